//! What the rules need to know of a rendered page, read with a browser's tokenizer.

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// Facts of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// All `id`s.
    pub(super) ids: BTreeSet<String>,
    /// Targets of `href` and `src`, in order.
    pub(super) links: Vec<String>,
    /// What a browser fetches with the page: `src` of any element, `href` of `<link>`.
    pub(super) resources: Vec<String>,
    /// `src` of every picture with its `alt`.
    pub(super) pictures: Vec<(String, String)>,
    /// All words that are shown, with single spaces between them.
    pub(super) text: String,
}

/// Reads a page.
pub(super) fn read(html: &str) -> Page {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut page = tokenizer.sink.page.into_inner();
    page.text = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
    page
}

#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::CharacterTokens(words) = &token {
            self.page.borrow_mut().text.push_str(words);
        }
        if let Token::TagToken(tag) = token
            && tag.kind == TagKind::StartTag
        {
            let named = |name: &str| tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            let attribute = |name: &str| named(name).map(|attribute| attribute.value.to_string());
            let mut page = self.page.borrow_mut();
            page.ids.extend(attribute("id"));
            page.links.extend(attribute("href"));
            page.links.extend(attribute("src"));
            page.resources.extend(attribute("src"));
            if &*tag.name == "link" {
                page.resources.extend(attribute("href"));
            }
            if &*tag.name == "img" {
                page.pictures.push((attribute("src").unwrap_or_default(), attribute("alt").unwrap_or_default()));
            }
        }
        TokenSinkResult::Continue
    }
}
