//! From the Markdown tree to the nodes that typst walks, for one session of one pack. Links are settled against what the pack
//! carries, staff text is left out where it must not be, pictures are collected. Nothing is linted here but letters.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::data::{Block, BlockNode, DefinitionNode, Inline, LawNode};
use super::letters::{Face, Letters};
use crate::model::ast::{self, Alignment, BlockKind, EditionPage, InlineKind, Target, plain_text};
use crate::model::book::{EditionSession, ResolvedText};
use crate::model::config::{Config, PackKind};
use crate::model::finding::Place;
use crate::model::law::Law;
use crate::model::localized::Lang;
use crate::model::source::Span;
use crate::model::translation::marks::Mark;
use crate::model::translation::stale::Stand;
use crate::render::law::Speaker;
use crate::render::marks::MarkWriter;
use crate::render::pairs;
use crate::words::{Value, Words};

/// What the nodes of one pack share.
pub(crate) struct Printer<'a> {
    /// Letters of the theme's faces.
    pub(crate) letters: &'a Letters,
    /// `book.toml`.
    pub(crate) config: &'a Config,
    /// Small strings.
    pub(crate) words: &'a Words,
    /// Where to look for them.
    pub(crate) chain: &'a [Lang],
    /// Decides on staff text.
    pub(crate) kind: PackKind,
    /// Says what a law is.
    pub(crate) speaker: Speaker<'a>,
    /// Modules on which no law is marked.
    pub(crate) unmarked: BTreeSet<&'a str>,
    /// Labels that the pack carries.
    pub(crate) labels: BTreeSet<String>,
    /// All pictures of the book.
    pub(crate) pictures: &'a BTreeMap<String, Arc<[u8]>>,
    /// Those that the pack prints.
    pub(crate) used: BTreeSet<String>,
}

/// A session on its way: its footnotes, and which of them were set already.
struct Text<'a, 'p> {
    printer: &'p mut Printer<'a>,
    resolved: &'a ResolvedText,
    prefix: String,
    module: String,
    noted: BTreeSet<String>,
    /// Level of the last heading, so that none is skipped on paper even where the text skips one.
    level: u8,
}

/// Label of a module.
pub(crate) fn module_label(module: &str) -> String {
    format!("m-{module}")
}

/// Label of a session.
pub(crate) fn session_label(module: &str, session: &str) -> String {
    format!("s-{module}/{session}")
}

/// Label of a heading.
pub(crate) fn heading_label(module: &str, session: &str, heading: &str) -> String {
    format!("h-{module}/{session}/{heading}")
}

/// The body of a session.
pub(crate) fn session_blocks<'a>(printer: &mut Printer<'a>, session: &'a EditionSession) -> Vec<Block> {
    let whole = 0..session.text.blocks.len();
    in_parts(printer, session, &session.text, "", &[whole]).concat()
}

/// The body of a session beside that of `second`, row by row; whose small strings are those of `chain`.
pub(crate) fn paired_blocks<'a>(
    printer: &mut Printer<'a>,
    session: &'a EditionSession,
    second: &'a ResolvedText,
    chain: &'a [Lang],
) -> Vec<[Vec<Block>; 2]> {
    let (lefts, rights): (Vec<_>, Vec<_>) =
        pairs::rows([&session.text.blocks, &second.blocks]).into_iter().map(|[left, right]| (left, right)).unzip();
    let own = in_parts(printer, session, &session.text, "", &lefts);
    let first = std::mem::replace(&mut printer.chain, chain);
    printer.speaker.chain = chain;
    let other = in_parts(printer, session, second, "2/", &rights);
    printer.chain = first;
    printer.speaker.chain = first;
    own.into_iter().zip(other).map(|(own, other)| [own, other]).collect()
}

