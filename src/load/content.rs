//! The content folder: which file is what, by its name; texts are parsed in parallel, in a fixed order.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::fields::{Sink, is_id, nearest, unknown_language};
use super::markdown::{self, Input};
use super::session::{self, LoadedSession};
use super::{directory, facts, files, forms, letters, lock, module, questions, yaml};
use crate::model::book::{Fragment, FragmentPart};
use crate::model::codes::{
    BAD_FILE_NAME, INCLUDE_CYCLE, INCLUDE_MISSING, MISSING_IMAGE, MISSING_SESSION, UNKNOWN_LANGUAGE, UNLISTED_FILE, UNREAD_FILE,
    UNUSED_PICTURE,
};
use crate::model::config::Config;
use crate::model::directory::{Centre, Term};
use crate::model::error::Error;
use crate::model::fact::Facts;
use crate::model::finding::{Finding, Place, Severity};
use crate::model::form::Form;
use crate::model::letter::Letter;
use crate::model::localized::Lang;
use crate::model::orthography::Orthography;
use crate::model::prose::Prose;
use crate::model::question::Question;
use crate::model::session::Module;
use crate::model::source::{SourceId, SourceMap, Span};
use crate::model::translation::lock::{FILE as LOCK, Lock};

/// What the content folder holds.
#[derive(Default)]
pub(crate) struct Content {
    pub(crate) modules: BTreeMap<String, Module>,
    pub(crate) unreadable: BTreeSet<String>,
    pub(crate) unread: BTreeSet<(String, String, Lang)>,
    pub(crate) centres: Vec<Centre>,
    pub(crate) glossary: Vec<Term>,
    pub(crate) facts: Facts,
    pub(crate) forms: Vec<Form>,
    pub(crate) letters: Vec<Letter>,
    pub(crate) lock: Lock,
    pub(crate) fragments: BTreeMap<String, Fragment>,
    pub(crate) pictures: BTreeMap<String, Arc<[u8]>>,
    pub(crate) files: Vec<String>,
    /// Running text of the sessions.
    pub(crate) prose: BTreeMap<SourceId, Prose>,
    /// Pictures that something names, also those that could not be read.
    named: BTreeSet<String>,
}

/// A session file by its name.
struct SessionFile {
    module: String,
    session: String,
    lang: Lang,
    path: String,
    source: SourceId,
    text: Arc<str>,
}

/// Files named by texts, with the places that name them.
type Wanted = Vec<(String, Span)>;

