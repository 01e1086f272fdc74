//! *Rahnamo* compiles Markdown training modules into HTML editions and printable packs, one for each country and
//! language, with the donor's and the project's branding on all of them.
//!
//! Every command runs one straight line, or a prefix of it:
//!
//! ```text
//! load ─▶ resolve ─▶ check ─▶ render ─▶ inspect ─▶ publish
//! ```
//!
//! [`build`] is that line. Two currencies pass along it and are never mixed: a [`Finding`] is about the author's
//! content and piles up, an [`Error`] is about the machine and stops the run.

pub mod archive;
pub mod caught;
pub mod check;
pub mod impact;
pub mod inspect;
pub mod load;
pub mod loose;
pub mod mend;
pub mod model;
pub mod po;
pub mod print_run;
pub mod progress;
pub mod publish;
pub mod release;
pub mod render;
pub mod report;
pub mod resolve;
pub mod results;
pub mod rules;
mod spreadsheet;
pub mod timings;
pub mod upkeep;
pub mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use check::allows::Allows;
use check::levels::{self, Purpose, Settings};
use check::patterns;
use model::artifact::Artifact;
use model::book::{Book, Pack, Sources};
use model::config::{Filling, Level};
use model::date::Date;
use model::error::Error;
use model::excuse::Excuses;
use model::expected::Product;
use model::finding::{Finding, Place, Severity, Unchecked};
use model::localized::{Country, Lang};
use model::output::Kind;
use model::selector::Choice;
use model::session::FrontMatter;
use model::source::SourceMap;
use progress::{Progress, whole};
use resolve::Selection;
use words::Words;

/// What a run makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Pages and packs.
    Everything,
    /// Only pages.
    Html,
    /// Only packs.
    Pdf,
    /// Nothing: the sources are checked and not rendered.
    Nothing,
}

impl Output {
    /// What nobody looks at when it cannot be made.
    fn kinds(self) -> &'static [Unchecked] {
        match self {
            Self::Everything => &[Unchecked::Pages, Unchecked::Packs],
            Self::Html => &[Unchecked::Pages],
            Self::Pdf => &[Unchecked::Packs],
            Self::Nothing => &[],
        }
    }
}

/// What a build needs to know beyond the book itself.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Folder with `book.toml`.
    pub root: PathBuf,
    /// Which editions.
    pub selection: Selection,
    /// Pages, packs or both.
    pub output: Output,
    /// Whether all packs are made for one ink, as if each had `bw = true`.
    pub one_ink: bool,
    /// The typst binary to use instead of the one on `PATH`.
    pub typst: Option<PathBuf>,
    /// Environment variables that may override `book.toml`.
    pub environment: Vec<(String, String)>,
    /// `SOURCE_DATE_EPOCH`: seconds since 1970 to write as the date of PDF files instead of their content date.
    pub epoch: Option<i64>,
    /// Which rules.
    pub choice: Choice,
    /// To look at, or to hand out.
    pub purpose: Purpose,
    /// Errors that do not stop the run, because somebody gave a reason.
    pub excuses: Excuses,
    /// The day on which readers are, instead of the book's own, see [`Book::as_of`].
    pub as_of: Option<Date>,
}

impl BuildOptions {
    /// Everything of the book in `root`, as it stands there.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            selection: Selection::default(),
            output: Output::Everything,
            one_ink: false,
            typst: None,
            environment: Vec::new(),
            epoch: None,
            choice: Choice::default(),
            purpose: Purpose::Draft,
            excuses: Excuses::default(),
            as_of: None,
        }
    }
}

/// What a build made, or why it made nothing.
#[derive(Debug)]
pub struct Outcome {
    /// Texts that findings point into.
    pub sources: SourceMap,
    /// Everything there is to say, in order.
    pub findings: Vec<Finding>,
    /// What was not looked at, because errors in the sources stood in the way.
    pub unchecked: Vec<Unchecked>,
    /// Output files; empty when a finding is an error.
    pub artifacts: Vec<Artifact>,
    /// What was made, in numbers.
    pub summary: Summary,
    /// What every page was held to.
    pub brand: inspect::Brand,
    /// What it was made from, for those who make more of it.
    pub made: Made,
    /// Whether a finding forbids publishing.
    is_stopped: bool,
}