/// Blocks of `text`, each range apart. `prefix` keeps its labels apart from those of another text of the session.
fn in_parts<'a>(
    printer: &mut Printer<'a>,
    session: &EditionSession,
    text: &'a ResolvedText,
    prefix: &str,
    ranges: &[Range<usize>],
) -> Vec<Vec<Block>> {
    let place = format!("{prefix}{}/{}", session.module, session.id);
    let module = session.module.clone();
    let mut text_of = Text { printer, resolved: text, prefix: place, module, noted: BTreeSet::new(), level: 2 };
    ranges.iter().map(|range| text_of.blocks(&text.blocks[range.clone()])).collect()
}

/// A law with its dates; `None` where it says nothing, or where no law is marked.
pub(crate) fn law_node(printer: &Printer<'_>, law: &Law, module: &str) -> Option<LawNode> {
    if law.act.is_empty() || printer.unmarked.contains(module) {
        return None;
    }
    let said = printer.speaker.say(law);
    let as_of = printer.speaker.on("law-as-of", printer.speaker.day);
    let about = [said.jurisdiction.as_deref(), said.adopted.as_deref(), Some(said.checked.as_str()), said.review_ahead()];
    let title: Vec<String> = said.title.iter().map(|(_, words)| words.clone()).collect();
    Some(LawNode {
        force: said.force.word(),
        now: said.now().map(|words| printer.at(&format!("{words} ({as_of})"), law.span)),
        late: said.late().map(|words| printer.at(words, law.span)),
        title: printer.at(&title.join(", "), law.span),
        about: about.into_iter().flatten().map(|words| printer.at(words, law.span)).collect(),
    })
}

impl Printer<'_> {
    /// Words of a span, as typst gets them.
    pub(crate) fn at(&self, words: &str, span: Span) -> String {
        self.letters.set(words, Face::Text, &Place::Span(span))
    }

    /// A small string, as typst gets it.
    fn label(&self, words: &str) -> String {
        let lang = self.chain.first().map_or("en", Lang::as_str);
        self.letters.set(words, Face::Text, &Place::File(format!("locales/{lang}.ftl")))
    }

    /// Writes the marks of translations that are older than their source.
    pub(crate) fn marks(&self) -> MarkWriter<'_> {
        MarkWriter { words: self.words, config: self.config, chain: self.chain }
    }

    /// A sentence of [`Self::marks`], as typst gets it.
    pub(crate) fn mark(&self, sentence: &str) -> String {
        self.label(sentence)
    }

    /// Path of a picture below the root of the job, when the book has it.
    fn picture(&mut self, path: &str) -> Option<String> {
        let (path, _) = self.pictures.get_key_value(path)?;
        self.used.insert(path.clone());
        Some(picture_path(path))
    }
}

/// Where a picture of the book lies in a job.
pub(crate) fn picture_path(path: &str) -> String {
    format!("files/{path}")
}

