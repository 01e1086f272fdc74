//! The one place where text becomes HTML: templates and the body writer both escape through it.

use std::fmt::Write as _;

/// Appends `text` to `html`, safe in an element and in a quoted attribute.
pub(super) fn push(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // Control characters are not allowed in HTML, not even as references.
            c if c.is_control() && !matches!(c, '\n' | '\t') => html.push('\u{FFFD}'),
            c => html.push(c),
        }
    }
}

/// Appends ` name="value"`.
pub(super) fn attribute(html: &mut String, name: &str, value: &str) {
    let _ = write!(html, " {name}=\"");
    push(html, value);
    html.push('"');
}

/// `text` as HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 16);
    push(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_text_can_become_markup() {
        assert_eq!(escaped("<a b=\"'\">&\u{7}"), "&lt;a b=&quot;&#39;&quot;&gt;&amp;\u{FFFD}");
    }
}
