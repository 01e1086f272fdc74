//! What of a file is not for translators: a translation that changes it is refused.

use crate::model::ast::{Block, BlockKind};
use crate::model::translation::pairs::Side;

/// What of a file is not for translators: lists of the front matter by their lengths, headings, blocks for staff and for
/// countries, includes, footnotes.
pub(super) fn shape(side: &Side<'_>) -> Vec<String> {
    let mut shape = Vec::new();
    if let Some(front) = side.front {
        let lists = [&front.objectives, &front.methods, &front.materials, &front.key_messages, &front.sources];
        shape.extend(lists.iter().map(|list| list.len().to_string()));
        shape.push(format!("{} {:?}", front.updated, front.review));
        shape.push(format!("{:?}", front.neutral));
    }
    push_shape(side.blocks, &mut shape);
    shape.extend(side.footnotes.iter().map(|footnote| format!("^{}", footnote.label)));
    shape
}

fn push_shape(blocks: &[Block], shape: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, id, minutes, .. } => shape.push(format!("{level} {id} {minutes:?}")),
            BlockKind::Include { path, anchor } => shape.push(format!("include {path} {anchor:?}")),
            BlockKind::Staff(inside) => {
                shape.push("staff (".into());
                push_shape(inside, shape);
                shape.push(")".into());
            }
            BlockKind::Only { countries, blocks } => {
                let codes: Vec<_> = countries.iter().map(|(country, _)| country.as_str()).collect();
                shape.push(format!("only {} (", codes.join(" ")));
                push_shape(blocks, shape);
                shape.push(")".into());
            }
            _ => {}
        }
    }
}
