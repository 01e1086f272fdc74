//! No file that calls itself a PDF makes the reader panic or hang.
#![no_main]

use std::sync::Once;

use libfuzzer_sys::fuzz_target;
use rahnamo::inspect::pdf;
use rahnamo::model::orthography::Orthography;

fuzz_target!(|bytes: &[u8]| {
    // The crates that read PDFs may panic as long as it is caught; the fuzzer's own hook would end the run there.
    static HOOK: Once = Once::new();
    HOOK.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    // Emblems are looked for on one page: drawing is the slow part.
    if let Ok(document) = pdf::read_looking_at("fuzz.pdf", bytes, 1) {
        let words = pdf::prose(&document);
        let _ = words.by_language(Orthography::Tg);
    }
});
