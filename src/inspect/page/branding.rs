//! A page's emblems, credits, logos and red signs, found by what they are and not by the classes of one theme.

use scraper::{ElementRef, Html};

use super::files::{Files, PageStyles, SheetSource};
use super::words::{Passage, Zones, passages, single_spaces};
use super::{drawing, emblem, looks, red, values};
use crate::model::artifact::Artifact;
use crate::model::expected::Expected;
use crate::model::output::Kind;
use crate::model::page::{Credit, Emblem, EmblemDrawing, Logo, PageKind, RedSign, SignUse, WebPage, Zone};
use crate::model::path::join;
use crate::rules::branding::{geometry, statement, union};

/// Words that a block beside an emblem may have and still be a block of its own.
const BLOCK_LENGTH: usize = 700;

/// Reads the facts of `html`.
pub(super) fn read<'a>(html: &'a Html, artifact: &'a Artifact, files: &'a Files<'a>, expected: &'a Expected) -> WebPage {
    let kind = match Kind::of(&artifact.path) {
        Kind::Root => PageKind::Root,
        // A file to share has its imprint in itself.
        Kind::Disclaimer | Kind::Shared => PageKind::Disclaimer,
        _ => PageKind::Other,
    };
    let sheets = sheets(html);
    let reader = Reader {
        artifact,
        files,
        expected,
        page_styles: files.styles(&artifact.path, &sheets),
        passages: passages(html),
        telling_words: expected.statements.iter().filter_map(|statement| longest_word(statement)).collect(),
    };
    let pictures = reader.pictures(html);
    let of_frame = |passage: &&Passage<'_>| passage.zone != Zone::Main || kind == PageKind::Disclaimer;
    let joined = |passages: Vec<&str>| passages.join(" ");
    let paragraphs = if kind == PageKind::Disclaimer {
        reader.passages.iter().map(|passage| passage.text.clone()).collect()
    } else {
        Vec::new()
    };
    WebPage {
        path: artifact.path.clone(),
        origin: artifact.origin.clone(),
        kind,
        links: reader.links(html),
        text: joined(reader.passages.iter().map(|passage| passage.text.as_str()).collect()),
        frame: joined(reader.passages.iter().filter(of_frame).map(|passage| passage.text.as_str()).collect()),
        paragraphs,
        emblems: reader.emblems(&pictures),
        credits: reader.credits(&pictures),
        logos: reader.logos(&pictures),
        signs: reader.signs(html, &pictures),
    }
}

fn sheets(html: &Html) -> Vec<SheetSource> {
    let elements = html.root_element().descendent_elements();
    let sheet = |element: ElementRef<'_>| match element.value().name() {
        "style" => Some(SheetSource::Text(element.text().collect())),
        "link" if element.attr("rel").is_some_and(|rel| rel.split_whitespace().any(|word| word == "stylesheet")) => {
            let media = element.attr("media").unwrap_or_default();
            Some(SheetSource::File { href: element.attr("href")?.to_owned(), media: media.to_owned() })
        }
        _ => None,
    };
    elements.filter_map(sheet).collect()
}

struct Reader<'a> {
    artifact: &'a Artifact,
    files: &'a Files<'a>,
    expected: &'a Expected,
    page_styles: std::sync::Arc<PageStyles>,
    passages: Vec<Passage<'a>>,
    /// The longest word of each statement: without it, a passage is not compared.
    telling_words: Vec<&'a str>,
}

fn longest_word(statement: &str) -> Option<&str> {
    statement.split_whitespace().max_by_key(|word| word.len())
}

/// A picture on the page.
struct Seen<'a> {
    element: ElementRef<'a>,
    zone: Zone,
    file: String,
    origin: Option<String>,
    hash: String,
    alt: Option<String>,
    natural: Option<(f64, f64)>,
    drawing: Option<EmblemDrawing>,
    sign: Option<&'static str>,
    is_emblem: bool,
    block: Option<ElementRef<'a>>,
}