/// Reads everything below `[book] src`.
pub(crate) fn load(
    root: &Path,
    config: &Config,
    known: &BTreeSet<Lang>,
    map: &mut SourceMap,
    findings: &mut Vec<Finding>,
) -> Result<Content, Error> {
    let src = &config.book.src;
    let mut content = Content::default();
    if !root.join(src).is_dir() {
        findings.push(
            Finding::new(MISSING_SESSION, Place::File(src.clone()), "the content folder does not exist")
                .help("make the folder, or set `[book] src` in book.toml to the one that holds the modules"),
        );
        return Ok(content);
    }
    let mut sessions = Vec::new();
    let mut others = Vec::new();
    let mut asked: BTreeMap<String, (String, Vec<Question>)> = BTreeMap::new();
    let walk = files::walk(root, src)?;
    findings.extend(walk.links.iter().filter(|path| would_be_read(&path[src.len() + 1..])).map(|path| files::linked(path)));
    let texts = read_sessions(root, &walk.files, src, known);
    for (path, text) in walk.files.iter().zip(texts) {
        let below = &path[src.len() + 1..];
        match below.split('/').collect::<Vec<_>>().as_slice() {
            ["centres.yaml"] => read_list(root, path, map, findings, |node, sink| {
                content.centres = directory::read_centres(node, &config.book.language, known, sink);
            })?,
            ["glossary.yaml"] => read_list(root, path, map, findings, |node, sink| {
                content.glossary = directory::read_glossary(node, &config.book.language, known, sink);
            })?,
            ["facts", name] if let Some(stem) = name.strip_suffix(".yaml") => {
                read_list(root, path, map, findings, |node, sink| {
                    for fact in facts::read(node, stem, &config.book.language, known, sink) {
                        content.facts.add(fact);
                    }
                })?;
            }
            ["forms", name] if let Some(stem) = name.strip_suffix(".yaml") => {
                read_list(root, path, map, findings, |node, sink| {
                    content.forms.push(forms::read(node, stem, &config.book.language, known, sink));
                })?;
            }
            ["letters", name] if let Some(stem) = name.strip_suffix(".yaml") => {
                read_list(root, path, map, findings, |node, sink| {
                    content.letters.push(letters::read(node, stem, &config.book.language, known, sink));
                })?;
            }
            [LOCK] => {
                if let Some(text) = files::read_text(root, path, findings)? {
                    let source = map.add(path.clone(), text.clone());
                    content.lock = lock::read(source, &text, findings);
                }
            }
            [folder, "module.yaml"] => {
                content.unreadable.insert((*folder).to_owned());
                read_list(root, path, map, findings, |node, sink| {
                    let source = node.span.source;
                    let module = module::read(node, folder, source, &config.book.language, known, sink);
                    content.unreadable.remove(*folder);
                    content.modules.insert((*folder).to_owned(), module);
                })?;
            }
            [folder, "questions.yaml"] => read_list(root, path, map, findings, |node, sink| {
                let read = questions::read(node, &config.book.language, known, sink);
                asked.insert((*folder).to_owned(), (path.clone(), read));
            })?,
            [folder, name] if SessionName::is_meant(folder, name) => {
                let name = SessionName::new(path, folder, name, known);
                sessions.extend(session_file(path, name, text, map, &mut content.unread, findings)?);
            }
            _ => others.push(path.as_str()),
        }
    }
    give_questions(asked, &mut content, findings);
    let wanted = parse_sessions(sessions, config, known, &mut content, findings);
    load_fragments(root, wanted, known, map, &mut content, findings)?;
    load_logos(root, config, &mut content, findings)?;
    report_others(&others, src, &content, findings);
    content.files = walk.files;
    Ok(content)
}

/// Gives each module its questions.
fn give_questions(asked: BTreeMap<String, (String, Vec<Question>)>, content: &mut Content, findings: &mut Vec<Finding>) {
    for (folder, (path, read)) in asked {
        if let Some(module) = content.modules.get_mut(&folder) {
            module.questions = Some(read.into_iter().map(Arc::new).collect());
        } else if !content.unreadable.contains(&folder) {
            findings.push(
                Finding::in_file(UNLISTED_FILE, path, format!("the folder `{folder}` has no module.yaml"))
                    .help(format!("write one with `rahnamo new module {folder}`, or move the file")),
            );
        }
    }
}

/// Whether a link at this place below the content folder hides something: a module, or a file that is read by its name. Pictures and
/// included files are read by way of links too, as long as these stay in the book.
fn would_be_read(below: &str) -> bool {
    match below.split('/').collect::<Vec<_>>().as_slice() {
        ["centres.yaml" | "glossary.yaml" | LOCK]
        | ["facts" | "forms" | "letters", _]
        | [_, "module.yaml" | "questions.yaml"] => true,
        [folder] => !folder.starts_with('_') && !folder.contains('.'),
        [folder, name] => SessionName::is_meant(folder, name),
        _ => false,
    }
}

/// Files of the content folder that are neither texts of the book nor named by one. Where a text could not be read, nobody knows
/// what it would name.
fn report_others(others: &[&str], src: &str, content: &Content, findings: &mut Vec<Finding>) {
    let is_readable = !findings.iter().any(|finding| finding.severity == Severity::Error);
    for path in others.iter().filter(|path| !is_kept_out(&path[src.len() + 1..])) {
        if !is_picture(path) && !content.fragments.contains_key(*path) {
            findings.push(Finding::in_file(UNREAD_FILE, *path, format!("nothing reads the file `{path}`")).help(
                "a session lies in the folder of its module and is named like `documents.tg.md`; begin other names with `_`",
            ));
        } else if is_picture(path) && is_readable && !content.named.contains(*path) {
            findings.push(
                Finding::in_file(UNUSED_PICTURE, *path, format!("no text shows the picture `{path}`"))
                    .help("show it, delete it, or begin its name or its folder's with `_` to keep it for later"),
            );
        }
    }
}

