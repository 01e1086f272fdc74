//! Publishing: what stands in the output folder after good, failed and killed runs, and what is never touched.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rahnamo::model::artifact::Artifact;
use rahnamo::model::error::Error;
use rahnamo::publish::manifest::{FILE_NAME, Manifest};
use rahnamo::publish::{self, Destination, Published};
use tempfile::TempDir;

/// A book in a folder of its own.
struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("book.toml"), "").unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        Self { root }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn destination(&self, dest: &str) -> Result<Destination, Error> {
        Destination::new(&self.path(dest), self.root.path(), &[self.path("content"), self.path("book.toml")])
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Published, Error> {
        let artifact =
            |(path, text): &(&str, &str)| Artifact { path: (*path).into(), bytes: (*text).into(), origin: "theme".into() };
        publish::publish(&files.iter().map(artifact).collect::<Vec<_>>(), &self.destination("dist")?)
    }

    /// The work folder of a build that was killed, as `publish::workspace` describes it.
    fn killed_build(&self, dest: &str) -> PathBuf {
        let folder = self.path(".rahnamo-staging-killed");
        fs::create_dir_all(folder.join("new")).unwrap();
        fs::write(folder.join("new/half.html"), "").unwrap();
        fs::write(folder.join("marker.json"), format!(r#"{{"made-by":"rahnamo","dest":"{dest}"}}"#)).unwrap();
        folder
    }
}

/// Every file below `folder` with its text, but for the manifest.
fn files(folder: &Path) -> Vec<(String, String)> {
    let below = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file() && entry.file_name() != FILE_NAME);
    files.map(|entry| (below(entry.path()), fs::read_to_string(entry.path()).unwrap())).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn pairs(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect()
}

#[test]
fn output_is_replaced_as_a_whole() {
    let place = Place::new();
    place.publish(&[("index.html", "one"), ("tj/old.html", "gone soon")]).unwrap();
    let published = place.publish(&[("tj/tg/index.html", "three"), ("index.html", "two")]).unwrap();
    assert_eq!((published.files, published.bytes), (2, 8));
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "two"), ("tj/tg/index.html", "three")]));
    assert_eq!(names(place.root.path()), ["book.toml", "content", "dist"]);
}

#[cfg(unix)]
#[test]
fn files_that_did_not_change_are_not_written_again() {
    use std::os::unix::fs::MetadataExt as _;
    let place = Place::new();
    let number = |path: &str| fs::metadata(place.path("dist").join(path)).unwrap().ino();
    place.publish(&[("same.html", "one"), ("other.html", "two"), ("longer.html", "three")]).unwrap();
    let before = number("same.html");
    // Held open, so that the system cannot give its number to a new file.
    let _open = File::open(place.path("dist/other.html")).unwrap();
    let other = number("other.html");
    place.publish(&[("same.html", "one"), ("other.html", "owt"), ("longer.html", "three and more")]).unwrap();
    assert_eq!(number("same.html"), before);
    assert_ne!(number("other.html"), other);
    let now = pairs(&[("longer.html", "three and more"), ("other.html", "owt"), ("same.html", "one")]);
    assert_eq!(files(&place.path("dist")), now);
}

#[test]
fn what_somebody_changed_in_the_output_does_not_stay() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    fs::write(place.path("dist/index.html"), "two").unwrap();
    place.publish(&[("index.html", "one")]).unwrap();
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "one")]));
}

#[test]
fn manifest_is_the_same_for_the_same_files() {
    let (one, other) = (Place::new(), Place::new());
    one.publish(&[("a.html", "a"), ("b/c.html", "c")]).unwrap();
    other.publish(&[("b/c.html", "c"), ("a.html", "a")]).unwrap();
    let text = |place: &Place| fs::read_to_string(place.path("dist").join(FILE_NAME)).unwrap();
    assert_eq!(text(&one), text(&other));
    let manifest = Manifest::read(&one.path("dist")).unwrap();
    assert_eq!(
        manifest.files.iter().map(|file| (file.path.as_str(), file.size)).collect::<Vec<_>>(),
        [("a.html", 1), ("b/c.html", 1)]
    );
}

#[test]
fn folders_of_others_are_left_alone() {
    let place = Place::new();
    fs::create_dir(place.path("dist")).unwrap();
    fs::write(place.path("dist/thesis.docx"), "mine").unwrap();
    assert!(matches!(place.publish(&[("index.html", "")]), Err(Error::ForeignOutput { .. })));
    fs::write(place.path("dist").join(FILE_NAME), r#"{"made-by":"another"}"#).unwrap();
    assert!(matches!(place.publish(&[("index.html", "")]), Err(Error::ForeignOutput { .. })));
    assert_eq!(files(&place.path("dist")), pairs(&[("thesis.docx", "mine")]));
    fs::write(place.path("file"), "").unwrap();
    assert!(matches!(place.destination("file"), Err(Error::ForeignOutput { .. })));
}

#[test]
fn files_that_people_put_into_the_output_are_not_lost() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    fs::create_dir(place.path("dist/.git")).unwrap();
    fs::write(place.path("dist/.git/HEAD"), "").unwrap();
    let error = place.publish(&[("index.html", "two")]).unwrap_err();
    assert!(error.to_string().contains("HEAD"), "{error}");
    assert!(place.path("dist/.git/HEAD").exists());
    fs::remove_dir_all(place.path("dist/.git")).unwrap();
    fs::write(place.path("dist/Thumbs.db"), "").unwrap();
    place.publish(&[("index.html", "two")]).unwrap();
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "two")]));
}