impl<'a> Reader<'a> {
    fn pictures(&self, html: &'a Html) -> Vec<Seen<'a>> {
        let mut zones = Zones::of(html);
        let mut seen = Vec::new();
        for edge in html.tree.root().traverse() {
            match edge {
                ego_tree::iter::Edge::Open(node) => {
                    let Some(element) = ElementRef::wrap(node) else { continue };
                    zones.open(element.value().name());
                    let zone = zones.zone();
                    seen.extend(match element.value().name() {
                        "img" => Some(self.picture(element, element.attr("src").unwrap_or_default(), zone)),
                        "object" => element.attr("data").map(|data| self.picture(element, data, zone)),
                        "svg" => Self::drawn(element, zone),
                        _ => None,
                    });
                }
                ego_tree::iter::Edge::Close(node) => {
                    if let Some(element) = node.value().as_element() {
                        zones.close(element.name());
                    }
                }
            }
        }
        seen
    }

    fn picture(&self, element: ElementRef<'a>, link: &str, zone: Zone) -> Seen<'a> {
        let picture = self.files.picture(&self.artifact.path, link);
        let file = picture_name(&self.artifact.path, link);
        let alt = element.attr("alt").or_else(|| element.attr("aria-label")).map(single_spaces);
        let picture = picture.as_deref();
        let drawing = picture.and_then(|picture| picture.emblem.clone());
        let is_emblem = drawing.as_ref().is_some_and(geometry::resembles)
            || is_emblem_name(&file)
            || (zone != Zone::Main && alt.as_deref().is_some_and(union::is_named));
        let needs_hash = zone != Zone::Main || picture.is_some_and(|picture| picture.sign.is_some());
        Seen {
            element,
            zone,
            origin: picture.and_then(|picture| picture.origin.clone()),
            hash: picture.filter(|_| needs_hash).map(|picture| picture.hash().to_owned()).unwrap_or_default(),
            alt,
            natural: picture.and_then(|picture| picture.size),
            drawing,
            sign: picture.and_then(|picture| picture.sign),
            is_emblem,
            block: if is_emblem { block(element) } else { None },
            file,
        }
    }

    /// A drawing in the page itself. Line icons are passed over: nothing in them is filled.
    fn drawn(element: ElementRef<'a>, zone: Zone) -> Option<Seen<'a>> {
        let parts = || element.descendent_elements();
        let is_filled = parts()
            .any(|part| part.attr("fill").is_some_and(|fill| values::colour(fill).is_some()) || part.attr("style").is_some());
        let is_icon = element.attr("aria-hidden") == Some("true");
        if is_icon && !is_filled {
            return None;
        }
        let drawing = drawing::read(element);
        let measured = emblem::measure(&drawing);
        let is_emblem = geometry::resembles(&measured);
        let sign = red::sign(&drawing);
        if is_icon && !is_emblem && sign.is_none() {
            return None;
        }
        let title =
            element.child_elements().find(|child| child.value().name() == "title").map(|title| title.text().collect::<String>());
        Some(Seen {
            element,
            zone,
            file: "<svg>".into(),
            origin: None,
            hash: String::new(),
            alt: element.attr("aria-label").map(single_spaces).or_else(|| title.map(|title| single_spaces(&title))),
            natural: drawing.size,
            drawing: Some(measured),
            sign,
            is_emblem,
            block: if is_emblem { block(element) } else { None },
        })
    }

    fn is_credit(&self, text: &str) -> bool {
        union::is_named(text)
            || (self.telling_words.iter().any(|word| text.contains(word))
                && self.expected.statements.iter().any(|right| statement::likeness(text, right) >= 0.4))
    }

    fn looks(&self, seen: &Seen<'_>) -> Vec<crate::model::page::Look> {
        looks::of_picture(seen.element, &self.page_styles.styles, seen.natural, &|text| self.is_credit(text))
    }

    fn emblems(&self, pictures: &[Seen<'a>]) -> Vec<Emblem> {
        let emblem = |seen: &Seen<'a>| {
            let text = seen.block.map(|block| text_of(block)).unwrap_or_default();
            let is_twin = |other: &&Seen<'a>| {
                other.is_emblem
                    && other.element.id() != seen.element.id()
                    && seen.block.is_some_and(|block| is_within(other.element, block))
            };
            Emblem {
                file: seen.file.clone(),
                origin: seen.origin.clone(),
                drawing: seen.drawing.clone(),
                alt: seen.alt.clone(),
                zone: seen.zone,
                beside: text,
                twins: pictures.iter().filter(is_twin).count(),
                looks: self.looks(seen),
            }
        };
        pictures.iter().filter(|seen| seen.is_emblem).map(emblem).collect()
    }

    fn credits(&self, pictures: &[Seen<'a>]) -> Vec<Credit> {
        let blocks: Vec<ElementRef<'a>> = pictures.iter().filter_map(|seen| seen.block).collect();
        let has_statement = |text: &str| self.expected.statements.iter().any(|right| statement::contains(text, right));
        let mut credits = Vec::new();
        for passage in &self.passages {
            let is_beside_emblem = blocks.iter().any(|block| is_within(passage.element, *block));
            let is_credit = is_beside_emblem
                || (passage.zone != Zone::Main && passage.text.len() < BLOCK_LENGTH && self.is_credit(&passage.text))
                || (passage.text.len() < BLOCK_LENGTH && union::is_named(&passage.text) && has_statement(&passage.text));
            if is_credit {
                credits.push(Credit {
                    text: passage.text.clone(),
                    zone: passage.zone,
                    is_beside_emblem,
                    looks: looks::of_text(passage.element, &self.page_styles.styles),
                });
            }
        }
        credits
    }

    fn logos(&self, pictures: &[Seen<'a>]) -> Vec<Logo> {
        let stands_with_emblem =
            |seen: &Seen<'a>| pictures.iter().filter_map(|other| other.block).any(|block| is_within(seen.element, block));
        let is_logo = |seen: &&Seen<'a>| !seen.is_emblem && (seen.zone != Zone::Main || stands_with_emblem(seen));
        let logo = |seen: &Seen<'a>| Logo {
            file: seen.file.clone(),
            origin: seen.origin.clone(),
            hash: seen.hash.clone(),
            alt: seen.alt.clone().unwrap_or_default(),
            ratio: seen.natural.filter(|(_, height)| *height > 0.0).map(|(width, height)| width / height),
            looks: self.looks(seen),
        };
        pictures.iter().filter(is_logo).map(logo).collect()
    }

    fn signs(&self, html: &Html, pictures: &[Seen<'a>]) -> Vec<RedSign> {
        let is_registered = |seen: &Seen<'_>| self.expected.society_logo.as_deref().is_some_and(|logo| logo == seen.hash);
        let drawn = pictures.iter().filter(|seen| !is_registered(seen)).filter_map(|seen| {
            Some(RedSign {
                what: seen.sign?.to_owned(),
                place: seen.file.clone(),
                origin: seen.origin.clone(),
                used: SignUse::Alone,
            })
        });
        let written = self.passages.iter().filter_map(|passage| {
            let letter = red::LETTERS.iter().find(|letter| passage.text.contains(**letter))?;
            Some(RedSign { what: format!("`{letter}`"), place: String::new(), origin: None, used: SignUse::Alone })
        });
        let icons = html.root_element().descendent_elements().filter_map(|element| {
            let is_icon = element.value().name() == "link" && element.attr("rel").is_some_and(|rel| rel.contains("icon"));
            let picture = self.files.picture(&self.artifact.path, element.attr("href").filter(|_| is_icon)?)?;
            Some(RedSign {
                what: picture.sign?.to_owned(),
                place: picture.path.clone(),
                origin: picture.origin.clone(),
                used: SignUse::Decoration,
            })
        });
        let mut signs: Vec<RedSign> = Vec::new();
        for sign in drawn.chain(written).chain(icons).chain(self.page_styles.signs.iter().cloned()) {
            if !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        signs
    }

    fn links(&self, html: &Html) -> Vec<String> {
        let elements = html.root_element().descendent_elements().filter(|element| element.value().name() == "a");
        let path = |href: &str| join(&self.artifact.path, href.split(['#', '?']).next().unwrap_or_default());
        elements.filter_map(|element| path(element.attr("href")?)).collect()
    }
}

/// Path of a picture in the output. One that stands in the page itself is called by its kind, since its letters say nothing.
fn picture_name(page: &str, link: &str) -> String {
    let inside = link.strip_prefix("data:").map(|rest| format!("data:{}", rest.split([';', ',']).next().unwrap_or_default()));
    inside.or_else(|| join(page, link)).unwrap_or_else(|| link.to_owned())
}

/// File names under which the emblem goes.
fn is_emblem_name(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file).to_ascii_lowercase();
    ["eu-emblem", "eu_emblem", "eu-flag", "eu_flag", "euflag", "flag-eu", "flag_eu", "flag-of-europe", "european-union"]
        .iter()
        .any(|known| name.contains(known))
}

/// The nearest block around a picture that has words; `None` when that is the page, or a great part of it.
fn block(picture: ElementRef<'_>) -> Option<ElementRef<'_>> {
    for element in picture.ancestors().filter_map(ElementRef::wrap) {
        if matches!(element.value().name(), "body" | "html" | "main") {
            return None;
        }
        let text = text_of(element);
        if !text.is_empty() {
            // A header or footer as a whole is a block only for a picture that stands directly in it.
            let is_parent = picture.parent().is_some_and(|parent| parent.id() == element.id());
            let is_block = is_parent || !matches!(element.value().name(), "header" | "footer");
            return (is_block && text.len() <= BLOCK_LENGTH).then_some(element);
        }
    }
    None
}

fn text_of(element: ElementRef<'_>) -> String {
    single_spaces(&element.text().collect::<Vec<_>>().join(" "))
}

fn is_within(element: ElementRef<'_>, block: ElementRef<'_>) -> bool {
    element.id() == block.id() || element.ancestors().any(|ancestor| ancestor.id() == block.id())
}
