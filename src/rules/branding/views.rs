//! Faults that hold in all views of a page, or in some.

use crate::model::codes::Code;
use crate::model::finding::{Finding, Place};
use crate::model::page::{Cause, Look, TextLook, View, WebPage};

/// Something looked at in one view.
pub(super) trait Viewed {
    /// The view.
    fn view(&self) -> View;
}

impl Viewed for Look {
    fn view(&self) -> View {
        self.view
    }
}

impl Viewed for TextLook {
    fn view(&self) -> View {
        self.view
    }
}

/// The fault in the first view that has one, and in which views there is one: nothing for all of them.
pub(super) fn in_views<L: Viewed, F>(looks: &[L], fault: impl Fn(&L) -> Option<F>) -> Option<(F, String)> {
    let mut faults = looks.iter().filter_map(|look| Some((look.view(), fault(look)?)));
    let (first_view, first) = faults.next()?;
    let views: Vec<View> = std::iter::once(first_view).chain(faults.map(|(view, _)| view)).collect();
    let said = match views[..] {
        [View::Phone, View::Screen, View::Dark, View::Paper] => String::new(),
        [View::Phone, View::Screen, View::Dark] => " on screens".to_owned(),
        [View::Phone, View::Screen] => " in light mode".to_owned(),
        [View::Phone, View::Screen, View::Paper] => " in light mode and on paper".to_owned(),
        [View::Screen, View::Dark] => " on wide screens".to_owned(),
        _ => format!(" {}", views.iter().map(|view| view.words()).collect::<Vec<_>>().join(" and ")),
    };
    Some((first, said))
}

/// A finding about a page, at what the page was made from.
pub(super) fn on_page(code: Code, page: &WebPage, message: impl Into<String>) -> Finding {
    Finding::new(code, Place::File(page.origin.clone()), message)
}

/// A finding about what a declaration does, at the style sheet that has it.
pub(super) fn by_style(code: Code, page: &WebPage, cause: &Cause, message: impl Into<String>) -> Finding {
    Finding::new(code, Place::File(cause.file.clone().unwrap_or_else(|| page.origin.clone())), message)
}

/// A finding about a file that the page shows.
pub(super) fn in_origin(code: Code, page: &WebPage, origin: Option<&String>, message: impl Into<String>) -> Finding {
    Finding::new(code, Place::File(origin.unwrap_or(&page.origin).clone()), message)
}