/// Names with `_` are the author's own business; Windows and Word leave the others behind.
fn is_kept_out(below: &str) -> bool {
    const LEFT_BEHIND: [&str; 2] = ["thumbs.db", "desktop.ini"];
    below.split('/').any(|part| part.starts_with(['_', '~']) || LEFT_BEHIND.contains(&part.to_ascii_lowercase().as_str()))
}

fn read_list(
    root: &Path,
    path: &str,
    map: &mut SourceMap,
    findings: &mut Vec<Finding>,
    read: impl FnOnce(&super::data::Node, &Sink),
) -> Result<(), Error> {
    let Some(text) = files::read_text(root, path, findings)? else { return Ok(()) };
    let source = map.add(path.to_owned(), text.clone());
    if let Some(tree) = yaml::parse(source, &text, 0..text.len(), findings) {
        let sink = Sink::new(std::mem::take(findings));
        read(&tree, &sink);
        *findings = sink.into_inner();
    }
    Ok(())
}

/// What a file's name says of the session in it.
struct SessionName<'a> {
    module: &'a str,
    session: &'a str,
    lang: Lang,
}

impl<'a> SessionName<'a> {
    /// Whether a file in `folder` is a session, or is meant to be one.
    fn is_meant(folder: &str, name: &str) -> bool {
        name.ends_with(".md") && !folder.starts_with('_') && !name.starts_with('_')
    }

    /// `documents.tg.md` → session `documents` in `tg`.
    fn new(path: &str, folder: &'a str, name: &'a str, known: &BTreeSet<Lang>) -> Result<Self, Box<Finding>> {
        let stem = name.strip_suffix(".md").unwrap_or(name);
        let Some((session, lang)) = stem.rsplit_once('.') else {
            return Err(Box::new(
                Finding::in_file(UNKNOWN_LANGUAGE, path, format!("the name `{name}` does not say the language"))
                    .help(format!("name it after session and language, as in `{stem}.ru.md`")),
            ));
        };
        if !is_id(session) || !is_id(folder) {
            return Err(Box::new(
                Finding::in_file(BAD_FILE_NAME, path, format!("`{folder}/{session}` cannot stand in an address"))
                    .help("name folders and files with small Latin letters, digits and `-`, as in `first-aid/burns.tg.md`"),
            ));
        }
        if !known.contains(&Lang::new(lang)) {
            let finding = unknown_language(lang, known, Span::new(SourceId(0), 0..0));
            return Err(Box::new(Finding { place: Place::File(path.to_owned()), ..finding }));
        }
        Ok(Self { module: folder, session, lang: Lang::new(lang) })
    }
}

/// Text of a session file, and what there is to say about its bytes.
type ReadText = (Result<Option<Arc<str>>, Error>, Vec<Finding>);

/// The texts of all session files, read at the same time; `None` for other files.
fn read_sessions(root: &Path, paths: &[String], src: &str, known: &BTreeSet<Lang>) -> Vec<Option<ReadText>> {
    let read = |path: &String| {
        let (folder, name) = path[src.len() + 1..].split_once('/').filter(|(_, name)| !name.contains('/'))?;
        let is_session = SessionName::is_meant(folder, name) && SessionName::new(path, folder, name, known).is_ok();
        let mut findings = Vec::new();
        is_session.then(|| (files::read_text(root, path, &mut findings), findings))
    };
    paths.par_iter().map(read).collect()
}

