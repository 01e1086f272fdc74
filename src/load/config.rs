//! `book.toml` with the overrides of the environment laid over it.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{Entry, Node, Value};
use super::fields::{Fields, Sink, is_id, nearest};
use super::visibility;
use crate::model::codes::{self, INVALID_VALUE, UNKNOWN_NAME};
use crate::model::config::{
    BookConfig, Brand, BrandProfile, BuildConfig, Category, Config, CountryConfig, DataKind, EngineChoice, Filling, Language,
    Level, Lint, PackConfig, PackKind, Paper, PathLevels, PdfConfig, Prices, ShareKind,
};
use crate::model::finding::{Finding, Severity};
use crate::model::localized::{Country, Lang};
use crate::model::selector::Selector;
use crate::model::source::{SourceMap, Span};
use crate::model::test::TestPart;

const TEST_PARTS: &[(&str, TestPart)] = &[
    ("a", TestPart::A),
    ("b", TestPart::B),
    ("pictures", TestPart::Pictures),
    ("key", TestPart::Key),
    ("tally", TestPart::Tally),
];
const CATEGORIES: &[(&str, Category)] = &[("legal-social", Category::LegalSocial), ("health-social", Category::HealthSocial)];

/// Lays `RAHNAMO_BOOK__TITLE=…` over the tree as mdBook does: `__` goes down a level, `_` stands for `-`, the value is
/// read as JSON and, failing that, as text. Variables whose first word is no table of `book.toml` are left alone.
pub(crate) fn override_from_environment(root: &mut Node, environment: &[(String, String)], map: &mut SourceMap) {
    const TABLES: [&str; 9] = ["book", "build", "languages", "countries", "brand", "pdf", "share", "data", "lint"];
    for (name, text) in environment {
        let Some(path) = name.strip_prefix("RAHNAMO_") else { continue };
        let keys: Vec<String> = path.split("__").map(|key| key.to_ascii_lowercase().replace('_', "-")).collect();
        if keys.len() < 2 || !TABLES.contains(&keys[0].as_str()) {
            continue;
        }
        let source = map.add(format!("environment: {name}"), text.as_str().into());
        let span = Span::new(source, 0..text.len());
        let value = match serde_json::from_str(text) {
            Ok(serde_json::Value::Number(_)) => Value::Number(text.trim().to_owned()),
            Ok(json) => from_json(json, span),
            Err(_) => Value::Text(text.clone()),
        };
        set(root, &keys, Node { span, value });
    }
}

fn from_json(json: serde_json::Value, span: Span) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Boolean(flag),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(items) => {
            Value::List(items.into_iter().map(|item| Node { span, value: from_json(item, span) }).collect())
        }
        serde_json::Value::Object(pairs) => Value::Table(
            pairs
                .into_iter()
                .map(|(key, item)| Entry { key, key_span: span, node: Node { span, value: from_json(item, span) } })
                .collect(),
        ),
    }
}

fn set(node: &mut Node, keys: &[String], value: Node) {
    let Some((key, deeper)) = keys.split_first() else {
        *node = value;
        return;
    };
    if !matches!(node.value, Value::Table(_)) {
        node.value = Value::Table(Vec::new());
    }
    let Value::Table(entries) = &mut node.value else { return };
    // Environment variables are upper case, so keys such as `TJ` are found whatever their case.
    let position = entries.iter().position(|entry| entry.key.eq_ignore_ascii_case(key)).unwrap_or_else(|| {
        let span = value.span;
        entries.push(Entry { key: key.clone(), key_span: span, node: Node { span, value: Value::Null } });
        entries.len() - 1
    });
    set(&mut entries[position].node, deeper, value);
}

/// Reads the tree of `book.toml`.
pub(crate) fn read(root: &Node, sink: &Sink) -> Config {
    let known = language_codes(root);
    let fields = Fields::new(root, "book.toml", &known, sink);
    let book = read_book(&fields, &known, sink);
    let source_lang = book.language.clone();
    let config = Config {
        build: read_build(&fields, &known, sink),
        languages: read_languages(&fields, &known, sink),
        countries: read_countries(&fields, &known, sink, &source_lang),
        packs: read_packs(&fields, &known, sink, &source_lang),
        brand: read_brand(&fields, &known, sink, &source_lang),
        pdf: read_pdf(&fields, &known, sink),
        share: read_share(&fields, &known, sink),
        data: read_data(&fields, &known, sink),
        lint: read_lint(&fields, sink),
        book,
    };
    fields.finish();
    check_names(&config, sink);
    config
}

