//! The small strings that templates may print, as typed fields: a theme that names one that is not here fails to build.

use serde::Serialize;

use crate::model::localized::Lang;
use crate::words::Words;

macro_rules! labels {
    ($($(#[$doc:meta])+ $field:ident = $key:literal;)+) => {
        /// Small strings of the edition's language, under `labels` in every template.
        #[derive(Debug, Clone, Serialize)]
        pub struct Labels {
            $($(#[$doc])+ pub $field: String,)+
        }

        impl Labels {
            /// All strings along `chain`.
            #[must_use]
            pub fn new(words: &Words, chain: &[Lang]) -> Self {
                Self { $($field: words.text(chain, $key),)+ }
            }
        }
    };
}

labels! {
    /// First link of a page.
    skip_to_content = "skip-to-content";
    /// Heading of the root page and of the pickers.
    choose_country = "choose-country";
    /// "Country".
    country = "country";
    /// "Language".
    language = "language";
    /// "Contents": link to the navigation on small screens.
    contents = "contents";
    /// "On this page".
    on_this_page = "on-this-page";
    /// "Modules".
    modules = "modules";
    /// "Module".
    module = "module";
    /// "Sessions".
    sessions = "sessions";
    /// Heading above sessions that are being revised.
    withheld = "withheld";
    /// Link to the session before.
    previous = "previous";
    /// Link to the session after.
    next = "next";
    /// "Start page".
    start_page = "start-page";
    /// Heading above the modules on the start page.
    start_here = "start-here";
    /// "Print": heading of the packs.
    packs = "packs";
    /// Sentence under it.
    packs_intro = "packs-intro";
    /// Link to one pack.
    pack_download = "pack-download";
    /// Heading of the objectives.
    objectives = "objectives-trainer";
    /// "Methods".
    methods = "methods";
    /// "Materials".
    materials = "materials";
    /// "For whom".
    audience = "audience";
    /// "When".
    stage = "stage";
    /// Heading above the key messages.
    key_messages = "key-messages";
    /// The same for people who hear the page.
    key_messages_label = "key-messages-label";
    /// Mark of text for trainers.
    staff_note = "staff-note";
    /// "Sources".
    sources = "sources";
    /// Heading of the footnotes.
    footnotes = "footnotes";
    /// What the arrow after a footnote does.
    footnote_back = "footnote-back";
    /// Name of a table that stands under no heading.
    table = "table";
    /// "Legal basis": heading above the laws behind a session.
    law_basis = "law-basis";
    /// "Topics covered".
    topics = "topics";
    /// "Session plan".
    session_plan = "session-plan";
    /// Column of the session plan.
    step = "step";
    /// Column of the session plan.
    duration = "duration";
    /// Short mark of a text that nobody has reviewed.
    draft = "draft";
    /// The whole sentence.
    draft_notice = "draft-notice";
    /// "Centres and services".
    centres = "centres";
    /// Heading of the block that leads to the centres.
    where_to_turn = "where-to-turn";
    /// "Emergency".
    emergency = "emergency";
    /// Heading of the emergency card.
    emergency_card = "emergency-card";
    /// Mark of a free number.
    free_call = "free-call";
    /// "Address".
    address = "address";
    /// "Phone".
    phone = "phone";
    /// "Hours".
    hours = "hours";
    /// "Languages" spoken in a centre.
    languages_spoken = "languages-spoken";
    /// Stands where the directory has no value.
    to_be_filled = "to-be-filled";
    /// Link to the place on a map.
    on_map = "on-map";
    /// "Words and abbreviations".
    glossary = "glossary";
    /// "Search": button, and name of the field.
    search = "search";
    /// How many were found; the script puts the number in the place of `#`.
    search_found = "search-found";
    /// What to do when nothing was found.
    search_none = "search-none";
    /// "A–Z": link to the page of all words.
    az = "az";
    /// Title of that page.
    az_title = "az-title";
    /// What it is.
    az_intro = "az-intro";
    /// "Disclaimer and imprint".
    disclaimer = "disclaimer";
    /// "Project".
    project = "project";
    /// "Responsible for the contents".
    responsible = "responsible";
    /// Words in the place of a logo.
    society_logo_slot = "society-logo-slot";
    /// What the emblem shows.
    emblem_alt = "emblem-alt";
    /// Legal information is general.
    not_legal_advice = "not-legal-advice";
    /// Medical information is general.
    not_medical_advice = "not-medical-advice";
    /// "Made with rahnamo".
    made_with = "cc-made-with";
    /// "Also called": before the words by which people look for a session.
    search_terms = "search-terms";
}
