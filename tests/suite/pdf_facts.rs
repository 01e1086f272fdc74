//! What is read from finished PDFs.

use crate::support;

#[test]
fn dump() {
    let pdf = support::typst(
        "#set page(width: 100mm, height: 60mm, margin: 10mm)\n#set text(lang: \"tg\", hyphenate: true)\n= Ҳуҷҷатҳо\n#image(\"emblem.svg\", height: 10mm, alt: \"EU emblem\")\n#set par(justify: true)\nМатни оддӣ бо ҳарфҳои *ғафс*, _кандакорӣ_ бе хатогиҳои асосии маълумотдиҳӣ ва фаҳмонидадиҳии муфассал. fi office",
    );
    std::fs::write("/tmp/pdf-dump.pdf", &pdf).unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    for (_, id) in document.get_pages() {
        println!("{}", String::from_utf8_lossy(&document.get_page_content(id)));
    }
    let read = rahnamo::inspect::pdf::read("a.pdf", &pdf).unwrap();
    println!("{read:#?}");
    println!("{:#?}", rahnamo::inspect::pdf::prose(&read));
}