fn language_codes(root: &Node) -> BTreeSet<Lang> {
    let Value::Table(entries) = &root.value else { return BTreeSet::new() };
    let languages = entries.iter().find(|entry| entry.key == "languages");
    match languages.map(|entry| &entry.node.value) {
        Some(Value::Table(languages)) => languages.iter().map(|entry| Lang::new(&entry.key)).collect(),
        _ => BTreeSet::new(),
    }
}

fn read_book(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> BookConfig {
    let Some(node) = fields.node("book") else {
        fields.missing("book", "[book]");
        return BookConfig {
            title: String::new(),
            description: String::new(),
            authors: Vec::new(),
            src: "content".into(),
            language: Lang::new("en"),
            edition: "1".into(),
            date: None,
            site_url: None,
        };
    };
    let book = Fields::new(node, "`[book]`", known, sink);
    let config = BookConfig {
        title: book.required_text("title", "title = \"…\""),
        description: book.text("description").unwrap_or_default(),
        authors: book.list("authors"),
        src: book.text("src").unwrap_or_else(|| "content".into()),
        language: Lang::new(&book.required_text("language", "language = \"ru\"")),
        edition: book.text("edition").unwrap_or_else(|| "1".into()),
        date: book.date("date"),
        site_url: book.text("site-url").map(|url| url.trim_end_matches('/').to_owned()),
    };
    if let Some(language) = book.node("language") {
        book.known_lang(config.language.as_str(), language.span);
    }
    refuse_outside(&book, "src", &config.src, sink);
    book.finish();
    config
}

fn read_build(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> BuildConfig {
    let Some(node) = fields.node("build") else { return BuildConfig { build_dir: "dist".into() } };
    let build = Fields::new(node, "`[build]`", known, sink);
    let config = BuildConfig { build_dir: build.text("build-dir").unwrap_or_else(|| "dist".into()) };
    build.finish();
    config
}

/// Content must lie inside the book, so that a book can be moved, zipped and read on another machine.
fn refuse_outside(fields: &Fields<'_>, key: &'static str, path: &str, sink: &Sink) {
    let outside = path.is_empty()
        || path.starts_with('/')
        || path.contains([':', '\\'])
        || path.split('/').any(|part| ["", ".", ".."].contains(&part));
    if let Some(node) = fields.node(key).filter(|_| outside) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, node.span, format!("`{path}` is not a folder inside the book"))
                .help("name a folder below the one with book.toml, with `/` between the parts"),
        );
    }
}

fn read_languages(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> BTreeMap<Lang, Language> {
    if known.is_empty() {
        fields.missing("languages", "[languages.ru]");
    }
    let mut languages = BTreeMap::new();
    for entry in fields.table("languages") {
        let what = format!("`[languages.{}]`", entry.key);
        if !is_id(&entry.key) {
            sink.borrow_mut().push(
                Finding::at(
                    INVALID_VALUE,
                    entry.key_span,
                    format!("`{}` cannot be a language's name in files and addresses", entry.key),
                )
                .help("use small letters, as in `uz`; the script belongs into `tag = \"uz-Latn\"`"),
            );
        }
        let table = Fields::new(&entry.node, &what, known, sink);
        let language = Language {
            name: table.required_text("name", "name = \"…\", the language's name in itself"),
            script: table.text("script").unwrap_or_else(|| "Cyrl".into()),
            tag: table.text("tag").unwrap_or_else(|| entry.key.clone()),
            fallback: table.langs("fallback"),
            title: table.text("title"),
        };
        if let Some(node) = table.node("tag").filter(|_| language.tag.parse::<unic_langid::LanguageIdentifier>().is_err()) {
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, node.span, format!("`{}` is not a language tag", language.tag))
                    .help("write a BCP 47 tag such as `tg`, `uz-Latn` or `kaa-Latn`"),
            );
        }
        table.finish();
        languages.insert(Lang::new(&entry.key), language);
    }
    languages
}

