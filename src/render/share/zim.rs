//! An edition as a ZIM archive for Kiwix, made by `zimwriterfs` of openZIM. The writer puts its day and a random number into
//! the file, so two archives of one edition are never the same bytes; nothing else that rahnamo makes is like that.
//!
//! One archive for each language, as Kiwix sorts and searches them by language.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::path;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Sources};
use crate::model::error::Error;
use crate::progress::{self, Progress, Silent};
use crate::render::{hosted, html};
use crate::words::Words;

/// The program; it is part of the Debian package `zim-tools`.
const WRITER: &str = "zimwriterfs";

/// The picture of the archive in the packed folder, of the size that ZIM asks for.
/// <https://wiki.openzim.org/wiki/Metadata>
const ILLUSTRATION: (&str, u32) = ("illustration.png", 48);

/// Most letters of a title and of a description, from the same page.
const LIMITS: (usize, usize) = (30, 80);

/// ISO 639-3 by ISO 639-1, of the languages of the region and of those that people meet abroad; a code of three letters stands
/// for itself. <https://iso639-3.sil.org/code_tables/639/data>
const LANGUAGES: [(&str, &str); 22] = [
    ("ar", "ara"),
    ("az", "aze"),
    ("be", "bel"),
    ("de", "deu"),
    ("en", "eng"),
    ("fa", "fas"),
    ("fr", "fra"),
    ("hi", "hin"),
    ("hy", "hye"),
    ("ka", "kat"),
    ("kk", "kaz"),
    ("ko", "kor"),
    ("ky", "kir"),
    ("mn", "mon"),
    ("ps", "pus"),
    ("ru", "rus"),
    ("tg", "tgk"),
    ("tk", "tuk"),
    ("tr", "tur"),
    ("uk", "ukr"),
    ("uz", "uzb"),
    ("zh", "zho"),
];

/// Makes the archive of every edition.
pub(super) fn render(book: &Book, sources: &Sources, words: &Words, progress: &dyn Progress) -> Result<Vec<Artifact>, Error> {
    progress.stage("ZIM", book.editions.len());
    let of_edition = |index: usize| {
        // An archive cannot lead out of itself: to other editions, or to packs.
        let alone = Book { packs: Vec::new(), ..book.alone(index) };
        let mut files = html::render(&alone, sources, words, &Silent)?;
        let bytes = hosted::png(&sources.theme, ILLUSTRATION.1)?;
        files.push(Artifact { path: ILLUSTRATION.0.to_owned(), bytes, origin: "theme".to_owned() });
        let edition = &alone.editions[0];
        let bytes = pack(&files, &about(&alone, words, edition))?;
        Ok(Artifact { path: path(edition, "", "zim"), bytes, origin: "book.toml".to_owned() })
    };
    let made = |index: usize| progress::step(progress, "ZIM", &path(&book.editions[index], "", "zim"), || of_edition(index));
    let archives = (0..book.editions.len()).map(made).collect();
    progress.done();
    archives
}

/// What the archive says about itself, as options of the writer.
fn about(book: &Book, words: &Words, edition: &Edition) -> Vec<String> {
    let config = &book.config;
    let (_, title) = config.title(&edition.chain);
    let country = config.countries.get(&edition.country);
    let name = country.map_or("", |country| country.name.text(&edition.chain));
    let society = country.map_or("", |country| country.society.text(&edition.chain));
    let or_title = |text: &str| if text.is_empty() { title.to_owned() } else { text.to_owned() };
    vec![
        format!("--welcome={}/index.html", edition.folder()),
        format!("--illustration={}", ILLUSTRATION.0),
        format!("--language={}", language(edition.lang.as_str())),
        format!("--name=rahnamo_{}_{}", edition.lang, edition.country).to_lowercase(),
        format!("--title={}", cut(&format!("{} · {name}", hosted::short(title)), LIMITS.0)),
        format!("--description={}", cut(&words.text(&edition.chain, "about-edition"), LIMITS.1)),
        format!("--creator={}", or_title(&config.book.authors.join(", "))),
        format!("--publisher={}", or_title(society)),
        "--scraper=rahnamo".to_owned(),
    ]
}

/// The code of a language as ZIM wants it; `und` (undetermined) where the table does not know it.
fn language(code: &str) -> &str {
    let code = code.split(['-', '_']).next().unwrap_or(code);
    let known = LANGUAGES.iter().find(|(short, _)| *short == code).map(|(_, long)| *long);
    known.unwrap_or(if code.len() == 3 { code } else { "und" })
}

/// `text` without the words that are too many.
fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit - 1).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head[..end].trim_end_matches([' ', '·', ',']))
}

fn pack(files: &[Artifact], options: &[String]) -> Result<Vec<u8>, Error> {
    let work = TempDir::with_prefix("rahnamo-zim-").map_err(Error::io("create a folder in", &std::env::temp_dir()))?;
    let (folder, archive) = (work.path().join("pages"), work.path().join("edition.zim"));
    for file in files {
        write(&folder.join(&file.path), &file.bytes)?;
    }
    let mut command = Command::new(WRITER);
    command.args(options).args([&folder, &archive]).stdin(Stdio::null());
    let output = command.output().map_err(|error| unusable(format!("it cannot be started: {error}")))?;
    if !output.status.success() || !archive.is_file() {
        let said = [output.stderr, output.stdout].concat();
        let said = String::from_utf8_lossy(&said);
        let reason = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("it gave no reason");
        return Err(unusable(format!("it could not pack the pages: {}", reason.trim())));
    }
    fs::read(&archive).map_err(Error::io("read", &archive))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
    fs::write(path, bytes).map_err(Error::io("write", path))
}

fn unusable(message: String) -> Error {
    Error::Tool {
        name: WRITER.to_owned(),
        message,
        help: "install zim-tools of openZIM (Debian, Ubuntu: `apt install zim-tools`), or take \"zim\" out of `files` under \
               `[share]` in book.toml"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, cut, language};

    #[test]
    fn languages_have_codes_of_three_letters() {
        let codes = ["tg", "kk", "ky", "uz", "ru", "en", "kaa", "uz-Latn", "xx"].map(language);
        assert_eq!(codes, ["tgk", "kaz", "kir", "uzb", "rus", "eng", "kaa", "uzb", "und"]);
        assert!(LANGUAGES.is_sorted() && LANGUAGES.iter().all(|(short, long)| short.len() == 2 && long.len() == 3));
    }

    #[test]
    fn long_titles_lose_whole_words() {
        assert_eq!(cut("Роҳнамо · Тоҷикистон", 30), "Роҳнамо · Тоҷикистон");
        assert_eq!(cut("Роҳнамо · Ҷумҳурии Тоҷикистон", 20), "Роҳнамо · Ҷумҳурии…");
        assert_eq!(cut("одинадцатьбукв", 5), "один…");
    }
}
