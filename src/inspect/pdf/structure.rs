//! The structure tree of a tagged file: which element each marked piece of a page belongs to, and the figures.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::about::text_of;

/// Most nodes that are visited; a book of 5,000 pages has fewer.
const NODES: usize = 2_000_000;
/// Elements that are part of a line and not a block of their own.
const INLINE: [&str; 14] = [
    "Span",
    "Link",
    "Em",
    "Strong",
    "Quote",
    "Code",
    "Reference",
    "Annot",
    "Note",
    "BibEntry",
    "Sub",
    "Ruby",
    "Warichu",
    "Artifact",
];

/// What the tree says.
#[derive(Debug, Default)]
pub(super) struct Structure {
    /// Whether there is a tree.
    pub(super) is_tagged: bool,
    /// By page and number of the marked piece.
    pieces: BTreeMap<(ObjectId, i32), usize>,
    pages: BTreeSet<ObjectId>,
    elements: Vec<Element>,
    /// Figures in reading order.
    pub(super) figures: Vec<Figure>,
}

/// What holds for the text of an element.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    /// Type of the block, in the standard's words.
    pub(super) role: Option<String>,
    /// Language, its own or from above.
    pub(super) lang: Option<String>,
    /// Number of the block.
    pub(super) block: u32,
}

/// A figure.
#[derive(Debug, Default)]
pub(super) struct Figure {
    /// Its page.
    pub(super) page: Option<ObjectId>,
    /// Alternative text.
    pub(super) alt: Option<String>,
    /// Its box in the page's own space.
    pub(super) bbox: Option<[f64; 4]>,
    /// The marked pieces that it is made of.
    pub(super) pieces: Vec<i32>,
}

/// A node to be visited with what it takes over from above.
struct Visit<'a> {
    node: &'a Object,
    element: usize,
    page: Option<ObjectId>,
    figure: Option<usize>,
}

impl Structure {
    /// Reads the tree; an untagged file has an empty one.
    pub(super) fn read(document: &Document) -> Self {
        let root = document.catalog().ok().and_then(|catalog| dictionary(document, catalog.get(b"StructTreeRoot").ok()?));
        let Some(root) = root else { return Self::default() };
        let roles = root.get(b"RoleMap").ok().and_then(|roles| dictionary(document, roles));
        let mut structure = Self { is_tagged: true, elements: vec![Element::default()], ..Self::default() };
        let mut seen = BTreeSet::new();
        let mut open = Vec::new();
        push_kids(document, root, &Visit { node: &Object::Null, element: 0, page: None, figure: None }, &mut open);
        while let Some(visit) = open.pop() {
            if let Object::Reference(id) = visit.node
                && (seen.len() >= NODES || !seen.insert(*id))
            {
                continue;
            }
            structure.visit(document, roles, &visit, &mut open);
        }
        structure
    }

    /// The element that the marked piece `mcid` of `page` belongs to.
    pub(super) fn element(&self, page: ObjectId, mcid: i32) -> Option<&Element> {
        self.elements.get(*self.pieces.get(&(page, mcid))?)
    }

    /// Pages that the tree knows.
    pub(super) fn pages(&self) -> impl Iterator<Item = ObjectId> {
        self.pages.iter().copied()
    }

    fn visit<'a>(&mut self, document: &'a Document, roles: Option<&Dictionary>, visit: &Visit<'a>, open: &mut Vec<Visit<'a>>) {
        let Ok((_, node)) = document.dereference(visit.node) else { return };
        if let Ok(mcid) = node.as_i64() {
            self.piece(mcid, visit);
            return;
        }
        let Ok(node) = node.as_dict() else { return };
        let page = node.get(b"Pg").and_then(Object::as_reference).ok().or(visit.page);
        if let Ok(mcid) = node.get(b"MCID").and_then(Object::as_i64) {
            self.piece(mcid, &Visit { page, ..*visit });
            return;
        }
        let Ok(role) = node.get(b"S").and_then(Object::as_name) else { return };
        let role = standard(&String::from_utf8_lossy(role), roles);
        let above = self.elements[visit.element].clone();
        let lang = node.get(b"Lang").ok().and_then(|lang| text_of(document, lang)).or(above.lang);
        let is_inline = INLINE.contains(&role.as_str()) && above.role.is_some();
        let figure = if role == "Figure" { Some(self.figure(document, node, page)) } else { visit.figure };
        let element = self.elements.len();
        let block = if is_inline { above.block } else { u32::try_from(element).unwrap_or(u32::MAX) };
        self.elements.push(Element { role: if is_inline { above.role } else { Some(role) }, lang, block });
        push_kids(document, node, &Visit { node: visit.node, element, page, figure }, open);
    }

    fn piece(&mut self, mcid: i64, visit: &Visit<'_>) {
        let (Some(page), Ok(mcid)) = (visit.page, i32::try_from(mcid)) else { return };
        self.pages.insert(page);
        self.pieces.insert((page, mcid), visit.element);
        if let Some(figure) = visit.figure.and_then(|figure| self.figures.get_mut(figure)) {
            if *figure.page.get_or_insert(page) == page {
                figure.pieces.push(mcid);
            }
        }
    }

    fn figure(&mut self, document: &Document, node: &Dictionary, page: Option<ObjectId>) -> usize {
        let alt = node.get(b"Alt").ok().and_then(|alt| text_of(document, alt));
        let bbox = node.get(b"A").ok().and_then(|attributes| bbox(document, attributes));
        self.figures.push(Figure { page, alt, bbox, pieces: Vec::new() });
        self.figures.len() - 1
    }
}

/// The last kid comes first, because the list is read from its end.
fn push_kids<'a>(document: &'a Document, node: &'a Dictionary, above: &Visit<'a>, open: &mut Vec<Visit<'a>>) {
    let Ok(kids) = node.get(b"K") else { return };
    let one = std::slice::from_ref(kids);
    let many = document.dereference(kids).ok().and_then(|(_, kids)| kids.as_array().ok());
    let kids = many.map_or(one, Vec::as_slice);
    let visit = |node| Visit { node, element: above.element, page: above.page, figure: above.figure };
    open.extend(kids.iter().rev().take(NODES).map(visit));
}

/// The standard's name for a type of the author's own.
fn standard(role: &str, roles: Option<&Dictionary>) -> String {
    let mut role = role.to_owned();
    for _ in 0..8 {
        let next = roles.and_then(|roles| roles.get(role.as_bytes()).ok()?.as_name().ok());
        match next.map(|next| String::from_utf8_lossy(next).into_owned()) {
            Some(next) if next != role => role = next,
            _ => break,
        }
    }
    role
}

/// `/BBox` of one attribute object or of the first in a list that has one.
fn bbox(document: &Document, attributes: &Object) -> Option<[f64; 4]> {
    let attributes = document.dereference(attributes).ok()?.1;
    let one = std::slice::from_ref(attributes);
    let all = attributes.as_array().map_or(one, Vec::as_slice);
    let numbers = all.iter().find_map(|attributes| {
        let bbox = dictionary(document, attributes)?.get(b"BBox").ok()?;
        document.dereference(bbox).ok()?.1.as_array().ok()
    })?;
    let numbers: Vec<f64> = numbers.iter().filter_map(|number| number.as_float().ok().map(f64::from)).collect();
    numbers.try_into().ok()
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    match document.dereference(object).ok()?.1 {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}
