//! Published editions: what a build made becomes a tree that is served, copied and sent as it is. In: the outcome of a build,
//! the edition before it, a key. Out: artifacts for `publish`. And the way back: what changed between two trees, and whether
//! a tree is what was signed. Like `mend` and `loose`, it takes parts of the line and knows their order.

pub mod archive;
pub mod change;
pub mod key;
pub mod number;
pub mod record;
pub mod verify;