fn session_file(
    path: &str,
    name: Result<SessionName<'_>, Box<Finding>>,
    read: Option<ReadText>,
    map: &mut SourceMap,
    unread: &mut BTreeSet<(String, String, Lang)>,
    findings: &mut Vec<Finding>,
) -> Result<Option<SessionFile>, Error> {
    let SessionName { module, session, lang } = match name {
        Ok(name) => name,
        Err(finding) => {
            findings.push(*finding);
            return Ok(None);
        }
    };
    let Some((text, own)) = read else { return Ok(None) };
    findings.extend(own);
    let Some(text) = text? else {
        unread.insert((module.to_owned(), session.to_owned(), lang));
        return Ok(None);
    };
    let source = map.add(path.to_owned(), text.clone());
    let (module, session) = (module.to_owned(), session.to_owned());
    Ok(Some(SessionFile { module, session, lang, path: path.to_owned(), source, text }))
}

/// Parses all sessions at once and gives them to their modules; returns the files that they name.
fn parse_sessions(
    sessions: Vec<SessionFile>,
    config: &Config,
    known: &BTreeSet<Lang>,
    content: &mut Content,
    findings: &mut Vec<Finding>,
) -> WantedFiles {
    let parsed: Vec<(SessionFile, Option<LoadedSession>, Vec<Finding>)> = sessions
        .into_par_iter()
        .map(|file| {
            let mut findings = Vec::new();
            let input = Input { source: file.source, path: &file.path, text: &file.text, known };
            let loaded = session::read(&input, &file.lang, known, &mut findings);
            (file, loaded, findings)
        })
        .collect();
    let mut wanted = WantedFiles::default();
    let unread = content.unread.iter().map(|(module, session, _)| (module.clone(), session.clone()));
    let mut present: BTreeSet<(String, String)> = unread.collect();
    for (file, loaded, own) in parsed {
        findings.extend(own);
        present.insert((file.module.clone(), file.session.clone()));
        let Some(module) = content.modules.get_mut(&file.module) else {
            if content.unreadable.contains(&file.module) {
                continue;
            }
            findings.push(
                Finding::in_file(UNLISTED_FILE, &file.path, format!("the folder `{}` has no module.yaml", file.module))
                    .help(format!("write one with `rahnamo new module {}`, or move the file", file.module)),
            );
            continue;
        };
        if !module.order.iter().any(|(listed, _)| *listed == file.session) {
            let near = nearest(&file.session, module.order.iter().map(|(listed, _)| listed.as_str()));
            findings.push(
                Finding::in_file(UNLISTED_FILE, &file.path, format!("module.yaml does not list the session `{}`", file.session))
                    .help(match near {
                        Some(near) => format!("add it to `sessions:`, or rename the file if it is `{near}`"),
                        None => "add it to `sessions:` of module.yaml, or begin its name with `_` to keep it out".to_owned(),
                    }),
            );
        }
        if let Some(loaded) = loaded {
            let orthography = Orthography::of(config.tag(&file.lang));
            content.prose.insert(file.source, loaded.prose.into_prose(file.source, orthography));
            wanted.pictures.extend(loaded.pictures);
            wanted.includes.extend(loaded.includes);
            module.sessions.entry(file.session).or_default().insert(file.lang, Arc::new(loaded.text));
        } else {
            content.unread.insert((file.module, file.session, file.lang));
        }
    }
    for module in content.modules.values() {
        for (session, span) in module.order.iter().filter(|(session, _)| !present.contains(&(module.id.clone(), session.clone())))
        {
            findings.push(
                Finding::at(
                    MISSING_SESSION,
                    *span,
                    format!("the session `{session}` is listed, and no file `{session}.….md` exists"),
                )
                .help(format!("write it with `rahnamo new session {}/{session}`, or take it off the list", module.id)),
            );
        }
    }
    wanted
}

#[derive(Default)]
struct WantedFiles {
    pictures: Wanted,
    includes: Wanted,
}

