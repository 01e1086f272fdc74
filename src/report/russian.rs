//! What rahnamo says beside its reports, in Russian: errors of the machine and lines about the run. The program says one
//! English sentence; this is the only table of translations. A sentence that is not here stays English: better than silence.

use super::language::MessageLang;
use crate::model::error::Error;

impl MessageLang {
    /// `sentence` in this language.
    #[must_use]
    pub fn say(self, sentence: &str) -> String {
        match self {
            Self::En => sentence.to_owned(),
            Self::Ru => translated(sentence).unwrap_or_else(|| sentence.to_owned()),
        }
    }

    /// What an error of the machine says, and what to do about it.
    #[must_use]
    pub fn error(self, error: &Error) -> (String, Option<String>) {
        let message = match (self, error) {
            (Self::Ru, Error::Io { path, action, source }) => {
                format!("{} `{}`: {}", self.say(&format!("cannot {action}")), path.display(), reason(source))
            }
            _ => self.say(&error.to_string()),
        };
        (message, error.help().map(|help| self.say(&help)))
    }
}

/// Why the system refused. Its own words are those of the system's language.
fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let known = match error.kind() {
        ErrorKind::NotFound => "такого файла или папки нет",
        ErrorKind::PermissionDenied => "нет прав доступа",
        ErrorKind::IsADirectory => "это папка",
        ErrorKind::NotADirectory => "это не папка",
        ErrorKind::AlreadyExists => "уже существует",
        ErrorKind::StorageFull => "на диске нет места",
        ErrorKind::ReadOnlyFilesystem => "на этот диск нельзя записывать",
        _ => return error.to_string(),
    };
    known.to_owned()
}

/// The first sentence of the table that fits. What stands in its gaps is put into the gaps of the Russian one, translated
/// itself where the table has it.
fn translated(sentence: &str) -> Option<String> {
    SENTENCES.iter().find_map(|(english, russian)| {
        let gaps = gaps(sentence, english)?;
        let mut parts = russian.split("{}");
        let first = parts.next().unwrap_or_default().to_owned();
        Some(parts.zip(gaps).fold(first, |text, (part, gap)| text + &MessageLang::Ru.say(gap) + part))
    })
}

/// What `sentence` has in the gaps of `pattern`, when it fits.
fn gaps<'a>(sentence: &'a str, pattern: &str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split("{}").peekable();
    let mut rest = sentence.strip_prefix(parts.next()?)?;
    let mut gaps = Vec::new();
    while let Some(part) = parts.next() {
        // The last part ends the sentence; an empty one takes all that is left.
        let end = if parts.peek().is_none() {
            rest.len().checked_sub(part.len()).filter(|_| rest.ends_with(part))
        } else {
            rest.find(part)
        };
        let end = end?;
        gaps.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(gaps)
}

