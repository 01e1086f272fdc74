//! The blocks of a session as HTML. What comes in is resolved: no includes, no country blocks, no links as written.
//! It decides nothing about the page around the text and knows no template.

use std::fmt::Write as _;

use super::escape;
use super::inlines::Footnotes;
use super::labels::Labels;
use super::law::LawContext;
use super::place::Linked;
use crate::model::ast::{AlertKind, Alignment, Block, BlockKind, Definition, Image, Inline, ListItem, Target};
use crate::model::localized::Lang;
use crate::model::translation::marks::{Mark, Marks};
use crate::model::translation::stale::Stand;
use crate::words::{Value, Words};

/// HTML knows no headings below.
const LOWEST: u8 = 6;

/// What the writer has to know about the page and the edition.
pub(super) struct BodyContext<'a> {
    /// Strings of the edition's language.
    pub(super) labels: &'a Labels,
    /// For strings with numbers and for alert names.
    pub(super) words: &'a Words,
    /// Languages of the edition.
    pub(super) chain: &'a [Lang],
    /// Tag for the edition's own words inside a text in another language.
    pub(super) label_lang: Option<&'a str>,
    /// Where a link leads from this page.
    pub(super) link: &'a dyn Fn(&Target) -> Linked,
    /// Goes before every id: on a page with several texts, the same id may stand in more than one of them.
    pub(super) prefix: &'a str,
    /// How far headings are moved down: on a page with several texts, each has headings above its own.
    pub(super) depth: u8,
    /// Address of a picture, relative to the page.
    pub(super) picture: &'a dyn Fn(&str) -> String,
    /// How laws are marked; `None` where no text may carry such marks.
    pub(super) law: Option<LawContext<'a>>,
    /// Where the source has changed since the text was translated.
    pub(super) marks: &'a Marks,
    /// Says so.
    pub(super) mark: &'a dyn Fn(&Mark) -> String,
}

/// Body and footnotes as HTML.
pub(super) struct Body {
    /// The text, block by block.
    pub(super) blocks: Vec<String>,
    /// Items of the footnote list; empty when there are none.
    pub(super) footnotes: String,
}

/// Writes a session's text.
pub(super) fn write(context: &BodyContext, blocks: &[Block], footnotes: &[crate::model::ast::Footnote]) -> Body {
    let mut writer = Writer { html: String::new(), context, notes: Footnotes::new(footnotes), heading: String::new() };
    let written = |block: &Block| {
        writer.blocks(std::slice::from_ref(block));
        std::mem::take(&mut writer.html)
    };
    let blocks = blocks.iter().map(written).collect();
    writer.footnotes(footnotes);
    Body { blocks, footnotes: writer.html }
}

/// The state of one page's text.
pub(super) struct Writer<'a> {
    pub(super) html: String,
    pub(super) context: &'a BodyContext<'a>,
    pub(super) notes: Footnotes,
    /// Words of the heading above, which names the tables under it for people who hear the page.
    heading: String,
}

