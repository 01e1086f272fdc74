//! pulldown-cmark's events to blocks, with byte spans in the whole file; `inlines` and `headings` do their parts.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{BlockQuoteKind, Event, Options, Parser, Tag, TagEnd};

use super::inlines::Until;
use super::{Document, Input, facts};
use crate::load::law;
use crate::model::ast::{AlertKind, Alignment, Block, BlockKind, Definition, Footnote, Inline, InlineKind, ListItem, plain_text};
use crate::model::codes::{MALFORMED_BLOCK, NESTED_TOO_DEEP, RAW_HTML};
use crate::model::finding::Finding;
use crate::model::law::Law;
use crate::model::source::Span;

/// Deepest nesting of blocks or inlines. No page can show more, and every walk over the tree stays off the stack's end.
const DEPTH_LIMIT: usize = 32;

/// What of Markdown's extensions the tool understands.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

pub(super) type Events<'a> = Peekable<IntoIter<(Event<'a>, Range<usize>)>>;

/// Parses the pieces of one text; heading ids and footnotes are common to all of them.
pub(super) struct TreeBuilder<'a> {
    pub(super) input: &'a Input<'a>,
    definitions: &'a [Range<usize>],
    pub(super) document: Document,
    findings: Vec<Finding>,
    pub(super) heading_ids: BTreeSet<String>,
    pub(super) unnamed_headings: u32,
    /// `::: law` blocks so far.
    laws: u32,
    pub(super) last_level: u8,
    depth: usize,
    told_of_depth: bool,
    /// Start of the piece that is being parsed, and its length: offsets beyond are borrowed definitions.
    pub(super) base: usize,
    pub(super) length: usize,
}

impl<'a> TreeBuilder<'a> {
    pub(super) fn new(input: &'a Input<'a>, definitions: &'a [Range<usize>], last_level: u8) -> Self {
        Self {
            input,
            definitions,
            document: Document::default(),
            findings: Vec::new(),
            heading_ids: BTreeSet::new(),
            unnamed_headings: 0,
            laws: 0,
            last_level,
            depth: 0,
            told_of_depth: false,
            base: 0,
            length: 0,
        }
    }

    pub(super) fn finish(self, findings: &mut Vec<Finding>) -> Document {
        findings.extend(self.findings);
        self.document
    }

    pub(super) fn include(&mut self, path: &str, span: Span) {
        self.document.includes.push((path.to_owned(), span));
    }

    /// Parses one piece.
    /// The law of a block: what its keys say, or that they stand in the source-language text.
    pub(super) fn law(&mut self, block: &Range<usize>, id: Option<&str>, keys: Range<usize>) -> Law {
        self.laws += 1;
        let first_line = self.input.text[block.clone()].lines().next().map_or(0, str::len);
        let span = Span::new(self.input.source, block.start..block.start + first_line);
        let number = format!("law-{}", self.laws);
        law::of_block(self.input, id, &number, span, keys, &mut self.findings)
    }

    pub(super) fn parse(&mut self, range: Range<usize>) -> Vec<Block> {
        let text = self.with_definitions(&range);
        self.base = range.start;
        self.length = range.len();
        let masked = facts::mask(&text);
        let mut events: Vec<_> = Parser::new_ext(&masked, OPTIONS).into_offset_iter().collect();
        if matches!(masked, Cow::Owned(_)) {
            facts::unmask_code(&mut events);
        }
        self.blocks(&mut events.into_iter().peekable())
    }

