//! `LK`: links and pictures.

mod heavy_picture;
mod insecure_link;
mod local_phone;
mod picture_dots;
mod vague_link;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(BROKEN_LINK, "broken_link"),
    rule!(BROKEN_ANCHOR, "broken_anchor"),
    rule!(MISSING_IMAGE, "missing_image"),
    rule!(MISSING_FOOTNOTE, "missing_footnote"),
    rule!(ABSENT_SESSION, "absent_session"),
    rule!(OUTSIDE_RESOURCE, "outside_resource"),
    rule!(HEAVY_PICTURE, "heavy_picture", Book(heavy_picture::check)),
    rule!(UNUSED_PICTURE, "unused_picture"),
    rule!(INSECURE_LINK, "insecure_link", Book(insecure_link::check)),
    rule!(VAGUE_LINK, "vague_link", Book(vague_link::check)),
    rule!(LOCAL_PHONE, "local_phone", Book(local_phone::check)),
    rule!(COARSE_PICTURE, "coarse_picture", Book(picture_dots::check_coarse)),
    rule!(OVERSIZED_PICTURE, "oversized_picture", Book(picture_dots::check_oversized)),
    rule!(HEAVY_SHARED_FILE, "heavy_shared_file"),
];
