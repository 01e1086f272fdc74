//! Output files before they are written.

/// One output file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path in the output, ASCII with `/`; in small letters but for files to share and lists of editions.
    pub path: String,
    /// The whole content.
    pub bytes: Vec<u8>,
    /// What it was made from, for messages: a source path, `theme`, or a pack id.
    pub origin: String,
}
