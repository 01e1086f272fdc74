//! The brand block of an edition (emblem, funding statement, project, National Society, disclaimer) and the EU emblem,
//! drawn from its geometry. HTML and PDF both take it from here, so that no two products can differ in it.
//! Logos of National Societies are never drawn here: their emblems are protected, files come from the Societies.

use std::fmt::Write as _;

use serde::Serialize;

use crate::model::book::Edition;
use crate::model::config::{BrandProfile, Config};
use crate::model::localized::Lang;
use crate::words::{Value, Words};

/// Where the HTML output keeps the emblem.
pub const EMBLEM_PATH: &str = "assets/eu-emblem.svg";

/// Reflex Blue of the field, in sRGB, as the Council of Europe's construction sheet has it.
pub const EMBLEM_BLUE: &str = "#003399";
/// Yellow of the stars, in sRGB.
pub const EMBLEM_YELLOW: &str = "#FFCC00";

/// Height of the drawing in its own units: 180, because then all radii are whole numbers.
const HEIGHT: f64 = 180.0;
/// Width: one and a half times the height.
const WIDTH: f64 = HEIGHT * 1.5;
/// Radius of the invisible circle of stars: a third of the height.
const RING: f64 = HEIGHT / 3.0;
/// Radius of the circle around one star: an eighteenth of the height.
const STAR: f64 = HEIGHT / 18.0;
/// Inner radius of a regular pentagram by its outer one: cos 72° / cos 36°.
const PENTAGRAM: f64 = 0.381_966_011_250_105;
/// The number of stars is invariable.
const STARS: u8 = 12;

/// What every product of an edition says about who pays, who publishes and who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrandBlock {
    /// Rules in force: `ext-2010`, `ext-2018`, `ext-2022`.
    pub profile: String,
    /// Whether the donor pays: otherwise neither emblem nor statement nor disclaimer is shown.
    pub is_funded: bool,
    /// Funding statement in the edition's language; always next to the emblem.
    pub statement: String,
    /// BCP 47 tag of the statement.
    pub statement_lang: String,
    /// Emblem as SVG, from the root of the output.
    pub emblem_svg_path: String,
    /// What the emblem shows, for people who do not see it.
    pub emblem_alt: String,
    /// Project name; empty when `book.toml` has none.
    pub project: String,
    /// BCP 47 tag of the project name.
    pub project_lang: String,
    /// Contract line, as in "Contract DCI-MIGR/2012/…", where there is a number.
    pub contract: Option<String>,
    /// Name of the country's National Society.
    pub society_name: String,
    /// BCP 47 tag of that name.
    pub society_lang: String,
    /// Logo file of the Society, from the book's root; `None` means: print the neutral placeholder.
    pub society_logo: Option<String>,
    /// Words in the placeholder.
    pub society_slot: String,
    /// Who answers for the contents.
    pub organisation: String,
    /// The profile's disclaimer, with the organisation's name in it.
    pub disclaimer: String,
    /// BCP 47 tag of the disclaimer.
    pub disclaimer_lang: String,
}

/// The brand block of `edition`.
#[must_use]
pub fn brand_block(config: &Config, words: &Words, edition: &Edition) -> BrandBlock {
    let chain = &edition.chain;
    let tag = |lang: &Lang| config.tag(lang).to_owned();
    let picked = |text: Option<(&Lang, &str)>| {
        text.map_or_else(|| (String::new(), tag(&edition.lang)), |(lang, text)| (text.to_owned(), tag(lang)))
    };
    let (statement, statement_lang) = statement(config, words, &edition.lang);
    let (project, project_lang) = picked(config.brand.project.pick(chain));
    let country = config.countries.get(&edition.country);
    let (society_name, society_lang) = picked(country.and_then(|country| country.society.pick(chain)));
    let organisation = config.brand.organisation.text(chain).to_owned();
    let disclaimer_key = format!("disclaimer-{}", config.brand.profile.word());
    let contract = config.brand.contract.as_deref();
    BrandBlock {
        profile: config.brand.profile.word().to_owned(),
        is_funded: config.brand.is_funded,
        statement,
        statement_lang: tag(&statement_lang),
        emblem_svg_path: EMBLEM_PATH.to_owned(),
        emblem_alt: words.text(chain, "emblem-alt"),
        project,
        project_lang,
        contract: contract.map(|number| words.with(chain, "contract", &[("number", Value::Text(number))])),
        society_name,
        society_lang,
        society_logo: country.and_then(|country| country.society_logo.clone()),
        society_slot: words.text(chain, "society-logo-slot"),
        disclaimer: words.with(chain, &disclaimer_key, &[("organisation", Value::Text(&organisation))]),
        disclaimer_lang: tag(&words.language_of(chain, &disclaimer_key)),
        organisation,
    }
}