/// The inside of a run: what its output was rendered from.
pub struct Made {
    /// As read.
    pub sources: Sources,
    /// Small strings.
    pub words: Words,
    /// As resolved.
    pub book: Book,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Made").field("book", &self.book).finish_non_exhaustive()
    }
}

/// A build in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Country and language pairs.
    pub editions: usize,
    /// HTML pages.
    pub pages: usize,
    /// PDF packs.
    pub packs: usize,
    /// Files to share.
    pub shared: usize,
    /// Which typst set the packs; empty when there were none.
    pub engine: String,
}

impl Outcome {
    /// Whether a finding forbids publishing.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.is_stopped
    }
}

/// Whether something could not be read: a comment or a level that had to do with it is not stale for that.
fn hides_others(finding: &Finding) -> bool {
    finding.severity == Severity::Error && !finding.code.can_be_set_to(Level::Off)
}

/// The straight line up to and including `inspect`. Nothing is written; see [`publish::publish`].
pub fn build(options: &BuildOptions, progress: &dyn Progress) -> Result<Outcome, Error> {
    let (mut sources, mut findings) = whole(progress, "load", || load::load(&options.root, &options.environment))?;
    if options.one_ink {
        Arc::make_mut(&mut sources.config).packs.iter_mut().for_each(|pack| pack.bw = true);
    }
    let has_errors = |findings: &[Finding]| findings.iter().any(|finding| options.excuses.are_stopped_by(finding));
    // A book.toml that cannot be read knows no country; that is the fault to show, not the command line.
    if !has_errors(&findings) {
        check_selection(&options.selection, &sources)?;
    }
    let settings = Settings::new(&sources.config.lint, &options.choice, options.purpose);
    let (mut allows, malformed) = Allows::read(&sources.map);
    findings.extend(malformed);
    let (words, broken) = Words::new(&sources);
    findings.extend(broken);
    let (book, resolved) = whole(progress, "resolve", || resolve::resolve(&sources, &words, &options.selection, options.as_of));
    findings.extend(resolved);
    findings.extend(whole(progress, "check", || check::check(&sources, &book)));
    // What is broken in the sources would only be reported again, and less clearly, about the output.
    let mut findings = levels::settle(findings, &settings, &mut allows, &sources.map);
    let mut rendered = Rendered::default();
    let (is_stopped, is_partly_read) = (has_errors(&findings), findings.iter().any(hides_others));
    let mut unchecked = if is_stopped { options.output.kinds().to_vec() } else { Vec::new() };
    if !is_stopped {
        rendered = render_all(&sources, &words, &book, options, progress)?;
        // A pack that could not be set is missing from the output; that links do not find it is no second fault.
        let scope = if has_errors(&rendered.findings) { inspect::Scope::WithoutPacks } else { inspect::Scope::Everything };
        findings.append(&mut rendered.findings);
        findings.extend(whole(progress, "inspect", || inspect::inspect(&rendered.artifacts, &rendered.brand, scope)));
        findings = levels::settle(findings, &settings, &mut allows, &sources.map);
    }
    if is_partly_read {
        unchecked.push(Unchecked::Settings);
    } else {
        let is_whole = !is_stopped && options.output == Output::Everything;
        let ran = |code| is_whole || rules::of(code).is_some_and(|rule| rule.check.is_of_sources());
        findings.extend(levels::stale(&settings, &allows, &ran));
        let is_all_made = is_whole && options.selection == Selection::default();
        let scope = if is_all_made { patterns::Made::Everything(&rendered.artifacts) } else { patterns::Made::Part };
        findings.extend(patterns::idle(&sources, scope));
        findings = levels::settle(findings, &settings, &mut allows, &sources.map);
    }
    let is_stopped = has_errors(&findings);
    if is_stopped {
        rendered.artifacts.clear();
    }
    let count = |wanted: fn(Kind) -> bool| rendered.artifacts.iter().filter(|artifact| wanted(Kind::of(&artifact.path))).count();
    let summary = Summary {
        editions: book.editions.len(),
        pages: count(Kind::is_page),
        packs: count(|kind| kind == Kind::Pack),
        shared: count(|kind| kind == Kind::Shared),
        engine: rendered.engine,
    };
    let (map, made) = (sources.map.clone(), Made { sources, words, book });
    Ok(Outcome {
        sources: map,
        findings,
        unchecked,
        artifacts: rendered.artifacts,
        summary,
        brand: rendered.brand,
        made,
        is_stopped,
    })
}

