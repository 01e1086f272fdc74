//! The fixed words of reports for people, in both languages.

use super::data::{AreaMm, FixCount, Sheet, Summary};
use super::language::MessageLang::{self, En, Ru};

impl MessageLang {
    /// `error`, `ошибка`
    pub(super) fn severity(self, severity: &'static str) -> &'static str {
        match (self, severity) {
            (Ru, "error") => "ошибка",
            (Ru, "warning") => "предупреждение",
            (Ru, "note") => "замечание",
            _ => severity,
        }
    }

    /// The word before what to do.
    pub(super) fn help_label(self) -> &'static str {
        self.pick("help", "что делать")
    }

    /// The word before wrong and right letters.
    pub(super) fn letters_label(self) -> &'static str {
        self.pick("letters", "буквы")
    }

    /// The word before what a fix does.
    pub(super) fn fix_label(self) -> &'static str {
        self.pick("fix", "исправление")
    }

    /// How a fix is applied.
    pub(super) fn safety(self, safety: &'static str) -> &'static str {
        match safety {
            "safe" => self.pick("safe, apply with `--fix`", "надёжное, вносится с `--fix`"),
            "unsafe" => self.pick(
                "unsafe, apply with `--unsafe-fixes` and check",
                "ненадёжное, вносится с `--unsafe-fixes`, проверьте результат",
            ),
            _ => self.pick("only shown, make it by hand", "только показано, внесите сами"),
        }
    }

    /// Before text that a fix takes away.
    pub(super) fn remove(self) -> &'static str {
        self.pick("remove", "убрать")
    }

    /// Before text that a fix puts in.
    pub(super) fn add(self) -> &'static str {
        self.pick("add", "добавить")
    }

    /// `page 2, 12.0 × 8.0 mm at 15.0, 20.5 mm from the left and top edge`
    pub(super) fn sheet(self, sheet: Sheet) -> String {
        let Sheet { page, area_mm } = sheet;
        let number = |mm: f64| match self {
            En => format!("{mm:.1}"),
            Ru => format!("{mm:.1}").replace('.', ","),
        };
        let Some(AreaMm { x, y, width, height }) = area_mm else {
            return format!("{} {page}", self.pick("page", "страница"));
        };
        let (x, y, width, height) = (number(x), number(y), number(width), number(height));
        match self {
            En => format!("page {page}, {width} × {height} mm at {x}, {y} mm from the left and top edge"),
            Ru => format!("страница {page}, {width} × {height} мм, {x} мм от левого края и {y} мм от верхнего"),
        }
    }

    /// The line for the findings of a rule in one file that are not shown.
    pub(super) fn more(self, count: usize, code: &str) -> String {
        match self {
            En => format!("… and {count} more of {code} in this file; `rahnamo lint --format short` lists all"),
            Ru => format!("… и ещё {count} с кодом {code} в этом файле; все перечислит `rahnamo lint --format short`"),
        }
    }

    /// `3 errors, 12 warnings, 2 notes; 11 can be mended with …`; `None` without findings.
    pub(super) fn summary(self, summary: &Summary) -> Option<String> {
        let Summary { errors, warnings, notes, fixable, files: _ } = *summary;
        let counted = [(errors, "error"), (warnings, "warning"), (notes, "note")];
        let parts: Vec<_> =
            counted.iter().filter(|(count, _)| *count > 0).map(|(count, word)| self.counted(*count, word)).collect();
        let fixes = self.fixes(fixable).map_or_else(String::new, |fixes| format!("; {fixes}"));
        (!parts.is_empty()).then(|| parts.join(", ") + &fixes)
    }

    /// `pages and packs were not checked: mend the errors above first`; `None` when everything was.
    pub(super) fn unchecked(self, unchecked: &[&str]) -> Option<String> {
        let word = |kind: &&str| match *kind {
            "pages" => self.pick("pages", "страницы"),
            "packs" => self.pick("packs", "материалы для печати"),
            _ => self.pick("stale `allow` comments", "устаревшие комментарии `allow`"),
        };
        let words: Vec<_> = unchecked.iter().map(word).collect();
        let (last, others) = words.split_last()?;
        let all = match others {
            [] => (*last).to_owned(),
            _ => format!("{} {} {last}", others.join(", "), self.pick("and", "и")),
        };
        Some(match self {
            En => format!("{all} were not checked: mend the errors above first"),
            Ru => format!("не проверены {all}: сначала исправьте ошибки выше"),
        })
    }

    fn fixes(self, count: FixCount) -> Option<String> {
        let FixCount { safe, risky } = count;
        let (safe_with, risky_with) = ("`rahnamo lint --fix`", "`rahnamo lint --unsafe-fixes`");
        let can = |count: usize, with: &str| match self {
            En => format!("{count} can be mended with {with}"),
            Ru => format!("{count} можно исправить командой {with}"),
        };
        match (safe, risky) {
            (0, 0) => None,
            (_, 0) => Some(can(safe, safe_with)),
            (0, _) => Some(can(risky, risky_with)),
            _ => Some(format!(
                "{}, {} {risky} {} `--unsafe-fixes`",
                can(safe, safe_with),
                self.pick("and", "ещё"),
                self.pick("more with", "с")
            )),
        }
    }

    /// Heads of the table of statistics.
    pub(super) fn statistics_head(self) -> [&'static str; 5] {
        match self {
            En => ["count", "code", "name", "severity", "fixes"],
            Ru => ["число", "код", "имя", "уровень", "исправления"],
        }
    }

    /// `12 safe, 1 unsafe`; empty without fixes.
    pub(super) fn fix_counts(self, count: FixCount) -> String {
        let FixCount { safe, risky } = count;
        let counted = |count: usize, english: &str, russian: [&str; 3]| {
            let word = match self {
                En => english,
                Ru => russian[russian_form(count)],
            };
            (count > 0).then(|| format!("{count} {word}"))
        };
        let parts = [
            counted(safe, "safe", ["надёжное", "надёжных", "надёжных"]),
            counted(risky, "unsafe", ["ненадёжное", "ненадёжных", "ненадёжных"]),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn counted(self, count: usize, word: &str) -> String {
        let forms = match word {
            "error" => ["ошибка", "ошибки", "ошибок"],
            "warning" => ["предупреждение", "предупреждения", "предупреждений"],
            _ => ["замечание", "замечания", "замечаний"],
        };
        match self {
            En => super::human::plural(count, word),
            Ru => format!("{count} {}", forms[russian_form(count)]),
        }
    }

    fn pick(self, english: &'static str, russian: &'static str) -> &'static str {
        match self {
            En => english,
            Ru => russian,
        }
    }
}

