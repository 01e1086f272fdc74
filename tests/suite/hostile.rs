//! Content is data: whatever an author writes, it never runs as a template, as typst code, as script or as a path.

use rahnamo::Output;

use crate::support::{book, build, main_part, page};

/// A session whose words are code in every language that the pipeline speaks.
const HOSTILE: &str = r##"-- content/legal/documents.tg.md --
---
title: "{{ 7 * 7 }} <img src=x onerror=alert(1)> #panic()"
updated: 2026-11-02
key_messages:
  - "#read(\"/etc/passwd\") \\ $x^2$ @ref <label> {% include 'x' %}"
sources:
  - "https://example.org/?a=1&b=\"><svg onload=alert(2)>"
---

#read("/etc/passwd") #panic() #import "@preview/x:0.1.0" @ref `#eval("1")`

$x^2$ \\ back\\slash \<label\> {{ 7 * 7 }} {% raw %} &amp; &lt;b&gt;

[щелчок](https://example.org/"onmouseover="alert(3)) и [код](tel:+992)

| `#sys` | $a$ |
| --- | --- |
| "quoted" | 'single' |

## Шиноснома #let x = 1 {#passport minutes=10}

Матн.
"##;

#[test]
fn hostile_words_come_out_of_the_pages_as_words() {
    let root = book(HOSTILE);
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let page = page(&outcome, "tj/tg/legal/documents.html");
    let main = main_part(&page);
    assert!(main.contains("{{ 7 * 7 }}") && !page.contains("49"), "templates do not run");
    assert!(main.contains("&lt;img src=x onerror=alert(1)&gt;"), "tags are text");
    assert!(!page.contains("<img src=x") && !page.contains("<svg onload"));
    assert_eq!(page.matches("<script").count(), 1, "the theme's own is the only script");
    assert!(!page.contains("\"onmouseover=\""), "an address cannot leave its attribute");
    assert!(main.contains("#read(") && main.contains("{% raw %}"));
}

#[test]
fn hostile_words_come_out_of_the_packs_as_words() {
    let root = book(HOSTILE);
    let outcome = build(root.path(), Output::Pdf);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let text = crate::packs::text(crate::support::bytes(&outcome, "tj/tg/packs/legal-social.pdf"));
    for words in
        ["#read(\"/etc/passwd\")", "#panic()", "$x^2$", "@ref", "<label>", "{{7*7}}", "#import\"@preview/x:0.1.0\"", "#letx=1"]
    {
        assert!(text.contains(words), "{words} is printed as it stands: {text}");
    }
    assert!(!text.contains("root:x:0"), "no file of the machine is read");
}

#[test]
fn addresses_that_run_scripts_are_not_links() {
    let root = book(
        "-- content/legal/documents.tg.md --\n---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n\
         [a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](/etc/passwd)\n",
    );
    let outcome = build(root.path(), Output::Html);
    let broken = outcome.findings.iter().filter(|finding| finding.code.id == "LK101").count();
    assert_eq!(broken, 4, "{:#?}", outcome.findings);
    assert!(outcome.artifacts.is_empty());
}