fn read_countries(
    fields: &Fields<'_>,
    known: &BTreeSet<Lang>,
    sink: &Sink,
    source_lang: &Lang,
) -> BTreeMap<Country, CountryConfig> {
    let mut countries = BTreeMap::new();
    for entry in fields.table("countries") {
        let what = format!("`[countries.{}]`", entry.key);
        if entry.key.len() != 2 || !entry.key.bytes().all(|byte| byte.is_ascii_uppercase()) {
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, entry.key_span, format!("`{}` is not a country code", entry.key))
                    .help("use the two capital letters of ISO 3166, as in `TJ`"),
            );
        }
        let table = Fields::new(&entry.node, &what, known, sink);
        let mut country = CountryConfig {
            name: table.required_localized("name", source_lang),
            languages: table.langs("languages"),
            destinations: table.countries("destinations"),
            society: crate::model::localized::Localized::default(),
            society_logo: None,
            society_logo_span: None,
            prices: table.node("print").map(|node| read_prices(node, &what, known, sink)),
            span: entry.key_span,
        };
        if let Some(node) = table.node("society") {
            let society = Fields::new(node, "the National Society", known, sink);
            country.society = society.required_localized("name", source_lang);
            country.society_logo = society.text("logo");
            country.society_logo_span = society.node("logo").map(|node| node.span);
            society.finish();
        } else if !country.languages.is_empty() {
            table.missing("society", "society = { name = { ru = \"…\" } }");
        }
        table.finish();
        countries.insert(Country::new(&entry.key), country);
    }
    countries
}

/// `print = { currency = "TJS", a4 = 0.5 }`
fn read_prices(node: &Node, country: &str, known: &BTreeSet<Lang>, sink: &Sink) -> Prices {
    let what = format!("`print` of {country}");
    let table = Fields::new(node, &what, known, sink);
    let currency = table.text("currency").unwrap_or_else(|| {
        table.missing("currency", "currency = \"TJS\"");
        String::new()
    });
    let sheets = Paper::ALL.into_iter().filter_map(|paper| Some((paper, table.decimal(paper.word())?))).collect();
    table.finish();
    Prices { currency, sheets }
}

fn read_packs(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink, source_lang: &Lang) -> Vec<PackConfig> {
    let kinds = PackKind::ALL.map(|kind| (kind.word(), kind));
    let read_pack = |node: &Node| {
        let pack = Fields::new(node, "a pack", known, sink);
        let kind = pack.choice("kind", &kinds);
        let filling = kind.traits().filling;
        let (filled, example) = filled(filling);
        let needed: &[_] = if filling.is_of_modules() || filling.is_of_sheets() {
            &[("kind", "kind = \"handout\""), ("category", "category = \"legal-social\""), (filled, example)]
        } else {
            &[]
        };
        for (key, example) in needed.iter().copied() {
            if pack.node(key).is_none() {
                pack.missing(key, example);
            }
        }
        let config = PackConfig {
            id: pack.id("id"),
            kind,
            part: pack.choice("part", TEST_PARTS),
            category: pack.choice("category", CATEGORIES),
            modules: if filling.is_of_sheets() { Vec::new() } else { pack.list(MODULES) },
            sheets: if filling.is_of_sheets() { pack.texts(filled) } else { Vec::new() },
            sheet: visibility::read(&pack, kind, source_lang, sink),
            bw: pack.flag("bw"),
            paper: visibility::read_paper(&pack, kind, sink),
            title: pack.localized("title", source_lang),
            is_funded: pack.node("funded").map(|_| pack.flag("funded")),
            pages: read_count(&pack, sink, "pages", 9999, "how many pages a copy of the pack may have at most"),
            complete: pack.flag("complete"),
            beside: pack.lang("beside"),
            copies: read_count(&pack, sink, "copies", 1_000_000, "how many copies a country orders of each edition"),
            countries: pack.countries("countries"),
            languages: pack.langs("languages"),
            span: pack.node("id").map_or(node.span, |id| id.span),
        };
        if let Some(node) = pack.node("part").filter(|_| filling != Filling::Questions) {
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, node.span, format!("a pack of the kind `{}` has no parts", config.kind.word()))
                    .help("write `kind = \"tests\"`, or take `part` away"),
            );
        }
        pack.finish();
        config
    };
    fields.tables("pack").iter().map(read_pack).collect()
}

/// The key that says what is in a pack.
const MODULES: &str = "modules";

/// The key that says what is in a pack, with an example.
fn filled(filling: Filling) -> (&'static str, &'static str) {
    match filling {
        Filling::Forms => ("forms", "forms = [\"participants\"]"),
        Filling::Letters => ("letters", "letters = [\"contract-ru\"]"),
        _ => (MODULES, "modules = [\"legal\"]"),
    }
}

