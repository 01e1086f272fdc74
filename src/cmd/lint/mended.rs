//! In: texts as fixes make them. Out: the files themselves, each replaced as a whole, or the differences on stdout.

use std::fs;
use std::io::Write;
use std::path::Path;

use rahnamo::load;
use rahnamo::mend::Mended;
use rahnamo::model::error::Error;
use rahnamo::report::MessageLang;
use rahnamo::report::human::plural;
use similar::TextDiff;

use super::Verdict;
use crate::cmd::print_raw;

/// Prints what would change, as `diff -u` does.
pub(super) fn show(files: &[Mended]) -> Result<Verdict, Error> {
    for Mended { path, before, after } in files {
        let diff = TextDiff::from_lines(&**before, after.as_str());
        print_raw(diff.unified_diff().context_radius(1).header(path, path).to_string().as_bytes())?;
    }
    Ok(if files.is_empty() { Verdict::Good } else { Verdict::Findings })
}

/// Writes the files, whose paths are relative to `root`. One that cannot be written keeps none of the others from it.
pub(super) fn write(root: &Path, files: &[Mended], language: MessageLang) -> Vec<Error> {
    let failures: Vec<Error> = files.iter().filter_map(|file| replace(&root.join(&file.path), file).err()).collect();
    let mended = files.len() - failures.len();
    if mended > 0 {
        anstream::eprintln!("{}", language.say(&format!("mended {}", plural(mended, "file"))));
    }
    failures
}

/// The new text stands beside the old file before it takes its place: nothing is lost when the machine stops in between.
fn replace(path: &Path, file: &Mended) -> Result<(), Error> {
    // A link stays one; what it leads to is mended.
    let path = &path.canonicalize().map_err(Error::io("find", path))?;
    let bytes = fs::read(path).map_err(Error::io("read", path))?;
    if load::decode(&file.path, &bytes).ok() != Some(&*file.before) {
        return Err(Error::Usage {
            message: format!("`{}` was changed by somebody else in the meantime, and was left alone", file.path),
            help: "run the command again".into(),
        });
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let permissions = fs::metadata(path).map_err(Error::io("read", path))?.permissions();
    // The folder would let the file be replaced; that it is protected means something to somebody.
    if permissions.readonly() {
        return Err(Error::Usage {
            message: format!("`{}` is write-protected, and was left alone", file.path),
            help: "allow writing in the properties of the file, or mend a copy".into(),
        });
    }
    let write = || {
        let mut new = tempfile::NamedTempFile::new_in(folder)?;
        if bytes.starts_with(load::MARK) {
            new.write_all(load::MARK)?;
        }
        new.write_all(file.after.as_bytes())?;
        new.as_file().set_permissions(permissions)?;
        new.as_file().sync_all()?;
        new.persist(path).map_err(|error| error.error)
    };
    write().map(drop).map_err(Error::io("write", path))
}