    fn with_definitions(&self, range: &Range<usize>) -> Cow<'a, str> {
        let piece = &self.input.text[range.clone()];
        let mut others = self.definitions.iter().filter(|definition| !range.contains(&definition.start)).peekable();
        if others.peek().is_none() || !piece.contains('[') {
            return Cow::Borrowed(piece);
        }
        let mut text = format!("{piece}\n\n");
        for definition in others {
            text.push_str(&self.input.text[definition.clone()]);
            text.push('\n');
        }
        Cow::Owned(text)
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let within = |offset: usize| self.base + offset.min(self.length);
        // Blocks end with their line; the line end itself is nobody's place.
        let text = self.input.text[within(range.start)..within(range.end)].trim_end();
        Span::new(self.input.source, within(range.start)..within(range.start) + text.len())
    }

    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Blocks up to the end tag of the one that holds them, which is consumed.
    pub(super) fn blocks(&mut self, events: &mut Events<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = events.peek() {
            match event {
                Event::End(_) => {
                    events.next();
                    break;
                }
                Event::Start(tag) if is_block(tag) => {
                    let range = range.clone();
                    let Some((Event::Start(tag), _)) = events.next() else { break };
                    if let Some(kind) = self.nested(&range, events, |builder, events| builder.block(tag, &range, events)) {
                        blocks.push(Block { span: self.span(&range), kind });
                    }
                }
                Event::Rule => {
                    let span = self.span(range);
                    events.next();
                    blocks.push(Block { span, kind: BlockKind::Rule });
                }
                _ => blocks.extend(self.loose_paragraph(events)),
            }
        }
        blocks.shrink_to_fit();
        blocks
    }

    /// Inlines that stand in a block without a paragraph around them, as in tight lists.
    fn loose_paragraph(&mut self, events: &mut Events<'_>) -> Option<Block> {
        let inlines = self.inlines(events, Until::Block);
        let (first, last) = (inlines.first()?, inlines.last()?);
        let span = Span { end: last.span.end, ..first.span };
        Some(Block { span, kind: paragraph(inlines) })
    }

    /// Goes one level down, or skips the whole element when it is nested beyond the limit.
    pub(super) fn nested<T: Default>(
        &mut self,
        range: &Range<usize>,
        events: &mut Events<'_>,
        inside: impl FnOnce(&mut Self, &mut Events<'_>) -> T,
    ) -> T {
        if self.depth < DEPTH_LIMIT {
            self.depth += 1;
            let value = inside(self, events);
            self.depth -= 1;
            return value;
        }
        skip_element(events);
        if !self.told_of_depth {
            self.told_of_depth = true;
            let span = Span::new(
                self.input.source,
                self.base + range.start.min(self.length)..self.base + (range.start + 1).min(self.length),
            );
            self.report(
                Finding::at(
                    NESTED_TOO_DEEP,
                    span,
                    format!("lists, quotations or emphasis are nested more than {DEPTH_LIMIT} levels deep"),
                )
                .help("delete the extra `>`, `*` or spaces at the start of the line: a page shows three levels at most"),
            );
        }
        T::default()
    }

    fn block(&mut self, tag: Tag<'_>, range: &Range<usize>, events: &mut Events<'_>) -> Option<BlockKind> {
        Some(match tag {
            Tag::Paragraph => paragraph(self.inlines(events, Until::End)),
            Tag::Heading { level, id, attrs, .. } => self.heading(level as u8, id.as_deref(), &attrs, range, events),
            Tag::BlockQuote(None) => {
                let blocks = self.blocks(events);
                self.check_alert(&blocks);
                BlockKind::Quote(blocks)
            }
            Tag::BlockQuote(Some(kind)) => BlockKind::Alert { kind: alert(kind), blocks: self.blocks(events) },
            Tag::CodeBlock(_) => BlockKind::Code(collect_text(events)),
            Tag::HtmlBlock => return self.html(&collect_text(events), range),
            Tag::List(start) => BlockKind::List { start, items: self.items(events) },
            Tag::Table(columns) => {
                let columns = columns.into_iter().map(alignment).collect();
                let mut rows = self.rows(events).into_iter();
                let head = rows.next().unwrap_or_default().into();
                BlockKind::Table { columns, head, rows: rows.collect() }
            }
            Tag::DefinitionList => BlockKind::Definitions(self.definition_list(events)),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(events);
                // Definitions borrowed from other pieces are kept where they are written.
                if range.start < self.length {
                    self.document.footnotes.push(Footnote { label: label.into_string(), span: self.span(range), blocks });
                }
                return None;
            }
            other => {
                debug_assert!(!is_block(&other), "every block tag has a branch");
                skip_element(events);
                return None;
            }
        })
    }

    /// A quotation that begins like an alert of no known kind would show its mark to the reader.
    fn check_alert(&mut self, blocks: &[Block]) {
        if let Some(Block { span, kind: BlockKind::Paragraph(content) }) = blocks.first()
            && plain_text(content).starts_with("[!")
        {
            self.report(
                Finding::at(MALFORMED_BLOCK, *span, "this is no kind of alert")
                    .help("an alert begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`"),
            );
        }
    }

    fn items(&mut self, events: &mut Events<'_>) -> Vec<ListItem> {
        let mut items = Vec::new();
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let blocks = self.nested(&range, events, Self::blocks);
                    items.push(ListItem { blocks });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        items.shrink_to_fit();
        items
    }

    /// Head row and body rows of a table.
    fn rows(&mut self, events: &mut Events<'_>) -> Vec<Vec<Vec<Inline>>> {
        let mut rows = Vec::new();
        while let Some((event, _)) = events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => rows.last_mut().into_iter().for_each(Vec::shrink_to_fit),
                Event::Start(Tag::TableCell) => {
                    let cell = self.inlines(events, Until::End);
                    if let Some(row) = rows.last_mut() {
                        row.push(cell);
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        rows
    }

    fn definition_list(&mut self, events: &mut Events<'_>) -> Vec<Definition> {
        let mut list: Vec<Definition> = Vec::new();
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::DefinitionListTitle) => {
                    list.push(Definition { term: self.inlines(events, Until::End), details: Vec::new() });
                }
                Event::Start(Tag::DefinitionListDefinition) => {
                    let blocks = self.nested(&range, events, Self::blocks);
                    if let Some(definition) = list.last_mut() {
                        definition.details.push(blocks);
                    }
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        list
    }

    /// Comments vanish; any other HTML is reported and shown as text.
    fn html(&mut self, html: &str, range: &Range<usize>) -> Option<BlockKind> {
        let text = html.trim();
        if is_comment(text) || range.start >= self.length {
            return None;
        }
        self.report_html(range);
        let span = self.span(range);
        Some(BlockKind::Paragraph(vec![Inline { span, kind: InlineKind::Text(text.into()) }]))
    }

    pub(super) fn report_html(&mut self, range: &Range<usize>) {
        let span = self.span(range);
        self.report(
            Finding::at(RAW_HTML, span, "this is HTML, and it would be printed as it stands")
                .help("use Markdown for tables, lists and bold; write `\\<` for a bare `<`"),
        );
    }
}

/// A paragraph, or a figure when a picture is all there is.
fn paragraph(mut inlines: Vec<Inline>) -> BlockKind {
    match inlines.pop() {
        Some(Inline { kind: InlineKind::Image(image), .. }) if inlines.is_empty() => BlockKind::Figure(image),
        last => {
            inlines.extend(last);
            BlockKind::Paragraph(inlines)
        }
    }
}

pub(super) fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

pub(super) fn is_comment(html: &str) -> bool {
    html.strip_prefix("<!--").and_then(|rest| rest.find("-->")).is_some_and(|end| "<!--".len() + end + "-->".len() == html.len())
}

fn alert(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::End,
    }
}

/// The text of an element without markup (code, HTML), up to its end tag.
fn collect_text(events: &mut Events<'_>) -> String {
    let mut text = String::new();
    for (event, _) in events.by_ref() {
        match event {
            Event::Text(more) | Event::Html(more) => text.push_str(&more),
            Event::End(_) => break,
            _ => {}
        }
    }
    text
}

/// Consumes everything up to the end tag of the element whose start tag was taken; no recursion, however deep it is.
pub(super) fn skip_element(events: &mut Events<'_>) {
    let mut depth = 1usize;
    for (event, _) in events.by_ref() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
}