impl Writer<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match self.context.marks.blocks.get(&block.span) {
                Some(marks) => self.marked(block, marks),
                None => self.block(&block.kind),
            }
        }
    }

    /// A block and what changed at its place in the source, in the order in which both are read.
    fn marked(&mut self, block: &Block, marks: &[Mark]) {
        let of = |stand| marks.iter().filter(move |mark| mark.stand == stand);
        of(Stand::Above).for_each(|mark| self.mark_alone(mark));
        if of(Stand::On).next().is_some() {
            self.html.push_str("<div class=\"stale\">\n");
            of(Stand::On).for_each(|mark| self.mark(mark));
            self.block(&block.kind);
            self.html.push_str("</div>\n");
        } else {
            self.block(&block.kind);
        }
        of(Stand::Below).for_each(|mark| self.mark_alone(mark));
    }

    fn mark_alone(&mut self, mark: &Mark) {
        self.html.push_str("<div class=\"stale\">\n");
        self.mark(mark);
        self.html.push_str("</div>\n");
    }

    fn mark(&mut self, mark: &Mark) {
        let sentence = (self.context.mark)(mark);
        self.label("p", "stale-mark", &sentence);
        self.html.push('\n');
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, id, minutes, content } => self.heading(*level, id, *minutes, content),
            BlockKind::Paragraph(content) => self.element("p", content),
            BlockKind::Figure(image) => self.figure(image),
            BlockKind::List { start, items } => self.list(*start, items),
            BlockKind::Table { columns, head, rows } => self.table(columns, head, rows),
            BlockKind::Definitions(definitions) => self.definitions(definitions),
            BlockKind::Quote(blocks) => self.wrapped("<blockquote>", blocks, "</blockquote>\n"),
            BlockKind::Alert { kind, blocks } => self.alert(*kind, blocks),
            BlockKind::Code(text) => {
                self.html.push_str("<pre tabindex=\"0\"><code>");
                escape::push(&mut self.html, text);
                self.html.push_str("</code></pre>\n");
            }
            BlockKind::Rule => self.html.push_str("<hr>\n"),
            BlockKind::Staff(blocks) => self.staff(blocks),
            BlockKind::Law(law) => self.law(law),
            // `resolve` leaves none; showing the blocks is better than losing words.
            BlockKind::Only { blocks, .. } => self.blocks(blocks),
            BlockKind::Include { .. } => {}
        }
    }

    fn element(&mut self, name: &str, content: &[Inline]) {
        let _ = write!(self.html, "<{name}>");
        self.inlines(content);
        let _ = writeln!(self.html, "</{name}>");
    }

    fn wrapped(&mut self, open: &str, blocks: &[Block], close: &str) {
        self.html.push_str(open);
        self.blocks(blocks);
        self.html.push_str(close);
    }

    /// Words of the edition, marked when the text around them is in another language.
    pub(super) fn label(&mut self, element: &str, class: &str, words: &str) {
        let _ = write!(self.html, "<{element}");
        escape::attribute(&mut self.html, "class", class);
        if let Some(lang) = self.context.label_lang {
            escape::attribute(&mut self.html, "lang", lang);
        }
        self.html.push('>');
        escape::push(&mut self.html, words);
        let _ = write!(self.html, "</{element}>");
    }

    fn heading(&mut self, level: u8, id: &str, minutes: Option<u32>, content: &[Inline]) {
        let level = (level + self.context.depth).min(LOWEST);
        self.heading = crate::model::ast::plain_text(content);
        self.html.push_str("<div class=\"step\">");
        let _ = write!(self.html, "<h{level}");
        escape::attribute(&mut self.html, "id", &format!("{}{id}", self.context.prefix));
        self.html.push('>');
        self.inlines(content);
        let _ = write!(self.html, "</h{level}>");
        if let Some(minutes) = minutes {
            let chip = self.context.words.with(self.context.chain, "time-chip", &[("count", Value::Number(minutes))]);
            self.label("p", "chip", &chip);
        }
        self.html.push_str("</div>\n");
    }

    fn figure(&mut self, image: &Image) {
        self.html.push_str("<figure>");
        self.image(image);
        self.html.push_str("</figure>\n");
    }

    fn list(&mut self, start: Option<u64>, items: &[ListItem]) {
        let name = if start.is_some() { "ol" } else { "ul" };
        let _ = write!(self.html, "<{name}");
        if let Some(first) = start.filter(|first| *first != 1) {
            let _ = write!(self.html, " start=\"{first}\"");
        }
        self.html.push_str(">\n");
        for item in items {
            self.html.push_str("<li>");
            self.tight(&item.blocks);
            self.html.push_str("</li>\n");
        }
        let _ = writeln!(self.html, "</{name}>");
    }

    /// An item that starts with one paragraph needs no `<p>` around it.
    fn tight(&mut self, blocks: &[Block]) {
        match blocks.split_first() {
            Some((Block { kind: BlockKind::Paragraph(content), .. }, rest))
                if !rest.iter().any(|block| matches!(block.kind, BlockKind::Paragraph(_))) =>
            {
                self.inlines(content);
                self.blocks(rest);
            }
            _ => self.blocks(blocks),
        }
    }

    fn table(&mut self, columns: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        let name = std::mem::take(&mut self.heading);
        escape::attribute(&mut self.html, "aria-label", if name.is_empty() { &self.context.labels.table } else { &name });
        self.heading = name;
        self.html.push_str("><table>\n<thead><tr>");
        for (cell, align) in head.iter().zip(columns) {
            // An empty head cell is a corner, not the head of anything.
            let (name, scope) = if cell.is_empty() { ("td", "") } else { ("th", " scope=\"col\"") };
            let _ = write!(self.html, "<{name}{scope}{}>", aligned(*align));
            self.inlines(cell);
            let _ = write!(self.html, "</{name}>");
        }
        self.html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.row(columns, row);
        }
        self.html.push_str("</tbody></table></div>\n");
    }

    fn row(&mut self, columns: &[Alignment], row: &[Vec<Inline>]) {
        self.html.push_str("<tr>");
        for (at, align) in columns.iter().enumerate() {
            let _ = write!(self.html, "<td{}>", aligned(*align));
            self.inlines(row.get(at).map_or(&[][..], Vec::as_slice));
            self.html.push_str("</td>");
        }
        self.html.push_str("</tr>\n");
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        self.html.push_str("<dl>\n");
        for definition in definitions {
            self.element("dt", &definition.term);
            for detail in &definition.details {
                self.html.push_str("<dd>");
                self.tight(detail);
                self.html.push_str("</dd>\n");
            }
        }
        self.html.push_str("</dl>\n");
    }

    fn alert(&mut self, kind: AlertKind, blocks: &[Block]) {
        let word = kind.word();
        let _ = write!(self.html, "<div class=\"alert {word}\" role=\"note\">");
        let title = self.context.words.text(self.context.chain, &format!("alert-{word}"));
        self.label("p", "alert-title", &title);
        self.wrapped("\n", blocks, "</div>\n");
    }

    /// Volunteers and trainers read the site too, so their text is there; folded, because most readers are neither.
    fn staff(&mut self, blocks: &[Block]) {
        self.html.push_str("<details class=\"staff\"><summary>");
        let label = &self.context.labels.staff_note;
        self.label("span", "staff-title", label);
        self.wrapped("</summary>\n", blocks, "</details>\n");
    }
}

