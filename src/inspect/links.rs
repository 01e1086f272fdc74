//! `LK101`, `LK102`, `LK106` on rendered pages: every relative link finds its file and its place, and nothing is
//! fetched from the network.

use std::collections::BTreeMap;

use super::page::{Links, Page};
use super::{Output, Scope};
use crate::model::artifact::Artifact;
use crate::model::codes::{BROKEN_ANCHOR, BROKEN_LINK, OUTSIDE_RESOURCE};
use crate::model::finding::{Finding, Place};
use crate::model::output::Kind;
use crate::model::path::join;

pub(super) fn check(output: &Output<'_>, pages: &[Page<'_>], scope: Scope) -> Vec<Finding> {
    let ids: BTreeMap<&str, &Links> = pages.iter().map(|page| (page.artifact.path.as_str(), &page.links)).collect();
    let mut findings = Vec::new();
    for Page { artifact, links, facts: _ } in pages {
        for source in &links.resources {
            if !source.starts_with("data:") && (source.contains("://") || source.starts_with("//")) {
                let message = format!("the page `{}` fetches `{source}` from the network", artifact.path);
                findings.push(
                    at(artifact, OUTSIDE_RESOURCE, message)
                        .help("keep pictures, styles and scripts in the theme or beside the text: editions are offline"),
                );
            }
        }
        for link in &links.targets {
            findings.extend(check_link(artifact, link, output, &ids, scope));
        }
    }
    findings
}

fn at(artifact: &Artifact, code: crate::model::codes::Code, message: String) -> Finding {
    Finding::new(code, Place::File(artifact.origin.clone()), message)
}

fn check_link(
    artifact: &Artifact,
    link: &str,
    output: &Output<'_>,
    ids: &BTreeMap<&str, &Links>,
    scope: Scope,
) -> Option<Finding> {
    let has_scheme = link.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'));
    if has_scheme {
        return None;
    }
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    // A link that climbs out of the output finds nothing there either.
    let target = if path.is_empty() { artifact.path.clone() } else { join(&artifact.path, path).unwrap_or_default() };
    let theme_help = "the link comes from the theme's templates or from the text; write it relative to the page, with `.html`";
    if !output.contains_key(target.as_str()) {
        let other_run = scope == Scope::WithoutPacks && Kind::of(&target) == Kind::Pack;
        return (!other_run).then(|| {
            at(artifact, BROKEN_LINK, format!("the page `{}` links to `{link}`, which is not in the output", artifact.path))
                .help(theme_help)
        });
    }
    let anchor = anchor.filter(|anchor| !anchor.is_empty())?;
    let page = ids.get(target.as_str())?;
    (!page.ids.contains(anchor)).then(|| {
        at(artifact, BROKEN_ANCHOR, format!("the page `{}` links to `{link}`, and no element there has this id", artifact.path))
            .help(theme_help)
    })
}
