//! Published editions: what a build made becomes a tree that is served, copied and sent as it is. In: the outcome of a build,
//! the edition before it, a key. Out: artifacts for `publish`. And the way back: what changed between two trees, and whether
//! a tree is what was signed. Like `mend` and `loose`, it takes parts of the line and knows their order.

mod assemble;
mod change;
mod feed;
pub mod key;
pub mod number;
pub mod record;
pub mod refusal;
mod texts;
pub mod verify;

use std::path::Path;

pub use self::assemble::{Assembled, Order, Previous, assemble};
use self::change::Side;
use self::record::Record;
use crate::model::error::Error;
use crate::model::release::Changes;
use crate::publish::sums;
use crate::publish::tree::Tree;

impl Previous {
    /// The edition that stands at `place`; `None` when there is none. One that is not as it was published is refused: the
    /// next one would be compared with it.
    pub fn open(place: &Path) -> Result<Option<Self>, Error> {
        let Some(tree) = Tree::of_edition(place)? else { return Ok(None) };
        let previous = Self::read(tree)?;
        let verified = verify::verify(&previous.tree, None, None)?;
        match verified.faults.first() {
            None => Ok(Some(previous)),
            Some(fault) => Err(Error::Usage {
                message: format!("the edition in `{}` is not as it was published: {fault}", place.display()),
                help: "put back what was changed, or publish into a new folder; `rahnamo verify` names all such files".into(),
            }),
        }
    }

    /// The edition in `tree`, as it says itself.
    pub fn read(tree: Tree) -> Result<Self, Error> {
        let sums = tree.sums()?;
        let record = tree.read(sums::RECORD).and_then(|bytes| Record::read(&bytes)).ok_or_else(|| Error::Usage {
            message: format!("`{}` has no `{}` that can be read", tree.place().display(), sums::RECORD),
            help: "name the folder or ZIP of an edition that `rahnamo publish` made".into(),
        })?;
        Ok(Self { tree, record, sums })
    }
}

/// What changed between two published editions.
#[must_use]
pub fn diff(old: &Previous, new: &Previous) -> Changes {
    let (read_old, read_new) = (|path: &str| old.tree.read(path), |path: &str| new.tree.read(path));
    let old = Side { record: &old.record, sums: &old.sums, read: &read_old };
    change::changes(Some(old), Side { record: &new.record, sums: &new.sums, read: &read_new })
}
