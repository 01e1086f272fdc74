//! Generated books: the same on every machine.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const PAGES_IN_A_MODULE: usize = 50;

/// Writes a book of `pages` sessions: one country, one language, a pack for each module.
pub fn generate(root: &Path, pages: usize) {
    let modules = pages.div_ceil(PAGES_IN_A_MODULE);
    let mut book = String::from(
        "[book]\ntitle = \"Мерка\"\nlanguage = \"tg\"\n[languages.tg]\nname = \"Тоҷикӣ\"\n\
         [countries.TJ]\nname = { tg = \"Тоҷикистон\" }\nlanguages = [\"tg\"]\nsociety.name = { tg = \"Ҷамъият\" }\n\
         [brand]\nprofile = \"ext-2010\"\nproject = { tg = \"Лоиҳа\" }\norganisation = { tg = \"Ҷамъият\" }\n",
    );
    let mut random = Random(0x5eed);
    for module in 0..modules {
        let count = PAGES_IN_A_MODULE.min(pages - module * PAGES_IN_A_MODULE);
        writeln!(
            book,
            "[[pack]]\nid = \"pack-{module}\"\nkind = \"info-pack\"\ncategory = \"legal-social\"\nmodules = [\"m{module}\"]"
        )
        .expect("a string takes everything");
        let folder = root.join(format!("content/m{module}"));
        fs::create_dir_all(&folder).expect("a folder for the module");
        let names: Vec<_> = (0..count).map(|session| format!("s{session}")).collect();
        let yaml = format!("id: m{module}\ntitle: {{tg: Модул}}\ncategory: legal-social\nsessions: [{}]\n", names.join(", "));
        fs::write(folder.join("module.yaml"), yaml).expect("written");
        for name in names {
            fs::write(folder.join(format!("{name}.tg.md")), session(&mut random)).expect("written");
        }
    }
    fs::write(root.join("book.toml"), book).expect("written");
}

/// 450 words, four headings, lists, a table, a callout.
pub fn session(random: &mut Random) -> String {
    let mut text = String::from(
        "---\ntitle: Машғулот\nminutes: 20\nupdated: 2026-11-20\nobjectives:\n  - Ҳуҷҷатҳоро мешиносанд.\n\
             methods: [сӯҳбат]\nmaterials: [варақа]\nsources: [\"Қонун\"]\nkey_messages:\n  - Ҳуҷҷатҳоро санҷед.\n  \
             - Шартнома нависед.\n  - Ба марказ занг занед.\n---\n\n::: staff\nПурсед.\n:::\n",
    );
    for part in 0..4 {
        write!(
            text,
            "\n## {} {{#part{part} minutes=5}}\n\n{}\n\n{}\n\n- {}\n- {}\n- {}\n",
            random.words(3),
            random.sentences(5),
            random.sentences(4),
            random.words(6),
            random.words(6),
            random.words(6)
        )
        .expect("a string takes everything");
    }
    write!(
        text,
        "\n| {} | {} |\n| --- | --- |\n| {} | {} |\n| {} | {} |\n\n> [!WARNING]\n> {}\n",
        random.words(1),
        random.words(1),
        random.words(3),
        random.words(4),
        random.words(3),
        random.words(4),
        random.sentences(2)
    )
    .expect("a string takes everything");
    text
}

/// The same words on every machine: a linear congruential generator (constants of Knuth's MMIX).
pub struct Random(pub u64);

impl Random {
    /// Sentences of nine words.
    fn sentences(&mut self, count: usize) -> String {
        let sentence = |random: &mut Self| {
            let words = random.words(9);
            let mut letters = words.chars();
            let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
            format!("{first}{}.", letters.as_str())
        };
        (0..count).map(|_| sentence(self)).collect::<Vec<_>>().join(" ")
    }

    /// Words with spaces between them.
    pub fn words(&mut self, count: usize) -> String {
        const WORDS: [&str; 16] = [
            "муҳоҷир",
            "ҳуҷҷат",
            "шартнома",
            "корфармо",
            "музди",
            "меҳнат",
            "кишвар",
            "ҳуқуқ",
            "марказ",
            "кӯмак",
            "табиб",
            "оила",
            "қонун",
            "ҷарима",
            "роҳ",
            "бехатарӣ",
        ];
        let pick = |state: u64| WORDS[usize::try_from(state >> 60).unwrap_or(0)];
        let words: Vec<_> = (0..count)
            .map(|_| {
                self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                pick(self.0)
            })
            .collect();
        words.join(" ")
    }
}
