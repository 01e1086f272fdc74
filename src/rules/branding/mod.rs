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
mod foreign_society;
pub(crate) mod geometry;
mod institution_named;
mod member_state_count;
pub(crate) mod member_states;
mod missing_contract;
mod missing_project;
mod missing_society;
mod outsized_logo;
mod repeated_emblem;
mod restyled_logo;
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
    rule!(PLACEHOLDER_LOGO, "placeholder_logo"),
    rule!(EMBLEM_MISSING, "emblem_missing", Page(emblem_missing::check)),
    rule!(EMBLEM_LATE, "emblem_late", Page(emblem_late::check)),
    rule!(EMBLEM_ALTERED, "emblem_altered", Page(emblem_altered::check)),
    rule!(EMBLEM_COLOUR, "emblem_colour", Page(emblem_colour::check)),
    rule!(EMBLEM_DISTORTED, "emblem_distorted", Page(emblem_distorted::check)),
    rule!(EMBLEM_SMALL, "emblem_small", Page(emblem_small::check)),
    rule!(EMBLEM_FILTERED, "emblem_filtered", Page(emblem_filtered::check)),
    rule!(EMBLEM_HIDDEN, "emblem_hidden", Page(emblem_hidden::check)),
    rule!(EMBLEM_CROWDED, "emblem_crowded", Page(emblem_crowded::check)),
    rule!(EMBLEM_ALT, "emblem_alt", Page(emblem_alt::check)),
    rule!(EMBLEM_ALONE, "emblem_alone", Page(emblem_alone::check)),
    rule!(EMBLEM_UNFUNDED, "emblem_unfunded", Page(emblem_unfunded::check)),
    rule!(REPEATED_EMBLEM, "repeated_emblem", Page(repeated_emblem::check)),
    rule!(EMBLEM_COVERED, "emblem_covered", Page(emblem_covered::check)),
    rule!(EMBLEM_GROUND, "emblem_ground", Page(emblem_ground::check)),
    rule!(UNMEASURED_EMBLEM, "unmeasured_emblem", Page(unmeasured_emblem::check)),
    rule!(STATEMENT_MISSING, "statement_missing", Page(statement_missing::check)),
    rule!(STATEMENT_LANGUAGE, "statement_language", Page(statement_language::check)),
    rule!(STATEMENT_ALTERED, "statement_altered", Page(statement_altered::check)),
    rule!(UNION_ABBREVIATED, "union_abbreviated", Page(union_abbreviated::check)),
    rule!(INSTITUTION_NAMED, "institution_named", Page(institution_named::check)),
    rule!(STATEMENT_STYLE, "statement_style", Page(statement_style::check)),
    rule!(STATEMENT_FONT, "statement_font", Page(statement_font::check)),
    rule!(STATEMENT_COLOUR, "statement_colour", Page(statement_colour::check)),
    rule!(STATEMENT_HIDDEN, "statement_hidden", Page(statement_hidden::check)),
    rule!(STATEMENT_IN_FOOTER, "statement_in_footer", Page(statement_in_footer::check)),
    rule!(DISCLAIMER_UNLINKED, "disclaimer_unlinked", Page(disclaimer_unlinked::check)),
    rule!(DISCLAIMER_MISSING, "disclaimer_missing", Page(disclaimer_missing::check)),
    rule!(DISCLAIMER_ALTERED, "disclaimer_altered", Page(disclaimer_altered::check)),
    rule!(DISCLAIMER_ORGANISATION, "disclaimer_organisation", Page(disclaimer_organisation::check)),
    rule!(MISSING_PROJECT, "missing_project", Page(missing_project::check)),
    rule!(MISSING_CONTRACT, "missing_contract", Page(missing_contract::check)),
    rule!(UNDATED, "undated", Page(undated::check)),
    rule!(MEMBER_STATE_COUNT, "member_state_count", Page(member_state_count::check)),
    rule!(OUTSIZED_LOGO, "outsized_logo", Page(outsized_logo::check)),
    rule!(MISSING_SOCIETY, "missing_society", Page(missing_society::check)),
    rule!(FOREIGN_SOCIETY, "foreign_society", Page(foreign_society::check)),
    rule!(ALTERED_LOGO, "altered_logo", Page(altered_logo::check)),
    rule!(RESTYLED_LOGO, "restyled_logo", Page(restyled_logo::check)),
    rule!(BARE_RED_SIGN, "bare_red_sign", Page(bare_red_sign::check)),
    rule!(DECORATIVE_RED_SIGN, "decorative_red_sign", Page(decorative_red_sign::check)),
];