/// Findings about files that were added to what [`build`] made, at the levels of the book.
#[must_use]
pub fn settle_added(findings: Vec<Finding>, sources: &Sources, options: &BuildOptions) -> Vec<Finding> {
    let settings = Settings::new(&sources.config.lint, &options.choice, options.purpose);
    levels::settle(findings, &settings, &mut Allows::default(), &sources.map)
}

#[derive(Default)]
struct Rendered {
    artifacts: Vec<Artifact>,
    findings: Vec<Finding>,
    brand: inspect::Brand,
    engine: String,
}

fn render_all(
    sources: &Sources,
    words: &Words,
    book: &Book,
    options: &BuildOptions,
    progress: &dyn Progress,
) -> Result<Rendered, Error> {
    let mut rendered = Rendered { brand: brand(book, sources, words), ..Rendered::default() };
    if matches!(options.output, Output::Everything | Output::Html) {
        // Pages that are made alone do not lead to packs and files to share that nobody made.
        let packs = if options.output == Output::Html { Vec::new() } else { book.packs.clone() };
        let mut book = Book { packs, ..book.clone() };
        if options.output == Output::Html {
            Arc::make_mut(&mut book.config).share.clear();
        }
        let pages = whole(progress, "pages", || render::html::render(&book, sources, words, progress))?;
        if options.output == Output::Everything {
            let share = || render::share::render(&book, sources, words, &pages, progress);
            let shared = whole(progress, "share", share)?;
            rendered.artifacts.extend(shared.files);
            rendered.brand.shared_pictures = shared.pictures;
        }
        rendered.artifacts.extend(whole(progress, "hosted", || render::hosted::render(&book, sources, words, &pages))?);
        rendered.artifacts.extend(pages);
        if options.output == Output::Everything {
            rendered.artifacts.extend(whole(progress, "data", || render::data::render(&book, sources, words))?);
        }
    }
    if matches!(options.output, Output::Everything | Output::Pdf) {
        let engine = render::pdf::engine::select(&sources.config.pdf, options.typst.as_deref())?;
        let set = || render::pdf::render(book, sources, words, &*engine, progress, options.epoch);
        let (packs, findings) = whole(progress, "packs", set)?;
        rendered.artifacts.extend(packs);
        rendered.artifacts.extend(whole(progress, "forms", || render::forms::render(book, words))?);
        rendered.findings.extend(findings);
        rendered.engine = engine.name();
    }
    rendered.artifacts.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(rendered)
}

/// What every page must show, from the same source as the pages take it.
fn brand(book: &Book, sources: &Sources, words: &Words) -> inspect::Brand {
    let of_edition = |edition| render::expected::of_edition(book, sources, words, edition, Product::Page);
    inspect::Brand {
        editions: book.editions.iter().map(|edition| (edition.folder(), of_edition(edition))).collect(),
        root: Some(render::expected::of_root(book, words)),
        fonts: render::pdf::families(&sources.theme),
        passages: book.packs.iter().map(|pack| (book.pack_path(pack), passages(book, pack))).collect(),
        shared_pictures: BTreeMap::new(),
        pages: book.packs.iter().filter_map(|pack| Some((book.pack_path(pack), pack.page_budget()?))).collect(),
        products: book.packs.iter().map(|pack| (book.pack_path(pack), pack.config.kind.traits().product)).collect(),
        imposed: book.packs.iter().filter_map(|pack| pack.imposed_path(book.edition(pack))).collect(),
        funded: book.packs.iter().filter_map(|pack| Some((book.pack_path(pack), pack.config.is_funded?))).collect(),
    }
}

