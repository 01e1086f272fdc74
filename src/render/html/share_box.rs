//! How a page is handed on: its code, the one file of its module, and its address on the book's site as words and as a
//! picture. A book without a site has neither address nor picture: an invented one would lead nowhere.

use super::edition::EditionContext;
use super::paths::Page;
use super::place::Place;
use super::view::{Link, Phrase, QrView, ShareView};
use crate::model::book::{EditionModule, EditionSession};
use crate::model::config::ShareKind;
use crate::model::page_code::page_code;
use crate::render::{qr, share};
use crate::words::Value;

/// The share box of a session, or of a module where there is none.
pub(super) fn share_box(
    context: &EditionContext,
    module: &EditionModule,
    session: Option<&EditionSession>,
    place: &dyn Place,
) -> ShareView {
    let edition = context.edition;
    let page = session.map_or(Page::Module(&module.id), |session| Page::Session(&module.id, &session.id));
    let site = context.config().book.site_url.as_ref();
    let address = site.map(|site| format!("{site}/{}", page.path(edition)));
    let file = context.config().share.contains(&ShareKind::Module).then(|| {
        let path = share::path(edition, &module.id, "html");
        let name = format!("{}.html", share::name(edition, &module.id));
        Link { href: place.asset(&path), title: Phrase { text: name, lang: None } }
    });
    ShareView {
        code: page_code(edition, &module.id, session.map(|session| session.id.as_str())),
        file,
        qr: address.as_deref().and_then(|address| drawn(context, address)),
        address,
    }
}

fn drawn(context: &EditionContext, address: &str) -> Option<QrView> {
    let (size, path) = qr::path(address)?;
    let alt = context.with("qr-alt", &[("address", Value::Text(address))]);
    Some(QrView { size, path, alt })
}