/// English and Russian with their gaps in the same order. A sentence comes before a wider one.
const SENTENCES: &[(&str, &str)] = &[
    // What a run says of itself.
    (
        "the language of {} seems to be {}, which has no rules of its own here; `--lang` names another one",
        "язык {}, похоже, {}, и для него здесь нет своих правил; другой язык задаёт `--lang`",
    ),
    ("the language of {} seems to be {}; `--lang` names another one", "язык {}, похоже, {}; другой задаёт `--lang`"),
    (
        "the language of {} cannot be told; only rules for all languages were asked; `--lang` names another one",
        "язык {} не удалось определить; применялись только правила для всех языков; язык задаёт `--lang`",
    ),
    (
        "the language of {} cannot be told ({}); only rules for all languages were asked; `--lang` names another one",
        "язык {} не удалось определить ({}); применялись только правила для всех языков; язык задаёт `--lang`",
    ),
    (
        "{} ({} of {} words are common words or have endings of it)",
        "{} ({} из {} слов частые в этом языке или имеют его окончания)",
    ),
    ("too few known words among {}", "слишком мало знакомых слов, всего слов: {}"),
    ("{} and {} fit equally well", "{} и {} подходят одинаково"),
    ("mended {} files", "исправлено файлов: {}"),
    ("mended 1 file", "исправлен 1 файл"),
    ("wrote {}", "записан файл {}"),
    ("{} cannot be marked, because it cannot be read", "{} не удалось разметить: файл не читается"),
    ("nothing was published, because of the errors above; {}", "ничего не опубликовано из-за ошибок, указанных выше; {}"),
    ("the previous output in {} is untouched", "прежний результат в {} остался без изменений"),
    ("{} was not made", "{} не создан"),
    ("built {} in {}", "готово: {}; результат в папке {}"),
    ("the text", "текста"),
    ("{} shared files", "файлов для пересылки: {}"),
    ("{} files", "{} файлов"),
    ("{} editions", "изданий: {}"),
    ("1 edition", "1 издание"),
    ("{} pages", "страниц: {}"),
    ("1 page", "1 страница"),
    ("{} packs", "материалов: {}"),
    ("1 pack", "1 материал"),
    ("1 shared file", "1 файл для пересылки"),
    // Errors of the machine.
    ("cannot read", "не удаётся прочитать"),
    ("cannot write", "не удаётся записать"),
    ("cannot write to", "не удаётся записать в"),
    ("cannot find", "не удаётся найти"),
    ("cannot create", "не удаётся создать"),
    ("cannot flush", "не удаётся записать"),
    ("cannot look into", "не удаётся открыть"),
    ("cannot make the folder", "не удаётся создать папку"),
    ("cannot make a work folder in", "не удаётся создать рабочую папку в"),
    ("cannot replace", "не удаётся заменить"),
    ("no book here: {} does not exist", "здесь нет книги: файла {} нет"),
    (
        "go to the folder with `book.toml`, name it, or start one with `rahnamo init`",
        "перейдите в папку с файлом `book.toml`, назовите её или начните книгу командой `rahnamo init`",
    ),
    ("the theme is broken at {}: {}", "тема оформления повреждена, место {}: {}"),
    ("{} was not made by rahnamo and is left alone", "папка {} создана не программой rahnamo и оставлена без изменений"),
    (
        "name another folder with `-d`, or move this one away yourself; only folders that rahnamo made are replaced",
        "назовите другую папку с `-d` или сами перенесите эту; заменяются только папки, созданные программой rahnamo",
    ),
    ("cannot start {} threads: {}", "не удаётся запустить потоков: {}; {}"),
    ("try a smaller number after `-j`", "укажите после `-j` меньшее число"),
    ("{} is {}, which is no number of seconds", "{} имеет значение {}, а это не число секунд"),
    ("set it to whole seconds since 1970-01-01, or remove it", "задайте целое число секунд с 1970-01-01 или уберите переменную"),
    // `lint`: what is checked.
    ("there is no file or folder {}", "файла или папки {} нет"),
    (
        "look whether the name is written rightly; a name with spaces stands in \"quotes\"",
        "проверьте, верно ли написано имя; имя с пробелами берётся в \"кавычки\"",
    ),
    ("{} is neither a book nor a text nor a PDF", "{} не книга, не текст и не PDF"),
    ("there is no text and no PDF in the folder {}", "в папке {} нет ни текстов, ни PDF"),
    ("{} is no file that can be read", "{} нельзя прочитать как файл"),
    ("name a text or a PDF", "назовите текст или PDF"),
    (
        "texts end in `.md`, `.markdown` or `.txt`; the folder of a book has a file `book.toml`",
        "имена текстов оканчиваются на `.md`, `.markdown` или `.txt`; в папке книги есть файл `book.toml`",
    ),
    ("{} has {} MB, more than the {} MB allowed", "{} занимает {} МБ, а разрешено не больше {} МБ"),
    ("split it, or leave it out", "разделите файл или не проверяйте его"),
    ("{} is a book, and other paths stand beside it", "{} книга, а рядом названы другие пути"),
    ("check a book by itself, and texts in another run", "проверьте книгу отдельно, а тексты другой командой"),
    ("standard input stands beside other paths", "стандартный ввод назван вместе с другими путями"),
    ("check it by itself, with `-` alone", "проверьте его отдельно: только `-`"),
    ("there are no rules for the language {}", "для языка {} правил нет"),
    (
        "did you mean {} or {}? there are rules for {}; texts in others are checked without `--lang`",
        "может быть, {} или {}? Правила есть для {}; тексты на других языках проверяйте без `--lang`",
    ),
    (
        "did you mean {}? there are rules for {}; texts in others are checked without `--lang`",
        "может быть, {}? Правила есть для {}; тексты на других языках проверяйте без `--lang`",
    ),
    (
        "there are rules for {}; texts in others are checked without `--lang`",
        "правила есть для {}; тексты на других языках проверяйте без `--lang`",
    ),
    ("the book in {} has faults of its own", "в книге {} есть свои ошибки"),
    ("run {} and mend them first", "выполните {} и сначала исправьте их"),
    ("the book has no edition for the country {}", "в книге нет издания для страны {}"),
    ("the book has no language {}", "в книге нет языка {}"),
    (
        "no country that was chosen has an edition in a language that was chosen",
        "ни у одной выбранной страны нет издания на выбранном языке",
    ),
    (
        "`languages` of each country in book.toml says which editions there are",
        "какие издания есть, указано в `languages` каждой страны в book.toml",
    ),
    ("did you mean {}?", "может быть, {}?"),
    ("the book has {}", "в книге есть {}"),
    // `lint`: what cannot be done together.
    ("{} is about PDFs made elsewhere, and a book is checked here", "{} относится к готовым PDF, а здесь проверяется книга"),
    (
        "leave {} away: `book.toml` says what its packs must show",
        "уберите {}: что должно быть в материалах книги, сказано в `book.toml`",
    ),
    ("{} is about PDFs, and there is none among the files to check", "{} относится к PDF, а среди проверяемых файлов их нет"),
    (
        "name a PDF, as in `rahnamo lint leaflet.pdf --product leaflet`, or leave {} away",
        "назовите PDF, например `rahnamo lint leaflet.pdf --product leaflet`, или уберите {}",
    ),
    ("{} is about a book, and no book is checked here", "{} относится к книге, а книга здесь не проверяется"),
    ("name the folder with `book.toml`, or leave {} away", "назовите папку с файлом `book.toml` или уберите {}"),
    ("{} chooses among the countries of a book, and none is named", "{} выбирает страны книги, а книга не названа"),
    (
        "name the book of a PDF with `--book`, or leave `--country` away",
        "назовите книгу для PDF с `--book` или уберите `--country`",
    ),
    ("{} mends texts, and there are only PDFs to check", "{} исправляет тексты, а проверяются только PDF"),
    (
        "mend the text that the PDF was made of, and make the PDF anew",
        "исправьте текст, из которого сделан PDF, и сделайте PDF заново",
    ),
    ("`--statistics` has a table and a JSON form", "у `--statistics` есть только таблица и JSON"),
    ("leave `--format` away, or write `--format json`", "уберите `--format` или напишите `--format json`"),
    ("`--diff` prints the changes and no report", "`--diff` показывает изменения, а не отчёт"),
    (
        "the mended text of standard input is printed, and no report",
        "исправленный текст со стандартного ввода печатается вместо отчёта",
    ),
    ("leave {} away", "уберите {}"),
    ("`--annotate` marks one PDF", "`--annotate` размечает один PDF"),
    (
        "name one PDF, as in `rahnamo lint leaflet.pdf --annotate marked.pdf`",
        "назовите один PDF, например `rahnamo lint leaflet.pdf --annotate marked.pdf`",
    ),
    ("`--annotate` cannot mark a PDF from standard input", "`--annotate` не размечает PDF со стандартного ввода"),
    ("save the PDF as a file, and name it", "сохраните PDF в файл и назовите его"),
    ("`--annotate` writes a file, and `-` is none", "`--annotate` записывает файл, а `-` не имя файла"),
    (
        "give the marked copy a name, as in `--annotate marked.pdf`",
        "дайте размеченной копии имя, например `--annotate marked.pdf`",
    ),
    ("`--annotate` would write over the PDF that is checked", "`--annotate` заменил бы проверяемый PDF"),
    ("give the marked copy another name", "дайте размеченной копии другое имя"),
    ("{} is there already, and is no copy that rahnamo marked", "{} уже существует, и это не копия с пометками rahnamo"),
    (
        "{} was changed by somebody else in the meantime, and was left alone",
        "{} тем временем изменил кто-то другой; файл оставлен без изменений",
    ),
    ("run the command again", "выполните команду ещё раз"),
    ("{} is write-protected, and was left alone", "{} защищён от записи и оставлен без изменений"),
    ("allow writing in the properties of the file, or mend a copy", "разрешите запись в свойствах файла или исправьте копию"),
    // `build`.
    ("this build of a part would remove {} files from {}", "сборка части удалила бы файлов: {}, папка {}"),
    ("this build of a part would remove 1 file from {}", "сборка части удалила бы 1 файл из папки {}"),
    (
        "put the part elsewhere with `-d trial`, or build everything",
        "положите часть в другое место с `-d trial` или соберите всё",
    ),
    ("the output cannot be written to {}: {}", "результат нельзя записать в {}: {}"),
    ("name a new folder with `-d`, for instance `-d dist`", "назовите новую папку с `-d`, например `-d dist`"),
    ("{} holds a file that rahnamo did not write: {}", "в папке {} есть файл, который записала не программа rahnamo: {}"),
    (
        "move it to another folder, then start again: the whole folder is replaced at each build",
        "перенесите его в другую папку и начните снова: при каждой сборке папка заменяется целиком",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn gaps_are_filled_and_what_stands_in_them_is_translated() {
        let said = MessageLang::Ru.say("the language of `a.md` cannot be told (too few known words among 3); only rules for all languages were asked; `--lang` names another one");
        assert_eq!(
            said,
            "язык `a.md` не удалось определить (слишком мало знакомых слов, всего слов: 3); применялись только правила для всех языков; язык задаёт `--lang`"
        );
        assert_eq!(MessageLang::Ru.say("nobody knows this"), "nobody knows this");
        assert_eq!(MessageLang::En.say("mended 3 files"), "mended 3 files");
    }

    #[test]
    fn every_sentence_has_its_gaps_and_is_reached() {
        let mut seen = BTreeSet::new();
        for (english, russian) in SENTENCES {
            assert_eq!(english.matches("{}").count(), russian.matches("{}").count(), "{english}");
            assert!(seen.insert(english), "twice: {english}");
            let expected = russian.replace("{}", "`x`");
            assert_eq!(translated(&english.replace("{}", "`x`")), Some(expected), "another sentence stands before {english}");
        }
    }

    #[test]
    fn the_system_s_reasons_are_said_in_russian() {
        let error = Error::io("read", std::path::Path::new("a.md"))(std::io::ErrorKind::NotFound.into());
        assert_eq!(MessageLang::Ru.error(&error).0, "не удаётся прочитать `a.md`: такого файла или папки нет");
        assert!(MessageLang::En.error(&error).0.starts_with("cannot read `a.md`: "));
    }
}