/// What people take home of a pack: questions of a test, titles and key messages of its sessions, titles of its forms and letters, or the one message of
/// a poster.
fn passages(book: &Book, pack: &Pack) -> Vec<(String, Place)> {
    let edition = book.edition(pack);
    if pack.config.filling() == Filling::Questions {
        let questions = pack.tests(edition).flat_map(|(_, test)| &test.questions);
        return questions.map(|asked| (asked.text.clone(), Place::Span(asked.question.span))).collect();
    }
    let of_front = |front: &FrontMatter, at: usize| {
        let place = front.key_message_spans.get(at).copied().unwrap_or(front.span);
        (front.key_messages[at].clone(), Place::Span(place))
    };
    if let Some((session, at)) = pack.key_message(edition) {
        return vec![of_front(&session.text.front, at)];
    }
    let fronts = pack.sessions.iter().map(|(module, session)| &*edition.modules[*module].sessions[*session].text.front);
    let of_session = |front: &FrontMatter| {
        let messages = (0..front.key_messages.len()).map(|at| of_front(front, at));
        std::iter::once((front.title.clone(), Place::Span(front.span))).chain(messages).collect::<Vec<_>>()
    };
    let sheets = pack.forms.iter().map(|form| (&form.form.head, &form.lang));
    let sheets = sheets.chain(pack.letters.iter().map(|letter| (&letter.letter.head, &letter.lang)));
    let titles = sheets.filter_map(|(head, lang)| Some((head.title.get(lang)?.to_owned(), Place::Span(head.span))));
    fronts.flat_map(of_session).chain(titles).collect()
}

/// A country, language or pack that the book does not have is a slip of the command line, not of the content.
pub fn check_selection(selection: &Selection, sources: &Sources) -> Result<(), Error> {
    let config = &sources.config;
    let near = |code: &str, known: Vec<&str>| match load::nearest(code, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the book has {}", known.join(", ")),
    };
    let has_editions = |code: &Country| config.countries.get(code).is_some_and(|country| !country.languages.is_empty());
    if let Some(country) = selection.countries.iter().find(|code| !has_editions(code)) {
        let known = config.countries.keys().filter(|code| has_editions(code)).map(Country::as_str).collect();
        return Err(Error::Usage {
            message: format!("the book has no edition for the country `{country}`"),
            help: near(country.as_str(), known),
        });
    }
    if let Some(lang) = selection.langs.iter().find(|lang| !config.languages.contains_key(lang)) {
        let known = config.languages.keys().map(Lang::as_str).collect();
        return Err(Error::Usage { message: format!("the book has no language `{lang}`"), help: near(lang.as_str(), known) });
    }
    if let Some(id) = selection.packs.iter().find(|id| !config.packs.iter().any(|pack| pack.id == **id)) {
        let known = config.packs.iter().map(|pack| pack.id.as_str()).collect();
        return Err(Error::Usage { message: format!("the book has no pack `{id}`"), help: near(id, known) });
    }
    let mut editions = config.countries.iter().flat_map(|(code, country)| country.languages.iter().map(move |lang| (code, lang)));
    if *selection != Selection::default() && !editions.any(|(code, lang)| selection.takes(code, lang)) {
        return Err(Error::Usage {
            message: "no country that was chosen has an edition in a language that was chosen".into(),
            help: "`languages` of each country in book.toml says which editions there are".into(),
        });
    }
    Ok(())
}
