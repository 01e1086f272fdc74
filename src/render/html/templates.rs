//! The only place that names tera: the theme's templates, compiled once, turn typed views into pages.
//! A mistake in a template is an [`Error::Theme`] at its file and line.

use std::io::Write;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::escape;
use crate::model::error::Error;
use crate::model::theme::Theme;

/// Folders of templates in the theme, and how templates in them are called: those of pages as their file, those of books with
/// their folder.
const FOLDERS: [(&str, &str); 2] = [("html/", ""), ("epub/", "epub/")];

/// Compiled templates.
pub(crate) struct Templates<'a> {
    tera: Tera,
    theme: &'a Theme,
}

impl<'a> Templates<'a> {
    /// Compiles every `html/*.html` and `epub/*.html` of the theme.
    pub(crate) fn new(theme: &'a Theme) -> Result<Self, Error> {
        let mut tera = Tera::default();
        tera.set_escape_fn(|text: &str, out: &mut dyn Write| out.write_all(escape::escaped(text).as_bytes()));
        let mut texts = Vec::new();
        for (folder, prefix) in FOLDERS {
            for (name, file) in theme.under(folder).filter(|(name, _)| name.ends_with(".html")) {
                let text = std::str::from_utf8(&file.bytes)
                    .map_err(|error| Error::Theme { place: file.place.clone(), message: error.to_string() })?;
                texts.push((format!("{prefix}{name}"), text));
            }
        }
        let added = tera.add_raw_templates(texts);
        let templates = Self { tera, theme };
        added.map_err(|error| templates.error("", &error))?;
        Ok(templates)
    }

    /// Renders the template `name` with `view`.
    pub(super) fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Error> {
        let rendered = Context::from_serialize(view).and_then(|context| self.tera.render(name, &context));
        rendered.map_err(|error| self.error(name, &error))
    }

    fn error(&self, name: &str, error: &tera::Error) -> Error {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                let place = format!("{}:{}:{}", self.place(report.filename()), span.start_line, span.start_col + 1);
                Error::Theme { place, message: report.message().to_owned() }
            }
            _ => Error::Theme { place: self.place(name), message: error.to_string() },
        }
    }

    fn place(&self, name: &str) -> String {
        let path = if name.starts_with("epub/") { name.to_owned() } else { format!("html/{name}") };
        self.theme.get(&path).map_or(path, |file| file.place.clone())
    }
}
