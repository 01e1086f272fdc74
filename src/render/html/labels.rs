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
    /// Heading of the forms to fill in on a computer or a phone.
    form_tables = "form-tables";
    /// "for a computer".
    form_for_computer = "form-for-computer";
    /// "for a phone".
    form_for_phone = "form-for-phone";
    /// Link to the sheets on which a pack is put together for the printer.
    pack_sheets = "pack-sheets";
    /// Link to one pack.
    pack_download = "pack-download";
    /// "Take it with you": heading of the files to hand on.
    take = "take";
    /// Sentence under it.
    share_intro = "share-intro";
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
    /// "Index from A to Z".
    az = "az";
    /// Name of the bar of letters, for people who hear the page.
    az_letters = "az-letters";
    /// "Words and abbreviations".
    glossary = "glossary";
    /// "Search": button, and name of the field.
    search = "search";
    /// How many were found; the script puts the number in the place of `#`.
    search_found = "search-found";
    /// What to do when nothing was found.
    search_none = "search-none";
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
    /// "Check yourself": heading of the questions.
    check_yourself = "check-yourself";
    /// Sentence under it.
    check_intro = "check-intro";
    /// Fold above the answer.
    check_show = "check-show";
    /// Fold above what can be named.
    check_list = "check-list";
    /// "Right answer", "Right answers".
    check_answer = "check-answer";
    /// Mark of a right answer, after a sign.
    check_answer_mark = "check-answer-mark";
    /// Says to tick what was named.
    check_tick = "check-tick";
    /// Button under a question.
    check_check = "check-check";
    /// Button under a question that was answered.
    check_again = "check-again";
    /// "Right".
    check_right = "check-right";
    /// "Not quite".
    check_wrong = "check-wrong";
    /// Mark of a wrong answer that was chosen.
    check_not_this = "check-not-this";
    /// Said where nothing was chosen.
    check_choose = "check-choose";
    /// Said at the end when all is right.
    check_all_right = "check-all-right";
    /// Said at the end when not all is right.
    check_some_wrong = "check-some-wrong";
    /// "Made with rahnamo".
    made_with = "cc-made-with";
    /// "Also called": before the words by which people look for a session.
    search_terms = "search-terms";
    /// Title of the page for what is not saved.
    offline_title = "offline-title";
    /// What to do then.
    offline_text = "offline-text";
    /// Link to the page that was wanted.
    try_again = "try-again";
    /// Name of the menu of text size and colours.
    view = "view";
    /// Heading of the text sizes.
    text_size = "text-size";
    /// Heading of the colours.
    colours = "colours";
    /// Colours as the device has them.
    theme_system = "theme-system";
    /// Light colours.
    theme_light = "theme-light";
    /// Dark colours.
    theme_dark = "theme-dark";
    /// Black and white.
    theme_contrast = "theme-contrast";
    /// Button at the end of a session.
    read_button = "read-button";
    /// What a tick beside a session says.
    read_mark = "read-mark";
    /// Button that keeps a session.
    bookmark = "bookmark";
    /// Heading above kept sessions.
    bookmarks_yours = "bookmarks-yours";
    /// Button that prints.
    print_page = "print-page";
    /// Heading of the share box.
    share = "share";
    /// "Code of this page".
    share_code = "share-code";
    /// "This module as one file".
    share_file = "share-file";
    /// "On the internet".
    share_address = "share-address";
    /// Button that opens the device's own sharing.
    share_send = "share-send";
    /// Button that copies the address.
    copy_address = "copy-address";
    /// What it says then.
    copied = "copied";
    /// Before the languages of a page in two.
    side_by_side = "side-by-side";
}
