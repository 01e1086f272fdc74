//! `BR`: branding of everything that comes out. `BR1` emblem, `BR2` statement, disclaimer and texts, `BR3` logos and the
//! emblem of the Movement. Facts and their sources are named on each rule's page; files without a page are comparisons that
//! pages and PDFs share.

mod altered_logo;
mod bare_red_sign;
pub(crate) mod colours;
mod credit;
mod decorative_red_sign;
pub(crate) mod disclaimer;
mod disclaimer_altered;
mod disclaimer_missing;
mod disclaimer_organisation;
mod disclaimer_unlinked;
mod emblem_alone;
mod emblem_alt;
mod emblem_altered;
mod emblem_colour;
mod emblem_covered;
mod emblem_crowded;
mod emblem_distorted;
mod emblem_filtered;
mod emblem_ground;
mod emblem_hidden;
mod emblem_late;
mod emblem_missing;
mod emblem_small;
mod emblem_unfunded;
mod folded;
mod foreign_society;
pub(crate) mod geometry;
mod institution_named;
mod member_state_count;
pub(crate) mod member_states;
mod missing_contract;
mod missing_project;
mod missing_society;
mod outsized_logo;
mod pdf;
mod placeholder_logo;
mod repeated_emblem;
mod restyled_logo;
pub(crate) mod signs;
pub(crate) mod statement;
mod statement_altered;
mod statement_colour;
mod statement_font;
mod statement_hidden;
mod statement_in_footer;
mod statement_language;
mod statement_missing;
mod statement_style;
mod undated;
pub(crate) mod union;
mod union_abbreviated;
mod unmeasured_emblem;
mod views;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(PLACEHOLDER_LOGO, "placeholder_logo", Book(placeholder_logo::check)),
    rule!(EMBLEM_MISSING, "emblem_missing", Both(emblem_missing::check, pdf::emblem::missing)),
    rule!(EMBLEM_LATE, "emblem_late", Both(emblem_late::check, pdf::emblem::late)),
    rule!(EMBLEM_ALTERED, "emblem_altered", Both(emblem_altered::check, pdf::emblem::altered)),
    rule!(EMBLEM_COLOUR, "emblem_colour", Both(emblem_colour::check, pdf::emblem::colour)),
    rule!(EMBLEM_DISTORTED, "emblem_distorted", Both(emblem_distorted::check, pdf::emblem::distorted)),
    rule!(EMBLEM_SMALL, "emblem_small", Both(emblem_small::check, pdf::emblem::small)),
    rule!(EMBLEM_FILTERED, "emblem_filtered", Both(emblem_filtered::check, pdf::emblem::filtered)),
    rule!(EMBLEM_HIDDEN, "emblem_hidden", Page(emblem_hidden::check)),
    rule!(EMBLEM_CROWDED, "emblem_crowded", Both(emblem_crowded::check, pdf::emblem::crowded)),
    rule!(EMBLEM_ALT, "emblem_alt", Both(emblem_alt::check, pdf::emblem::alt)),
    rule!(EMBLEM_ALONE, "emblem_alone", Both(emblem_alone::check, pdf::emblem::alone)),
    rule!(EMBLEM_UNFUNDED, "emblem_unfunded", Both(emblem_unfunded::check, pdf::emblem::unfunded)),
    rule!(REPEATED_EMBLEM, "repeated_emblem", Both(repeated_emblem::check, pdf::emblem::repeated)),
    rule!(EMBLEM_COVERED, "emblem_covered", Both(emblem_covered::check, pdf::emblem::covered)),
    rule!(EMBLEM_GROUND, "emblem_ground", Both(emblem_ground::check, pdf::emblem::ground)),
    rule!(UNMEASURED_EMBLEM, "unmeasured_emblem", Page(unmeasured_emblem::check)),
    rule!(STATEMENT_MISSING, "statement_missing", Both(statement_missing::check, pdf::statement::missing)),
    rule!(STATEMENT_LANGUAGE, "statement_language", Both(statement_language::check, pdf::statement::language)),
    rule!(STATEMENT_ALTERED, "statement_altered", Both(statement_altered::check, pdf::statement::altered)),
    rule!(UNION_ABBREVIATED, "union_abbreviated", Both(union_abbreviated::check, pdf::statement::abbreviated)),
    rule!(INSTITUTION_NAMED, "institution_named", Both(institution_named::check, pdf::statement::institution_named)),
    rule!(STATEMENT_STYLE, "statement_style", Both(statement_style::check, pdf::statement::style)),
    rule!(STATEMENT_FONT, "statement_font", Both(statement_font::check, pdf::statement::font)),
    rule!(STATEMENT_COLOUR, "statement_colour", Both(statement_colour::check, pdf::statement::colour)),
    rule!(STATEMENT_HIDDEN, "statement_hidden", Page(statement_hidden::check)),
    rule!(STATEMENT_IN_FOOTER, "statement_in_footer", Both(statement_in_footer::check, pdf::statement::in_footer)),
    rule!(DISCLAIMER_UNLINKED, "disclaimer_unlinked", Page(disclaimer_unlinked::check)),
    rule!(DISCLAIMER_MISSING, "disclaimer_missing", Both(disclaimer_missing::check, pdf::disclaimer::missing)),
    rule!(DISCLAIMER_ALTERED, "disclaimer_altered", Both(disclaimer_altered::check, pdf::disclaimer::altered)),
    rule!(
        DISCLAIMER_ORGANISATION,
        "disclaimer_organisation",
        Both(disclaimer_organisation::check, pdf::disclaimer::organisation)
    ),
    rule!(MISSING_PROJECT, "missing_project", Both(missing_project::check, pdf::names::project)),
    rule!(MISSING_CONTRACT, "missing_contract", Both(missing_contract::check, pdf::names::contract)),
    rule!(UNDATED, "undated", Both(undated::check, pdf::names::undated)),
    rule!(MEMBER_STATE_COUNT, "member_state_count", Both(member_state_count::check, pdf::names::member_states)),
    rule!(STATEMENT_SMALL, "statement_small", Pdf(pdf::statement::small)),
    rule!(UNCHECKED_BRANDING, "unchecked_branding"),
    rule!(OUTSIZED_LOGO, "outsized_logo", Both(outsized_logo::check, pdf::logos::outsized)),
    rule!(MISSING_SOCIETY, "missing_society", Both(missing_society::check, pdf::names::society)),
    rule!(FOREIGN_SOCIETY, "foreign_society", Both(foreign_society::check, pdf::names::foreign)),
    rule!(ALTERED_LOGO, "altered_logo", Page(altered_logo::check)),
    rule!(RESTYLED_LOGO, "restyled_logo", Page(restyled_logo::check)),
    rule!(BARE_RED_SIGN, "bare_red_sign", Both(bare_red_sign::check, pdf::signs::bare)),
    rule!(DECORATIVE_RED_SIGN, "decorative_red_sign", Both(decorative_red_sign::check, pdf::signs::decorative)),
];