/// `pages = 8`: a whole number from 1 to `most`.
fn read_count(pack: &Fields<'_>, sink: &Sink, key: &'static str, most: u32, what: &str) -> Option<u32> {
    let count = pack.number(key)?;
    let read = u32::try_from(count).ok().filter(|count| (1..=most).contains(count));
    if let (None, Some(node)) = (read, pack.node(key)) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, node.span, format!("`{key}` cannot be `{count}`"))
                .help(format!("write {what}, from 1 to {most}")),
        );
    }
    read
}

/// The category of a module, which shares its words with packs.
pub(crate) fn read_category(fields: &Fields<'_>) -> Category {
    if fields.node("category").is_none() {
        fields.missing("category", "category: legal-social");
    }
    fields.choice("category", CATEGORIES)
}

fn read_brand(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink, source_lang: &Lang) -> Brand {
    const PROFILES: &[(&str, BrandProfile)] =
        &[("ext-2010", BrandProfile::Ext2010), ("ext-2018", BrandProfile::Ext2018), ("ext-2022", BrandProfile::Ext2022)];
    let empty = Node { span: fields.span, value: Value::Table(Vec::new()) };
    let node = fields.node("brand").unwrap_or_else(|| {
        fields.missing("brand", "[brand]");
        &empty
    });
    // Without the table there is one finding, not one for each key of it.
    let quiet = Sink::default();
    let sink = if std::ptr::eq(node, &raw const empty) { &quiet } else { sink };
    let brand = Fields::new(node, "`[brand]`", known, sink);
    if brand.node("profile").is_none() {
        brand.missing("profile", "profile = \"ext-2010\"");
    }
    let config = Brand {
        profile: brand.choice("profile", PROFILES),
        project: brand.required_localized("project", source_lang),
        contract: brand.text("contract"),
        organisation: brand.required_localized("organisation", source_lang),
        is_funded: brand.node("funded").is_none() || brand.flag("funded"),
        clear_space: read_clear_space(&brand, sink),
        funding: brand.localized("funding", source_lang),
    };
    brand.finish();
    config
}

/// A share of the emblem's height. No public source gives a figure, so half of the height is this project's own.
fn read_clear_space(brand: &Fields<'_>, sink: &Sink) -> f64 {
    const OWN: f64 = 0.5;
    let Some(written) = brand.text("clear-space") else { return OWN };
    let share: Option<f64> = written.parse().ok().filter(|share| (0.0..=5.0).contains(share));
    if share.is_none() {
        let span = brand.node("clear-space").map_or(brand.span, |node| node.span);
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, span, format!("`{written}` is not a share of the emblem's height"))
                .help("write a number from 0 to 5; 0.5 is half of the height"),
        );
    }
    share.unwrap_or(OWN)
}

fn read_pdf(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> PdfConfig {
    const ENGINES: &[(&str, EngineChoice)] =
        &[("auto", EngineChoice::Auto), ("cli", EngineChoice::Cli), ("embedded", EngineChoice::Embedded)];
    const TIMEOUT: u64 = 120;
    let Some(node) = fields.node("pdf") else { return PdfConfig { engine: EngineChoice::Auto, timeout: TIMEOUT } };
    let pdf = Fields::new(node, "`[pdf]`", known, sink);
    let config = PdfConfig { engine: pdf.choice("engine", ENGINES), timeout: pdf.number("timeout").unwrap_or(TIMEOUT).max(1) };
    pdf.finish();
    config
}

fn read_share(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<ShareKind> {
    const KINDS: &[(&str, ShareKind)] = &[
        ("module", ShareKind::Module),
        ("edition", ShareKind::Edition),
        ("epub", ShareKind::Epub),
        ("kolibri", ShareKind::Kolibri),
        ("zim", ShareKind::Zim),
    ];
    let Some(node) = fields.node("share") else { return Vec::new() };
    let share = Fields::new(node, "`[share]`", known, sink);
    let kinds = share.choices("files", KINDS);
    share.finish();
    kinds
}

fn read_data(fields: &Fields<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> Vec<DataKind> {
    const KINDS: &[(&str, DataKind)] = &[("xlsform", DataKind::Xlsform), ("gift", DataKind::Gift), ("csv", DataKind::Csv)];
    let Some(node) = fields.node("data") else { return Vec::new() };
    let data = Fields::new(node, "`[data]`", known, sink);
    let kinds = data.choices("files", KINDS);
    data.finish();
    kinds
}

fn read_lint(fields: &Fields<'_>, sink: &Sink) -> Lint {
    let mut lint = Lint::default();
    for entry in fields.table("lint") {
        if entry.key != "paths" {
            lint.levels.extend(read_level(entry, sink));
        } else if let Value::Table(patterns) = &entry.node.value {
            lint.paths.extend(patterns.iter().filter_map(|pattern| read_path_levels(pattern, sink)));
        } else {
            refuse_paths(&entry.node, sink);
        }
    }
    lint
}

/// `[lint.paths."content/**"]` with levels below it.
fn read_path_levels(entry: &Entry, sink: &Sink) -> Option<PathLevels> {
    if let Err(error) = globset::Glob::new(&entry.key) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, entry.key_span, format!("`{}` is no pattern of paths: {}", entry.key, error.kind()))
                .help("write paths from the book's folder; `*` stands for any name, `**` for any folders"),
        );
        return None;
    }
    let Value::Table(levels) = &entry.node.value else {
        refuse_paths(&entry.node, sink);
        return None;
    };
    let levels = levels.iter().filter_map(|level| read_level(level, sink)).collect();
    Some(PathLevels { pattern: entry.key.clone(), span: entry.key_span, levels })
}