/// Reads included files, those that they include in turn, and all pictures.
fn load_fragments(
    root: &Path,
    wanted: WantedFiles,
    known: &BTreeSet<Lang>,
    map: &mut SourceMap,
    content: &mut Content,
    findings: &mut Vec<Finding>,
) -> Result<(), Error> {
    let WantedFiles { mut pictures, includes } = wanted;
    let mut graph: BTreeMap<String, Wanted> = BTreeMap::new();
    let mut queue = includes;
    while let Some((path, span)) = queue.pop() {
        if content.fragments.contains_key(&path) {
            continue;
        }
        if !is_inside(root, &path) {
            findings.push(
                Finding::at(INCLUDE_MISSING, span, format!("there is no file `{path}` to include"))
                    .help("check the name; it is looked for beside the file that includes it"),
            );
            continue;
        }
        let Some(text) = files::read_text(root, &path, findings)? else { continue };
        let source = map.add(path.clone(), text.clone());
        let input = Input { source, path: &path, text: &text, known };
        let start = session::split_front_matter(&text).map_or(0, |(_, body)| body.start);
        let (document, anchors) = markdown::parse_fragment(&input, start, findings);
        pictures.extend(document.pictures);
        queue.extend(document.includes.iter().cloned());
        graph.insert(path.clone(), document.includes);
        let whole = FragmentPart { blocks: document.blocks, footnotes: document.footnotes };
        content.fragments.insert(path, Fragment { source, whole, anchors });
    }
    report_cycles(&graph, findings);
    load_pictures(root, pictures, content, findings)
}

fn report_cycles(graph: &BTreeMap<String, Wanted>, findings: &mut Vec<Finding>) {
    for (file, includes) in graph {
        for (included, span) in includes {
            if reaches(graph, included, file) {
                findings.push(
                    Finding::at(INCLUDE_CYCLE, *span, format!("`{file}` includes itself by way of `{included}`"))
                        .help("take one of the includes out: the text would never end"),
                );
            }
        }
    }
}

/// Whether `goal` is found from `start` by includes.
fn reaches(graph: &BTreeMap<String, Wanted>, start: &str, goal: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut queue = vec![start];
    while let Some(file) = queue.pop() {
        if file == goal {
            return true;
        }
        if seen.insert(file) {
            queue.extend(graph.get(file).into_iter().flatten().map(|(path, _)| path.as_str()));
        }
    }
    false
}

fn load_pictures(root: &Path, pictures: Wanted, content: &mut Content, findings: &mut Vec<Finding>) -> Result<(), Error> {
    for (path, span) in pictures {
        if !content.named.insert(path.clone()) && content.pictures.contains_key(&path) {
            continue;
        }
        if !can_stand_in_an_address(&path) {
            findings.push(
                Finding::at(BAD_FILE_NAME, span, format!("the picture's name `{path}` cannot stand in an address"))
                    .help("name pictures with small Latin letters, digits, `-` and one ending: .svg, .png, .jpg"),
            );
        } else if !is_inside(root, &path) {
            findings.push(
                Finding::at(MISSING_IMAGE, span, format!("there is no picture `{path}`"))
                    .help("check the name, small and capital letters too; it is looked for beside the text"),
            );
        } else if let Some(bytes) = files::read_limited(root, &path, files::PICTURE_LIMIT, findings)? {
            content.pictures.insert(path, bytes.into());
        }
    }
    Ok(())
}

/// Whether the book has this file. A link of the file system that leads out of the book does not count: books are moved and
/// zipped, and what an author's machine holds beside them is nobody's business.
fn is_inside(root: &Path, path: &str) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let Some((root, file)) = real(root).zip(real(&root.join(path))) else { return false };
    file.is_file() && file.starts_with(root)
}

/// Endings of pictures that browsers show.
const PICTURES: [&str; 6] = ["svg", "png", "jpg", "jpeg", "webp", "gif"];

fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| PICTURES.contains(&ending.to_ascii_lowercase().as_str()))
}

/// Lower-case ASCII folders and a name with an ending that browsers and typst both show.
fn can_stand_in_an_address(path: &str) -> bool {
    let Some((stem, ending)) = path.rsplit_once('.') else { return false };
    PICTURES.contains(&ending)
        && stem.split('/').all(|part| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
        })
}

fn load_logos(root: &Path, config: &Config, content: &mut Content, findings: &mut Vec<Finding>) -> Result<(), Error> {
    let logos = config
        .countries
        .values()
        .filter_map(|country| Some((country.society_logo.clone()?, country.society_logo_span?)))
        .collect();
    load_pictures(root, logos, content, findings)
}
