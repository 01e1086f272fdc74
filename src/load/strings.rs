//! Running text of small strings (`locales/*.ftl`): their words without names, variables and choices. What the strings
//! mean is read elsewhere, see `render::words`. The only file that names the Fluent parser.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::prose::Segments;
use crate::model::orthography::Orthography;
use crate::model::prose::Prose;
use crate::model::source::SourceId;

/// What the reader of strings cannot read has findings of its own; the rest is taken all the same.
pub(crate) fn prose(source: SourceId, text: &str, orthography: Orthography) -> Prose {
    let resource = parser::parse_runtime(text).unwrap_or_else(|(readable, _)| readable);
    let mut segments = Segments::default();
    for entry in &resource.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            segments.next_block();
            of_pattern(text, pattern, &mut segments);
        }
    }
    segments.into_prose(source, orthography)
}

fn of_pattern(text: &str, pattern: &Pattern<&str>, segments: &mut Segments) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                // The parser hands out slices of the text itself.
                let start = value.as_ptr() as usize - text.as_ptr() as usize;
                segments.push(start..start + value.trim_end().len());
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    of_pattern(text, &variant.value, segments);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::Placeable { expression }) } => {
                if let Expression::Select { variants, .. } = &**expression {
                    for variant in variants {
                        of_pattern(text, &variant.value, segments);
                    }
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
