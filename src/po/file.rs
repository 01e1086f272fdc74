//! PO files: their entries, read and written. See "The Format of PO Files" in the manual of GNU gettext.

use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Longest file that is read; all texts of this project in one language have a quarter of a megabyte.
pub const LIMIT: usize = 32 * 1024 * 1024;

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Comments for translators, `#.`.
    pub comments: Vec<String>,
    /// Place of the source, `#:`.
    pub place: Option<String>,
    /// Whether the translation is out of date, `#, fuzzy`.
    pub is_fuzzy: bool,
    /// Other flags.
    pub flags: Vec<String>,
    /// Stable address.
    pub context: String,
    /// The source.
    pub source: String,
    /// The translation; empty where there is none.
    pub translation: String,
}

/// A whole file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PoFile {
    /// Lines of the header: name and value.
    pub header: Vec<(String, String)>,
    /// Its messages in order.
    pub entries: Vec<Entry>,
}

/// Why a file cannot be read: line, from 1, and a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl PoFile {
    /// A value of the header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::from("msgid \"\"\nmsgstr \"\"\n");
        for (name, value) in &self.header {
            let _ = writeln!(text, "{}", quoted(&format!("{name}: {value}\n")));
        }
        for entry in &self.entries {
            text.push('\n');
            write_entry(entry, &mut text);
        }
        text
    }
}

fn write_entry(entry: &Entry, text: &mut String) {
    let Entry { comments, place, is_fuzzy, flags, context, source, translation } = entry;
    for comment in comments {
        let _ = writeln!(text, "#. {comment}");
    }
    if let Some(place) = place {
        let _ = writeln!(text, "#: {place}");
    }
    let flags: Vec<&str> = is_fuzzy.then_some("fuzzy").into_iter().chain(flags.iter().map(String::as_str)).collect();
    if !flags.is_empty() {
        let _ = writeln!(text, "#, {}", flags.join(", "));
    }
    write_field("msgctxt", context, text);
    write_field("msgid", source, text);
    write_field("msgstr", translation, text);
}

/// One line for one line: translators' tools and git both show texts of several lines so.
fn write_field(name: &str, value: &str, text: &mut String) {
    if !value.trim_end_matches('\n').contains('\n') {
        let _ = writeln!(text, "{name} {}", quoted(value));
        return;
    }
    let _ = writeln!(text, "{name} \"\"");
    for line in value.split_inclusive('\n') {
        let _ = writeln!(text, "{}", quoted(line));
    }
}

fn quoted(value: &str) -> String {
    let mut quoted = String::with_capacity(value.len() + 2);
    quoted.push('"');
    for letter in value.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// Reads a file whole, or says what is wrong with its first faulty line. Obsolete messages (`#~`) are passed over.
pub fn read(text: &str) -> Result<PoFile, Fault> {
    if text.len() > LIMIT {
        return Err(Fault { line: 1, message: format!("the file has more than {} MB", LIMIT / 1024 / 1024) });
    }
    let mut reader = Reader::default();
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1..) {
        reader.line = number;
        reader.read(line.trim_end_matches('\r').trim())?;
    }
    reader.line += 1;
    reader.end_entry()?;
    Ok(reader.file)
}

/// Where the next string belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Context,
    Source,
    Translation,
}

#[derive(Default)]
struct Reader {
    file: PoFile,
    entry: Entry,
    field: Option<Field>,
    has_context: bool,
    seen: BTreeSet<(String, String)>,
    has_header: bool,
    line: usize,
}

impl Reader {
    fn fault<T>(&self, message: impl Into<String>) -> Result<T, Fault> {
        Err(Fault { line: self.line, message: message.into() })
    }

    fn read(&mut self, line: &str) -> Result<(), Fault> {
        if line.is_empty() || line.starts_with("#~") {
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            if self.field == Some(Field::Translation) {
                self.end_entry()?;
            }
            self.comment(comment);
            return Ok(());
        }
        let (field, string) = match line.split_once([' ', '\t']) {
            _ if line.starts_with('"') => (None, line),
            Some(("msgctxt", string)) => (Some(Field::Context), string),
            Some(("msgid", string)) => (Some(Field::Source), string),
            Some(("msgstr", string)) => (Some(Field::Translation), string),
            Some((word, _)) if word == "msgid_plural" || word.starts_with("msgstr[") => {
                return self.fault("a message with plural forms: this is not a file that `rahnamo translation export` has made");
            }
            _ => return self.fault("this line is no part of a PO file"),
        };
        if let Some(field) = field {
            self.begin(field)?;
        }
        let words = self.unquoted(string.trim())?;
        match self.field {
            Some(Field::Context) => self.entry.context.push_str(&words),
            Some(Field::Source) => self.entry.source.push_str(&words),
            Some(Field::Translation) => self.entry.translation.push_str(&words),
            None => return self.fault("a text stands before `msgid`"),
        }
        Ok(())
    }