/// The funding statement in `lang` or its nearest fallback, and the language it is in: the contract's own line where it has
/// one in this language, else the profile's.
#[must_use]
pub fn statement(config: &Config, words: &Words, lang: &Lang) -> (String, Lang) {
    if let Some(prescribed) = config.brand.funding.get(lang) {
        return (prescribed.to_owned(), lang.clone());
    }
    let (chain, key) = (config.chain(lang), funding_key(config.brand.profile));
    (words.text(&chain, key), words.language_of(&chain, key))
}

/// Key of the funding statement that the rules of `profile` prescribe.
fn funding_key(profile: BrandProfile) -> &'static str {
    match profile {
        BrandProfile::Ext2010 => "funding-ext-2010",
        BrandProfile::Ext2018 => "funding-ext-2018",
        BrandProfile::Ext2022 => "funding-ext-2022",
    }
}

/// The emblem in its two colours.
#[must_use]
pub fn emblem_svg() -> String {
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"><rect width="{WIDTH}" height="{HEIGHT}" fill="{EMBLEM_BLUE}"/><path fill="{EMBLEM_YELLOW}" d=""#
    );
    for centre in star_centres() {
        svg.push_str(&star_path(centre));
    }
    svg.push_str("\"/></svg>\n");
    svg
}

/// The emblem for print with black alone, as the Council of Europe's sheet has it: the rectangle in outline, the stars in black.
#[must_use]
pub fn emblem_outline_svg() -> String {
    /// Outer size is that of the coloured emblem: the line lies inside.
    const LINE: f64 = 3.0;
    let (inset, width, height) = (LINE / 2.0, WIDTH - LINE, HEIGHT - LINE);
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"><rect x="{inset}" y="{inset}" width="{width}" height="{height}" fill="#ffffff" stroke="#000000" stroke-width="{LINE}"/><path fill="#000000" d=""##
    );
    for centre in star_centres() {
        svg.push_str(&star_path(centre));
    }
    svg.push_str("\"/></svg>\n");
    svg
}

/// Centres of the twelve stars, clockwise from the top like the hours of a clock, in a field of 270 by 180.
#[must_use]
pub fn star_centres() -> Vec<(f64, f64)> {
    (0..STARS).map(|hour| on_circle((WIDTH / 2.0, HEIGHT / 2.0), RING, f64::from(hour) * 30.0)).collect()
}

/// One upright star: outer points every 72° from the top, inner ones between them.
fn star_path(centre: (f64, f64)) -> String {
    let mut path = String::new();
    for corner in 0..10u8 {
        let radius = if corner % 2 == 0 { STAR } else { STAR * PENTAGRAM };
        let (x, y) = on_circle(centre, radius, f64::from(corner) * 36.0);
        let command = if corner == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{command}{} {}", rounded(x), rounded(y));
    }
    path.push('Z');
    path
}

/// The point at `degrees` clockwise from the top.
fn on_circle((x, y): (f64, f64), radius: f64, degrees: f64) -> (f64, f64) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (x + radius * sin, y - radius * cos)
}

/// A thousandth of a unit is far below what any printer shows, and hides the last bit in which libraries differ.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_like_the_hours_of_a_clock() {
        let centres = star_centres();
        assert_eq!(centres.len(), 12);
        for (hour, expected) in [(0, (135.0, 30.0)), (3, (195.0, 90.0)), (6, (135.0, 150.0)), (9, (75.0, 90.0))] {
            let (x, y) = centres[hour];
            assert!((x - expected.0).abs() < 1e-9 && (y - expected.1).abs() < 1e-9, "hour {hour}: {x} {y}");
        }
        let (x, y) = centres[1];
        assert!((x - 165.0).abs() < 1e-9 && (y - (90.0 - 60.0 * 0.75_f64.sqrt())).abs() < 1e-9, "one o'clock: {x} {y}");
    }

    #[test]
    fn a_star_is_upright_with_its_lower_points_level() {
        let path = star_path((135.0, 30.0));
        assert!(path.starts_with("M135 20L"), "{path}");
        let points: Vec<_> = path.trim_matches(['M', 'Z']).split('L').collect();
        let y = |corner: usize| points[corner].split_once(' ').map(|(_, y)| y);
        assert_eq!((points.len(), y(4)), (10, y(6)), "{path}");
    }

    #[test]
    fn the_emblem_for_one_ink_is_black_stars_in_an_outline() {
        let (svg, coloured) = (emblem_outline_svg(), emblem_svg());
        let stars = |svg: &str| svg.split(" d=").nth(1).map(str::to_owned);
        assert_eq!(stars(&svg), stars(&coloured), "the same stars at the same places");
        assert!(!svg.contains(EMBLEM_BLUE) && !svg.contains(EMBLEM_YELLOW));
        assert_eq!((svg.matches("#000000").count(), svg.matches("#ffffff").count()), (2, 1));
    }

    #[test]
    fn the_emblem_has_exactly_its_two_colours() {
        let svg = emblem_svg();
        assert_eq!((svg.matches("#003399").count(), svg.matches("#FFCC00").count()), (1, 1));
        assert_eq!((svg.matches('#').count(), svg.matches('M').count()), (2, 12));
        assert!(svg.contains(r#"viewBox="0 0 270 180""#));
    }
}
