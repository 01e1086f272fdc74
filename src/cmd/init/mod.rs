//! `rahnamo init`: a small valid book from templates inside the binary. It writes into free places only: when one file of
//! the new book exists already, nothing is written at all.

mod known;

use std::path::{Path, PathBuf};

use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;

use super::new_file::{self, NewFile};
use super::{Verdict, say, shown};
use crate::cli::Init;

const BOOK: &str = include_str!("../scaffold/book.toml");
const CENTRES: &str = include_str!("../scaffold/content/centres.yaml");

/// Files without anything to fill in. The first name is stored without its dot, or git would obey it here.
const PLAIN: [(&str, &str); 8] = [
    (".gitignore", include_str!("../scaffold/gitignore")),
    ("content/glossary.yaml", include_str!("../scaffold/content/glossary.yaml")),
    ("content/journey/module.yaml", include_str!("../scaffold/content/journey/module.yaml")),
    ("content/journey/plan.ru.md", include_str!("../scaffold/content/journey/plan.ru.md")),
    ("content/journey/plan.tg.md", include_str!("../scaffold/content/journey/plan.tg.md")),
    ("content/journey/where-to-turn.ru.md", include_str!("../scaffold/content/journey/where-to-turn.ru.md")),
    ("content/journey/where-to-turn.tg.md", include_str!("../scaffold/content/journey/where-to-turn.tg.md")),
    ("content/translations.lock", include_str!("../scaffold/content/translations.lock")),
];

/// Writes the book.
pub fn run(arguments: &Init) -> Result<Verdict, Error> {
    let files = files(arguments)?;
    new_file::write_all(&files)?;
    for file in &files {
        say(&format!("wrote {}", shown(&file.path)))?;
    }
    let dir = shown(&arguments.dir);
    say(&format!("\nnext: rahnamo build{}", if dir == "." { String::new() } else { format!(" {dir}") }))?;
    Ok(Verdict::Good)
}

fn files(arguments: &Init) -> Result<Vec<NewFile>, Error> {
    let centres = CENTRES.replace("@country@", arguments.country.as_str());
    let filled = [("book.toml", book(arguments)?), ("content/centres.yaml", centres)];
    let plain = PLAIN.iter().map(|(name, text)| (*name, (*text).to_owned()));
    Ok(filled.into_iter().chain(plain).map(|(name, text)| NewFile { path: place(&arguments.dir, name), text }).collect())
}

/// Windows takes `/` as well, but would print a mixture of both.
fn place(root: &Path, name: &str) -> PathBuf {
    name.split('/').fold(root.to_owned(), |path, part| path.join(part))
}

fn book(arguments: &Init) -> Result<String, Error> {
    let country = known::country(&arguments.country)?;
    let offered = offered(&arguments.lang, country)?;
    // Tajik sessions are in the example, and a file in a language that the book does not have would be an error.
    let mut languages = offered.clone();
    languages.extend(["ru", "tg"].map(known::language).into_iter().flatten().filter(|language| !offered.contains(language)));
    let codes: Vec<String> = offered.iter().map(|language| format!("\"{}\"", language.code)).collect();
    let filled = BOOK
        .replace("@languages@", &languages.iter().map(|language| language.table()).collect::<Vec<_>>().join("\n"))
        .replace("@country@", country.code)
        .replace("@name@", &known::table(country.name, &languages))
        .replace("@offered@", &codes.join(", "))
        .replace("@society@", &known::table(country.society, &languages))
        .replace("@destinations@", &destinations(country, &languages))
        .replace("@title@", &serde_json::Value::from(arguments.title.as_str()).to_string());
    Ok(filled)
}

/// Tables of the countries that people go to, but for one that has editions itself.
fn destinations(country: &known::KnownCountry, languages: &[&known::KnownLanguage]) -> String {
    let others = known::DESTINATIONS.iter().filter(|(code, _)| *code != country.code);
    let tables: Vec<_> =
        others.map(|(code, names)| format!("[countries.{code}]\nname = {}\n", known::table(names, languages))).collect();
    tables.join("\n")
}

fn offered(wanted: &[Lang], country: &known::KnownCountry) -> Result<Vec<&'static known::KnownLanguage>, Error> {
    let defaults = country.languages.iter().map(|code| Lang::new(code)).collect::<Vec<_>>();
    let mut codes: Vec<&str> = if wanted.is_empty() { &defaults } else { wanted }.iter().map(Lang::as_str).collect();
    codes.push("ru");
    let mut offered = Vec::new();
    for code in codes {
        let language = known::language(code).ok_or_else(|| known::unknown_language(code))?;
        if !offered.contains(&language) {
            offered.push(language);
        }
    }
    Ok(offered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rahnamo::model::localized::Country;

    fn example(country: &str, langs: &[&str]) -> toml::Table {
        let lang = langs.iter().map(|code| Lang::new(code)).collect();
        let arguments =
            Init { dir: "book".into(), title: "Школа \"A\" @name@ \\".into(), country: Country::new(country), lang };
        book(&arguments).unwrap().parse().unwrap()
    }

    #[test]
    fn every_known_country_gives_valid_toml() {
        for country in ["KZ", "KG", "TJ", "UZ"] {
            let table = example(country, &[]);
            assert_eq!(table["countries"][country]["destinations"].as_array().unwrap()[0].as_str(), Some("RU"));
            assert!(table["countries"].get("RU").is_some());
        }
    }

    #[test]
    fn title_is_quoted_and_languages_are_offered_once() {
        let table = example("TJ", &["uz", "ru", "uz"]);
        assert!(table["book"]["title"].as_str().unwrap().starts_with("Школа \"A\""));
        let offered: Vec<_> =
            table["countries"]["TJ"]["languages"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
        assert_eq!(offered, ["uz", "ru"]);
        assert!(table["languages"].get("tg").is_some());
    }

    #[test]
    fn unknown_language_is_refused_with_the_known_ones() {
        let arguments = Init { dir: "book".into(), title: "T".into(), country: Country::new("TJ"), lang: vec![Lang::new("xx")] };
        let help = book(&arguments).unwrap_err().help().unwrap();
        assert!(help.contains("ru, tg, uz, ky, kk, kaa, en"), "{help}");
    }
}