/// Which of the forms for 1, 2 and 5 a number takes (CLDR plural rules: one, few, many).
fn russian_form(count: usize) -> usize {
    match (count % 10, count % 100) {
        (_, 11..=14) => 2,
        (1, _) => 0,
        (2..=4, _) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_numbers_take_their_form() {
        let count = |count| Ru.counted(count, "error");
        for (number, words) in [(1, "1 ошибка"), (3, "3 ошибки"), (5, "5 ошибок"), (11, "11 ошибок"), (12, "12 ошибок")]
        {
            assert_eq!(count(number), words);
        }
        for (number, words) in [(21, "21 ошибка"), (22, "22 ошибки"), (100, "100 ошибок"), (111, "111 ошибок"), (0, "0 ошибок")]
        {
            assert_eq!(count(number), words);
        }
    }

    #[test]
    fn last_line_says_what_can_be_mended() {
        let summary = |safe, risky| Summary { errors: 3, warnings: 12, notes: 2, fixable: FixCount { safe, risky }, files: 4 };
        let english = |safe, risky| En.summary(&summary(safe, risky)).unwrap();
        assert_eq!(english(0, 0), "3 errors, 12 warnings, 2 notes");
        assert_eq!(english(11, 0), "3 errors, 12 warnings, 2 notes; 11 can be mended with `rahnamo lint --fix`");
        assert_eq!(english(0, 2), "3 errors, 12 warnings, 2 notes; 2 can be mended with `rahnamo lint --unsafe-fixes`");
        assert_eq!(
            english(11, 2),
            "3 errors, 12 warnings, 2 notes; 11 can be mended with `rahnamo lint --fix`, and 2 more with `--unsafe-fixes`"
        );
        assert_eq!(
            Ru.summary(&summary(11, 2)).unwrap(),
            "3 ошибки, 12 предупреждений, 2 замечания; 11 можно исправить командой `rahnamo lint --fix`, ещё 2 с `--unsafe-fixes`"
        );
        assert_eq!(En.summary(&Summary::default()), None);
    }

    #[test]
    fn places_on_paper_are_measured_from_the_edges() {
        let sheet = Sheet { page: 2, area_mm: Some(AreaMm { x: 15.0, y: 20.5, width: 12.0, height: 8.0 }) };
        assert_eq!(En.sheet(sheet), "page 2, 12.0 × 8.0 mm at 15.0, 20.5 mm from the left and top edge");
        assert_eq!(Ru.sheet(sheet), "страница 2, 12,0 × 8,0 мм, 15,0 мм от левого края и 20,5 мм от верхнего");
        assert_eq!(Ru.sheet(Sheet { page: 7, area_mm: None }), "страница 7");
    }
}
