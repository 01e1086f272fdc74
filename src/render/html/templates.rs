//! The only place that names tera: the theme's templates, compiled once, turn typed views into pages.
//! A mistake in a template is an [`Error::Theme`] at its file and line.

use std::io::Write;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::escape;
use crate::model::error::Error;
use crate::model::theme::Theme;

/// Folder of the templates in the theme.
const FOLDER: &str = "html/";

/// Compiled templates.
pub(super) struct Templates<'a> {
    tera: Tera,
    theme: &'a Theme,
}

impl<'a> Templates<'a> {
    /// Compiles every `html/*.html` of the theme.
    pub(super) fn new(theme: &'a Theme) -> Result<Self, Error> {
        let mut tera = Tera::default();
        tera.set_escape_fn(|text: &str, out: &mut dyn Write| out.write_all(escape::escaped(text).as_bytes()));
        let mut texts = Vec::new();
        for (name, file) in theme.under(FOLDER).filter(|(name, _)| name.ends_with(".html")) {
            let text = std::str::from_utf8(&file.bytes)
                .map_err(|error| Error::Theme { place: file.place.clone(), message: error.to_string() })?;
            texts.push((name, text));
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
        let path = format!("{FOLDER}{name}");
        self.theme.get(&path).map_or(path, |file| file.place.clone())
    }
}