impl<'a> Text<'a, '_> {
    fn blocks(&mut self, blocks: &'a [ast::Block]) -> Vec<Block> {
        let mut nodes = Vec::with_capacity(blocks.len());
        for block in blocks {
            let node = self.block(block).map(|node| Block { node, span: block.span });
            match self.resolved.marks.blocks.get(&block.span) {
                Some(marks) => nodes.extend(self.marked(node, block.span, marks)),
                None => nodes.extend(node),
            }
        }
        nodes
    }

    /// A block and what changed at its place in the source.
    fn marked(&self, node: Option<Block>, span: Span, marks: &[Mark]) -> Vec<Block> {
        let label = |mark: &Mark| self.printer.label(&self.printer.marks().sentence(mark));
        let alone = |mark| Block { node: BlockNode::Stale { label: label(mark), blocks: Vec::new() }, span };
        let of = |stand| marks.iter().filter(move |mark: &&Mark| mark.stand == stand);
        let changed: Vec<String> = of(Stand::On).map(label).collect();
        let node = node.map(|node| {
            if changed.is_empty() {
                node
            } else {
                Block { node: BlockNode::Stale { label: changed.join(" "), blocks: vec![node] }, span }
            }
        });
        of(Stand::Above).map(alone).chain(node).chain(of(Stand::Below).map(alone)).collect()
    }

    fn block(&mut self, block: &'a ast::Block) -> Option<BlockNode> {
        Some(match &block.kind {
            BlockKind::Heading { level, id, minutes, content } => self.heading(*level, id, *minutes, content),
            BlockKind::Paragraph(content) => BlockNode::Par { c: self.inlines(content) },
            BlockKind::Figure(image) => self.figure(image),
            BlockKind::List { start, items } => {
                BlockNode::List { start: *start, items: items.iter().map(|item| self.blocks(&item.blocks)).collect() }
            }
            BlockKind::Table { columns, head, rows } => self.table(columns, head, rows),
            BlockKind::Definitions(definitions) => BlockNode::Definitions { items: self.definitions(definitions) },
            BlockKind::Quote(blocks) => BlockNode::Quote { blocks: self.blocks(blocks) },
            BlockKind::Alert { kind, blocks } => {
                let label = self.printer.label(&self.printer.words.text(self.printer.chain, &format!("alert-{}", kind.word())));
                BlockNode::Alert { kind: kind.word(), label, blocks: self.blocks(blocks) }
            }
            BlockKind::Code(code) => BlockNode::Code { s: self.printer.letters.set(code, Face::Code, &Place::Span(block.span)) },
            BlockKind::Rule => BlockNode::Rule,
            BlockKind::Staff(blocks) if self.printer.kind.traits().has_staff_text => BlockNode::Staff {
                label: self.printer.label(&self.printer.words.text(self.printer.chain, "staff-note")),
                blocks: self.blocks(blocks),
            },
            BlockKind::Law(law) => {
                let blocks = self.blocks(&law.blocks);
                match law_node(self.printer, &law.law, &self.module) {
                    Some(law) => BlockNode::Law { law, blocks },
                    None => BlockNode::Group { blocks },
                }
            }
            // `resolve` has replaced the last two.
            BlockKind::Staff(_) | BlockKind::Only { .. } | BlockKind::Include { .. } => return None,
        })
    }

    fn heading(&mut self, level: u8, id: &str, minutes: Option<u32>, content: &'a [ast::Inline]) -> BlockNode {
        // One level for the module and one for the session stand above the text's own `##`.
        self.level = (level + 1).clamp(3, self.level + 1);
        let chip = minutes.map(|minutes| {
            let chip = self.printer.words.with(self.printer.chain, "time-chip", &[("count", Value::Number(minutes))]);
            self.printer.label(&chip)
        });
        BlockNode::Heading { level: self.level, label: format!("h-{}/{id}", self.prefix), chip, c: self.inlines(content) }
    }

    fn figure(&mut self, image: &ast::Image) -> BlockNode {
        let alt = self.alt(image);
        match self.printer.picture(&image.path) {
            Some(path) => BlockNode::Figure { path, alt },
            None => BlockNode::Par { c: vec![Inline::Text { s: alt }] },
        }
    }

    /// PDF/UA wants words for every picture; a picture without them is reported elsewhere and must not stop the pack.
    fn alt(&self, image: &ast::Image) -> String {
        let words = if image.alt.trim().is_empty() { &image.path } else { &image.alt };
        self.printer.at(words, image.span)
    }

    fn table(&mut self, columns: &[Alignment], head: &'a [Vec<ast::Inline>], rows: &'a [Vec<Vec<ast::Inline>>]) -> BlockNode {
        let side = |alignment: &Alignment| match alignment {
            Alignment::Start => "start",
            Alignment::Center => "center",
            Alignment::End => "end",
        };
        BlockNode::Table {
            columns: columns.iter().map(side).collect(),
            head: head.iter().map(|cell| self.inlines(cell)).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| self.inlines(cell)).collect()).collect(),
        }
    }

    fn definitions(&mut self, definitions: &'a [ast::Definition]) -> Vec<DefinitionNode> {
        let one = |definition: &'a ast::Definition| DefinitionNode {
            term: self.inlines(&definition.term),
            details: definition.details.iter().map(|detail| self.blocks(detail)).collect(),
        };
        definitions.iter().map(one).collect()
    }

    fn inlines(&mut self, inlines: &'a [ast::Inline]) -> Vec<Inline> {
        inlines.iter().flat_map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &'a ast::Inline) -> Vec<Inline> {
        let place = Place::Span(inline.span);
        vec![match &inline.kind {
            InlineKind::Text(words) => Inline::Text { s: self.printer.letters.set(words, Face::Text, &place) },
            InlineKind::Code(code) => Inline::Code { s: self.printer.letters.set(code, Face::Code, &place) },
            InlineKind::Emphasis(content) => Inline::Em { c: self.inlines(content) },
            InlineKind::Strong(content) => Inline::Strong { c: self.inlines(content) },
            InlineKind::Strikethrough(content) => Inline::Strike { c: self.inlines(content) },
            InlineKind::Link { target, content } => return self.link(target, content, inline.span),
            InlineKind::Image(image) => match self.printer.picture(&image.path) {
                Some(path) => Inline::Image { path, alt: self.alt(image) },
                None => Inline::Text { s: self.alt(image) },
            },
            InlineKind::FootnoteCall(label) => return self.note(label),
            InlineKind::Abbreviation { short, full } => {
                Inline::Abbr { short: self.printer.at(short, inline.span), full: self.printer.at(full, inline.span) }
            }
            InlineKind::Fact { text, .. } => Inline::Text { s: self.printer.letters.set(text, Face::Text, &place) },
            InlineKind::SoftBreak => Inline::Text { s: " ".into() },
            InlineKind::HardBreak => Inline::Break,
        }]
    }

    /// The text of a footnote is set at its first call. It is marked before its own blocks are read: a note may call itself.
    fn note(&mut self, label: &str) -> Vec<Inline> {
        let Some(note) = self.resolved.footnotes.iter().find(|note| note.label == label) else { return Vec::new() };
        let first = self.noted.insert(label.to_owned());
        let blocks = if first { self.blocks(&note.blocks) } else { Vec::new() };
        vec![Inline::Note { label: format!("n-{}/{label}", self.prefix), first, blocks }]
    }

    fn link(&mut self, target: &Target, content: &'a [ast::Inline], span: Span) -> Vec<Inline> {
        let words = plain_text(content);
        let c = self.inlines(content);
        let label = match target {
            Target::Outside(url) => return vec![self.outside(url, &words, c, span)],
            Target::Session { module, session, anchor } => self.session_target(module, session, anchor.as_deref()),
            Target::Page(EditionPage::Centres) => self.carried("centres".into()),
            Target::Page(EditionPage::Glossary) => self.carried("glossary".into()),
            Target::Page(EditionPage::Disclaimer) => self.carried("imprint".into()),
            Target::Page(EditionPage::Index | EditionPage::Az) | Target::Absent | Target::Written(_) => None,
        };
        match label {
            Some(label) => vec![Inline::Ref { label, c }],
            None => c,
        }
    }

    /// The heading where the pack has it, else its session.
    fn session_target(&self, module: &str, session: &str, anchor: Option<&str>) -> Option<String> {
        anchor
            .and_then(|anchor| self.carried(heading_label(module, session, anchor)))
            .or_else(|| self.carried(session_label(module, session)))
    }

    fn carried(&self, label: String) -> Option<String> {
        self.printer.labels.contains(&label).then_some(label)
    }

    /// On paper a link is worth nothing without its address.
    fn outside(&self, url: &str, words: &str, c: Vec<Inline>, span: Span) -> Inline {
        let bare = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("mailto:");
        let bare = bare.trim_end_matches('/');
        let told = url.starts_with("tel:") || words.contains(bare);
        let shown = (!told).then(|| self.printer.at(bare, span));
        Inline::Link { url: url.to_owned(), shown, c }
    }
}
