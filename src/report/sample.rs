//! Codes for tests: no rule has them, so no page changes what is expected.

use crate::model::codes::Code;
use crate::model::finding::Severity;

pub(super) const ERROR: Code = Code { id: "XX101", name: "bad-thing", severity: Severity::Error };
pub(super) const WARNING: Code = Code { id: "XX102", name: "odd-thing", severity: Severity::Warning };
pub(super) const NOTE: Code = Code { id: "XX103", name: "small-thing", severity: Severity::Note };