#[test]
fn empty_folders_may_be_filled_and_missing_ones_made() {
    let place = Place::new();
    fs::create_dir(place.path("dist")).unwrap();
    place.publish(&[("index.html", "one")]).unwrap();
    let deep = place.destination("a/b/c").unwrap();
    publish::publish(&[], &deep).unwrap();
    assert!(place.path("a/b/c").join(FILE_NAME).exists());
}

#[test]
fn the_book_is_never_its_own_output() {
    let place = Place::new();
    for dest in [".", "content", "content/pages", "book.toml", "content/..", "../missing/../x"] {
        assert!(place.destination(dest).is_err(), "{dest} passed");
    }
    assert!(Destination::new(Path::new("/"), place.root.path(), &[]).is_err());
    assert!(Destination::new(place.root.path(), place.root.path(), &[]).is_err());
    let parent = place.root.path().parent().unwrap();
    assert!(Destination::new(parent, place.root.path(), &[]).is_err());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_into_other_places() {
    let place = Place::new();
    fs::create_dir(place.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(place.path("elsewhere"), place.path("dist")).unwrap();
    assert!(place.publish(&[("index.html", "")]).is_err());
    std::os::unix::fs::symlink(place.path("content"), place.path("alias")).unwrap();
    assert!(place.destination("alias/pages").is_err(), "a link does not hide the content");
}

#[test]
fn two_artifacts_with_one_name_publish_nothing() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    assert!(place.publish(&[("a.html", "1"), ("a.html", "2")]).is_err());
    assert!(place.publish(&[("../a.html", "1")]).is_err());
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "one")]));
    assert_eq!(names(place.root.path()), ["book.toml", "content", "dist"]);
}

#[test]
fn build_killed_while_writing_is_cleared_away() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    place.killed_build("dist");
    publish::recover(&place.destination("dist").unwrap()).unwrap();
    assert_eq!(names(place.root.path()), ["book.toml", "content", "dist"]);
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "one")]));
}

#[test]
fn build_killed_between_the_renames_gets_its_previous_output_back() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    let folder = place.killed_build("dist");
    fs::rename(place.path("dist"), folder.join("old")).unwrap();
    publish::recover(&place.destination("dist").unwrap()).unwrap();
    assert_eq!(files(&place.path("dist")), pairs(&[("index.html", "one")]));
    assert_eq!(names(place.root.path()), ["book.toml", "content", "dist"]);
}

#[test]
fn build_killed_after_the_switch_keeps_the_new_output() {
    let place = Place::new();
    place.publish(&[("index.html", "one")]).unwrap();
    let folder = place.killed_build("dist");
    fs::rename(place.path("dist"), folder.join("old")).unwrap();
    fs::rename(folder.join("new"), place.path("moved")).unwrap();
    fs::remove_dir_all(place.path("moved")).unwrap();
    fs::create_dir(place.path("dist")).unwrap();
    fs::write(place.path("dist").join(FILE_NAME), Manifest::of(&[]).to_json()).unwrap();
    publish::recover(&place.destination("dist").unwrap()).unwrap();
    assert_eq!(files(&place.path("dist")), []);
    assert_eq!(names(place.root.path()), ["book.toml", "content", "dist"]);
}

#[test]
fn work_folders_of_live_builds_and_of_others_stay() {
    let place = Place::new();
    let live = place.killed_build("dist");
    let lock = File::open(live.join("marker.json")).unwrap();
    lock.lock().unwrap();
    fs::create_dir(place.path(".rahnamo-staging-notes")).unwrap();
    fs::write(place.path(".rahnamo-staging-notes/mine.txt"), "").unwrap();
    let hostile = place.path(".rahnamo-staging-hostile");
    fs::create_dir_all(hostile.join("old")).unwrap();
    fs::write(hostile.join("marker.json"), r#"{"made-by":"rahnamo","dest":"../outside"}"#).unwrap();
    place.publish(&[("index.html", "one")]).unwrap();
    assert!(live.join("new/half.html").exists());
    assert!(place.path(".rahnamo-staging-notes/mine.txt").exists());
    assert!(hostile.exists() && !place.root.path().parent().unwrap().join("outside").exists());
}

#[test]
fn clean_removes_our_output_and_nothing_else() {
    let place = Place::new();
    assert!(!publish::clean(&place.destination("dist").unwrap()).unwrap());
    place.publish(&[("index.html", "one")]).unwrap();
    assert!(publish::clean(&place.destination("dist").unwrap()).unwrap());
    assert_eq!(names(place.root.path()), ["book.toml", "content"]);
    fs::create_dir(place.path("dist")).unwrap();
    fs::write(place.path("dist/mine.txt"), "").unwrap();
    assert!(place.destination("dist").is_err());
}