fn aligned(align: Alignment) -> &'static str {
    match align {
        Alignment::Start => "",
        Alignment::Center => " class=\"centre\"",
        Alignment::End => " class=\"end\"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ast::{Footnote, InlineKind};
    use crate::model::source::{SourceId, Span};

    fn written(blocks: &[Block], footnotes: &[Footnote]) -> Body {
        let words = Words::default();
        let labels = Labels::new(&words, &[]);
        let context = BodyContext {
            labels: &labels,
            words: &words,
            chain: &[],
            label_lang: Some("tg"),
            link: &|target| match target {
                Target::Outside(_) => Linked::At("https://example.org/?a=1&b=\"".to_owned()),
                _ => Linked::Nowhere,
            },
            prefix: "",
            depth: 0,
            picture: &str::to_owned,
            law: None,
            marks: &Marks::default(),
            mark: &|_| String::new(),
        };
        write(&context, blocks, footnotes)
    }

    fn block(kind: BlockKind) -> Block {
        Block { span: Span::new(SourceId(0), 0..0), kind }
    }

    fn inline(kind: InlineKind) -> Inline {
        Inline { span: Span::new(SourceId(0), 0..0), kind }
    }

    fn text(words: &str) -> Vec<Inline> {
        vec![inline(InlineKind::Text(words.into()))]
    }

    #[test]
    fn words_and_addresses_are_escaped() {
        let link = inline(InlineKind::Link { target: Target::Outside(String::new()).into(), content: text("<b>") });
        let html = written(&[block(BlockKind::Paragraph(vec![link]))], &[]).blocks.concat();
        assert_eq!(html, "<p><a href=\"https://example.org/?a=1&amp;b=&quot;\">&lt;b&gt;</a></p>\n");
    }

    #[test]
    fn a_link_that_leads_nowhere_leaves_its_words() {
        let link = inline(InlineKind::Link { target: Target::Absent.into(), content: text("там") });
        assert_eq!(written(&[block(BlockKind::Paragraph(vec![link]))], &[]).blocks.concat(), "<p>там</p>\n");
    }

    #[test]
    fn the_editions_own_words_are_marked_in_a_foreign_text() {
        let html = written(&[block(BlockKind::Staff(vec![block(BlockKind::Paragraph(text("ответ")))]))], &[]).blocks.concat();
        let label = "<summary><span class=\"staff-title\" lang=\"tg\">staff-note</span></summary>";
        assert_eq!(html, format!("<details class=\"staff\">{label}\n<p>ответ</p>\n</details>\n"));
    }

    #[test]
    fn a_footnote_leads_back_to_each_of_its_calls() {
        let call = || inline(InlineKind::FootnoteCall("a".to_owned()));
        let footnote = Footnote {
            label: "a".to_owned(),
            span: Span::new(SourceId(0), 0..0),
            blocks: vec![block(BlockKind::Paragraph(text("x")))],
        };
        let body = written(&[block(BlockKind::Paragraph(vec![call(), call()]))], &[footnote]);
        let html = body.blocks.concat();
        assert!(html.contains("id=\"rn-call-1\" href=\"#rn-note-1\"") && html.contains("id=\"rn-call-1-2\""));
        for href in ["href=\"#rn-call-1\"", "href=\"#rn-call-1-2\""] {
            assert_eq!(body.footnotes.matches(href).count(), 1, "{href} in {}", body.footnotes);
        }
    }
}
