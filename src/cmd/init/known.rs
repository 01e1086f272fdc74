//! The countries and languages that `init` can fill in by itself, so that a newcomer need not know a script code.

use rahnamo::model::error::Error;
use rahnamo::model::localized::Country;

/// A name by language.
pub type Names = &'static [(&'static str, &'static str)];

/// A country that editions are made for.
#[derive(Debug)]
pub struct KnownCountry {
    /// ISO 3166-1.
    pub code: &'static str,
    /// Its name.
    pub name: Names,
    /// Languages beside Russian.
    pub languages: &'static [&'static str],
    /// Name of its National Society, for the centre to check.
    pub society: Names,
}

/// A language.
#[derive(Debug, PartialEq, Eq)]
pub struct KnownLanguage {
    /// Code in file names.
    pub code: &'static str,
    name: &'static str,
    script: &'static str,
    tag: &'static str,
    fallback: &'static str,
}

const COUNTRIES: [KnownCountry; 4] = [
    KnownCountry {
        code: "KZ",
        name: &[
            ("ru", "Казахстан"),
            ("kk", "Қазақстан"),
            ("en", "Kazakhstan"),
            ("tg", "Қазоқистон"),
            ("uz", "Qozogʻiston"),
            ("ky", "Казакстан"),
        ],
        languages: &["kk"],
        society: &[("ru", "Общество Красного Полумесяца Казахстана"), ("kk", "Қазақстанның Қызыл Жарты Ай қоғамы")],
    },
    KnownCountry {
        code: "KG",
        name: &[
            ("ru", "Кыргызстан"),
            ("ky", "Кыргызстан"),
            ("en", "Kyrgyzstan"),
            ("tg", "Қирғизистон"),
            ("uz", "Qirgʻiziston"),
            ("kk", "Қырғызстан"),
        ],
        languages: &["ky"],
        society: &[("ru", "Общество Красного Полумесяца Кыргызстана"), ("ky", "Кыргызстандын Кызыл Жарым Ай коому")],
    },
    KnownCountry {
        code: "TJ",
        name: &[
            ("ru", "Таджикистан"),
            ("tg", "Тоҷикистон"),
            ("en", "Tajikistan"),
            ("uz", "Tojikiston"),
            ("ky", "Тажикстан"),
            ("kk", "Тәжікстан"),
        ],
        languages: &["tg"],
        society: &[("ru", "Общество Красного Полумесяца Таджикистана"), ("tg", "Ҷамъияти Ҳилоли Аҳмари Тоҷикистон")],
    },
    KnownCountry {
        code: "UZ",
        name: &[
            ("ru", "Узбекистан"),
            ("uz", "Oʻzbekiston"),
            ("en", "Uzbekistan"),
            ("tg", "Ӯзбекистон"),
            ("ky", "Өзбекстан"),
            ("kk", "Өзбекстан"),
            ("kaa", "Ózbekstan"),
        ],
        languages: &["uz"],
        society: &[("ru", "Общество Красного Полумесяца Узбекистана"), ("uz", "Oʻzbekiston Qizil Yarim Oy jamiyati")],
    },
];

/// Where people go: code and name.
pub const DESTINATIONS: [(&str, Names); 2] = [
    (
        "RU",
        &[
            ("ru", "Россия"),
            ("tg", "Русия"),
            ("uz", "Rossiya"),
            ("ky", "Россия"),
            ("kk", "Ресей"),
            ("kaa", "Rossiya"),
            ("en", "Russia"),
        ],
    ),
    (
        "KZ",
        &[
            ("ru", "Казахстан"),
            ("tg", "Қазоқистон"),
            ("uz", "Qozogʻiston"),
            ("ky", "Казакстан"),
            ("kk", "Қазақстан"),
            ("kaa", "Qazaqstan"),
            ("en", "Kazakhstan"),
        ],
    ),
];

const LANGUAGES: [KnownLanguage; 7] = [
    KnownLanguage { code: "ru", name: "Русский", script: "Cyrl", tag: "ru", fallback: "" },
    KnownLanguage { code: "tg", name: "Тоҷикӣ", script: "Cyrl", tag: "tg", fallback: "ru" },
    KnownLanguage { code: "uz", name: "Oʻzbekcha", script: "Latn", tag: "uz-Latn", fallback: "ru" },
    KnownLanguage { code: "ky", name: "Кыргызча", script: "Cyrl", tag: "ky", fallback: "ru" },
    KnownLanguage { code: "kk", name: "Қазақша", script: "Cyrl", tag: "kk", fallback: "ru" },
    KnownLanguage { code: "kaa", name: "Qaraqalpaqsha", script: "Latn", tag: "kaa-Latn", fallback: "ru" },
    KnownLanguage { code: "en", name: "English", script: "Latn", tag: "en", fallback: "ru" },
];

impl KnownLanguage {
    /// The table for `book.toml`.
    pub fn table(&self) -> String {
        let Self { code, name, script, tag, fallback } = self;
        let fallback = if fallback.is_empty() { String::new() } else { format!("\"{fallback}\"") };
        format!("[languages.{code}]\nname = \"{name}\"\nscript = \"{script}\"\ntag = \"{tag}\"\nfallback = [{fallback}]\n")
    }
}

/// An inline table of `names` in those of `languages` that have one: a name in any other language would be an error.
pub fn table(names: Names, languages: &[&KnownLanguage]) -> String {
    let is_known = |code: &str| languages.iter().any(|language| language.code == code);
    let pairs: Vec<_> =
        names.iter().filter(|(code, _)| is_known(code)).map(|(code, name)| format!("{code} = \"{name}\"")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// The language with this code.
pub fn language(code: &str) -> Option<&'static KnownLanguage> {
    LANGUAGES.iter().find(|language| language.code == code)
}

/// The country with this code.
pub fn country(code: &Country) -> Result<&'static KnownCountry, Error> {
    COUNTRIES.iter().find(|country| country.code == code.as_str()).ok_or_else(|| Error::Usage {
        message: format!("`init` does not know the country `{code}`"),
        help: "start with KZ, KG, TJ or UZ, then write your country into `book.toml` in the same way".into(),
    })
}

/// The refusal of any other language.
pub fn unknown_language(code: &str) -> Error {
    let known: Vec<_> = LANGUAGES.iter().map(|language| language.code).collect();
    Error::Usage {
        message: format!("`init` does not know the language `{code}`"),
        help: format!("start with one of {}, then write yours into `book.toml` in the same way", known.join(", ")),
    }
}