fn refuse_paths(node: &Node, sink: &Sink) {
    sink.borrow_mut().push(
        Finding::at(INVALID_VALUE, node.span, format!("a path must have levels of rules, and this is {}", node.value.describe()))
            .help("write `[lint.paths.\"content/legal/*\"]`, and below it lines such as `long-sentence = \"off\"`"),
    );
}

/// `legacy-tajik = "error"`, `GL = "note"`.
fn read_level(entry: &Entry, sink: &Sink) -> Option<(Selector, Level)> {
    const LEVELS: [(&str, Level); 4] = [
        ("off", Level::Off),
        ("note", Level::At(Severity::Note)),
        ("warning", Level::At(Severity::Warning)),
        ("error", Level::At(Severity::Error)),
    ];
    let selector = Selector::new(&entry.key);
    if selector.is_none() {
        let finding = Finding::at(UNKNOWN_NAME, entry.key_span, format!("there is no rule `{}`", entry.key));
        let help = nearest(&entry.key, codes::ALL.iter().flat_map(|code| [code.id, code.name]));
        sink.borrow_mut().push(finding.help(help.map_or_else(
            || "name a rule as reports print it, such as `raw-html`; `rahnamo rules` lists all".to_owned(),
            |name| format!("did you mean `{name}`?"),
        )));
    }
    let written = super::fields::text_of(&entry.node).unwrap_or_default();
    let Some((_, level)) = LEVELS.iter().find(|(word, _)| *word == written) else {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, entry.node.span, format!("`{written}` is not a level"))
                .help("it can be `error`, `warning`, `note` or `off`"),
        );
        return None;
    };
    let selector = selector?;
    let is_refused = |code: &codes::Code| selector.takes(*code) && !code.can_be_set_to(*level);
    if selector.is_exact() && codes::ALL.iter().any(is_refused) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, entry.node.span, format!("`{}` cannot be lowered to `{written}`", entry.key))
                .help("what cannot be read cannot be published: mend the fault instead"),
        );
        return None;
    }
    Some((selector, *level))
}

/// Names in one part of `book.toml` that another part must have.
fn check_names(config: &Config, sink: &Sink) {
    let unknown = |span: Span, country: &Country| {
        let known: Vec<_> = config.countries.keys().map(|code| format!("`{code}`")).collect();
        sink.borrow_mut().push(
            Finding::at(UNKNOWN_NAME, span, format!("the book has no country `{country}`"))
                .help(format!("the book has {}; to add one, write `[countries.{country}]` with its name", known.join(", "))),
        );
    };
    for country in config.countries.values() {
        for destination in country.destinations.iter().filter(|code| !config.countries.contains_key(code)) {
            unknown(country.span, destination);
        }
    }
    let mut ids = BTreeSet::new();
    for pack in &config.packs {
        for country in pack.countries.iter().filter(|code| !config.countries.contains_key(code)) {
            unknown(pack.span, country);
        }
        if !ids.insert(&pack.id) {
            sink.borrow_mut().push(
                Finding::at(codes::DUPLICATE_ID, pack.span, format!("two packs have the id `{}`", pack.id))
                    .help("give each pack its own id: it becomes the file name"),
            );
        }
    }
}
