//! What is let in. Pages are read by recursive code that trusts the file; here the trust is earned: not locked, not nested
//! without end, not more pages than anybody prints, no page tree that leads back into itself.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{DAMAGED, Unreadable};

/// Largest file that is read, in bytes; a poster with photographs stays well below.
const LARGEST: usize = 256 << 20;
/// Most pages.
const PAGES: usize = 5_000;
/// Deepest page tree; programmes that balance theirs need four levels for that many pages.
const DEPTH: usize = 40;
/// Deepest nesting of arrays and dictionaries by the count of brackets: chance makes a few hundred in compressed data.
const BRACKETS: i32 = 5_000;
/// Most bytes of one compressed group of objects.
const GROUP: usize = 64 << 20;

/// Opens a file that can be trusted as far as its page tree.
pub(super) fn open(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::new("the file is larger than 256 MB"));
    }
    if !bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Err(Unreadable::new("the file is no PDF"));
    }
    if is_nested_too_deep(bytes) {
        return Err(Unreadable::new("the parts of the file are nested without end"));
    }
    let document = Document::load_mem(bytes).map_err(|error| refusal(&error))?;
    if document.is_encrypted() {
        return Err(Unreadable::new(LOCKED));
    }
    if document.objects.values().any(is_deep_group) {
        return Err(Unreadable::new("the parts of the file are nested without end"));
    }
    let mut pages = 0;
    let root = document.catalog().and_then(|catalog| catalog.get(b"Pages")).map_err(|_| Unreadable::new(DAMAGED))?;
    walk(&document, root, &mut Vec::new(), &mut pages)?;
    if pages == 0 {
        return Err(Unreadable::new("the file has no pages"));
    }
    Ok(document)
}

const LOCKED: &str = "the file is locked with a password";

fn refusal(error: &lopdf::Error) -> Unreadable {
    let is_lock = matches!(error, lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_));
    Unreadable::new(if is_lock { LOCKED } else { DAMAGED })
}

/// Highest that opening brackets climb above the closing ones, from wherever they begin to climb.
pub(super) fn is_nested_too_deep(bytes: &[u8]) -> bool {
    let mut open: i32 = 0;
    bytes.iter().any(|byte| {
        match byte {
            b'[' | b'<' => open += 1,
            b']' | b'>' => open = (open - 1).max(0),
            _ => {}
        }
        open > BRACKETS
    })
}

fn is_deep_group(object: &Object) -> bool {
    let Object::Stream(stream) = object else { return false };
    let is_group = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"ObjStm");
    is_group && stream.decompressed_content_with_limit(GROUP).is_ok_and(|content| is_nested_too_deep(&content))
}

fn walk(document: &Document, node: &Object, above: &mut Vec<ObjectId>, pages: &mut usize) -> Result<(), Unreadable> {
    let Ok((id, Object::Dictionary(node))) = document.dereference(node) else { return Ok(()) };
    let Some(kids) = kids(document, node) else {
        *pages += 1;
        let message = format!("the file has more than {PAGES} pages");
        return if *pages > PAGES { Err(Unreadable::new(message)) } else { Ok(()) };
    };
    if above.len() >= DEPTH || id.is_some_and(|id| above.contains(&id)) {
        return Err(Unreadable::new("the list of pages leads back into itself"));
    }
    above.push(id.unwrap_or_default());
    for kid in kids {
        // An empty branch counts as well: branches are shared, and a few of them can be met without end.
        *pages += usize::from(*pages > 0 && kids.len() > PAGES);
        walk(document, kid, above, pages)?;
    }
    above.pop();
    Ok(())
}

fn kids<'a>(document: &'a Document, node: &'a Dictionary) -> Option<&'a Vec<Object>> {
    let kids = document.dereference(node.get(b"Kids").ok()?).ok()?.1;
    kids.as_array().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_counted_and_chance_is_borne() {
        assert!(is_nested_too_deep("[".repeat(6_000).as_bytes()));
        assert!(is_nested_too_deep("[[]".repeat(6_000).as_bytes()));
        assert!(!is_nested_too_deep("<<>>[]".repeat(60_000).as_bytes()));
        assert!(!is_nested_too_deep("]".repeat(60_000).as_bytes()));
    }

    #[test]
    fn what_is_no_pdf_is_refused_in_words() {
        assert_eq!(open(b"hello").unwrap_err().message, "the file is no PDF");
        assert_eq!(open(b"%PDF-1.7\nrubbish").unwrap_err().message, DAMAGED);
    }
}