    fn begin(&mut self, field: Field) -> Result<(), Fault> {
        let is_next = match (self.field, field) {
            (Some(Field::Translation), Field::Context | Field::Source) => {
                self.end_entry()?;
                true
            }
            (None, Field::Context | Field::Source) => true,
            (Some(before), now) => before < now && now != Field::Context && (before, now) != (Field::Context, Field::Translation),
            (None, Field::Translation) => false,
        };
        if !is_next {
            return self.fault("`msgctxt`, `msgid` and `msgstr` do not follow each other");
        }
        self.has_context |= field == Field::Context;
        self.field = Some(field);
        Ok(())
    }

    fn comment(&mut self, comment: &str) {
        if let Some(words) = comment.strip_prefix('.') {
            self.entry.comments.push(words.trim().to_owned());
        } else if let Some(place) = comment.strip_prefix(':') {
            self.entry.place = Some(place.trim().to_owned());
        } else if let Some(flags) = comment.strip_prefix(',') {
            for flag in flags.split(',').map(str::trim).filter(|flag| !flag.is_empty()) {
                if flag == "fuzzy" {
                    self.entry.is_fuzzy = true;
                } else {
                    self.entry.flags.push(flag.to_owned());
                }
            }
        }
    }

    fn end_entry(&mut self) -> Result<(), Fault> {
        let has_context = std::mem::take(&mut self.has_context);
        let entry = std::mem::take(&mut self.entry);
        match self.field.take() {
            None => return Ok(()),
            Some(Field::Translation) => {}
            Some(_) => return self.fault("a message has no `msgstr`"),
        }
        if entry.source.is_empty() && !has_context {
            if self.has_header {
                return self.fault("a second header: two files were joined");
            }
            self.has_header = true;
            let lines = entry.translation.lines().filter_map(|line| line.split_once(':'));
            self.file.header = lines.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect();
            return Ok(());
        }
        if !self.seen.insert((entry.context.clone(), entry.source.clone())) {
            return self.fault(format!("the message `{}` stands here twice", entry.context));
        }
        self.file.entries.push(entry);
        Ok(())
    }

    fn unquoted(&self, string: &str) -> Result<String, Fault> {
        let inside = string.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| string.len() > 1);
        let Some(inside) = inside else { return self.fault("a text does not stand between two quotation marks") };
        let mut words = String::with_capacity(inside.len());
        let mut letters = inside.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => return self.fault("a quotation mark inside a text needs a `\\` before it"),
                '\\' => match letters.next() {
                    Some('n') => words.push('\n'),
                    Some('t') => words.push('\t'),
                    Some('r') => words.push('\r'),
                    Some(escaped @ ('"' | '\\')) => words.push(escaped),
                    _ => return self.fault("`\\` stands before a letter that needs none"),
                },
                '\0' => return self.fault("a text has a zero byte"),
                other => words.push(other),
            }
        }
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> PoFile {
        let entry = Entry {
            comments: vec!["Comment".into()],
            place: Some("content/a.ru.md:3".into()),
            is_fuzzy: true,
            flags: vec!["read-only".into()],
            context: "a/b#/1".into(),
            source: "Он сказал: \"да\\нет\"\n\tи\r\nушёл".into(),
            translation: "\nГуфт\n".into(),
        };
        let second = Entry { context: "a/b#/2".into(), source: "x".into(), ..Entry::default() };
        PoFile { header: vec![("Language".into(), "tg".into())], entries: vec![entry, second] }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let file = file();
        assert_eq!(read(&file.write()), Ok(file.clone()));
        assert_eq!(read(&file.write().replace('\n', "\r\n")), Ok(file));
    }

    #[test]
    fn no_damage_passes_in_silence_and_none_panics() {
        for text in [
            "msgid \"",
            "msgid",
            "\"a\"",
            "msgstr \"a\"",
            "msgid \"a\"",
            "msgid \"a\\\"\nmsgstr \"\"",
            "msgid \"a\\q\"\nmsgstr \"\"",
            "msgid \"a\" \"b\"\nmsgstr \"\"",
            "<<<<<<< HEAD",
            "msgctxt \"a\"\nmsgstr \"b\"",
            "msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"\"",
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"",
            "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"",
            "msgid \"\"\nmsgstr \"\"\nmsgid \"\"\nmsgstr \"\"",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
        // Cut anywhere, a file is refused or gives a shorter one, and never another text.
        let whole = file().write();
        for cut in (0..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
            if let Ok(read) = read(&whole[..cut]) {
                assert!(read.entries.len() <= 2, "{cut}");
            }
        }
    }
}
