//! `rahnamo keygen`: a pair of minisign keys, never over other files and never inside a book.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use rahnamo::load::BOOK_FILE;
use rahnamo::model::error::Error;
use rahnamo::release::key::{self, Protection};

use super::{Verdict, say, shown};
use crate::cli::Keygen;

/// Variable with the password of the secret key.
const PASSWORD: &str = "RAHNAMO_KEY_PASSWORD";

/// Makes both files.
pub fn run(arguments: &Keygen) -> Result<Verdict, Error> {
    let secret = &arguments.key;
    let public = with_ending(secret);
    refuse_in_book(secret)?;
    for path in [secret, &public] {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Error::Usage {
                message: format!("`{}` exists already, so no key was made", shown(path)),
                help: "name another file; a key that is overwritten cannot be got back".into(),
            });
        }
    }
    let password = password()?;
    let protection = match (&password, arguments.no_password) {
        (_, true) => Protection::None,
        (Some(password), false) => Protection::Password(password),
        (None, false) => Protection::Asked,
    };
    let new = key::generate(protection)?;
    write(secret, &new.secret, 0o600)?;
    write(&public, &new.public, 0o644)?;
    say(&format!("secret key: {} (keep it away from the book, with a copy in a safe place)", shown(secret)))?;
    say(&format!("public key: {} (give it to every centre)", shown(&public)))?;
    Ok(Verdict::Good)
}

/// The password in the environment, if there is one; an empty one is none.
pub fn password() -> Result<Option<String>, Error> {
    match std::env::var_os(PASSWORD).filter(|password| !password.is_empty()) {
        None => Ok(None),
        Some(password) => password.into_string().map(Some).map_err(|_| Error::Usage {
            message: format!("{PASSWORD} is no text"),
            help: "set it to the letters of the password, in UTF-8".into(),
        }),
    }
}

/// A key in a book would be published with it some day, or lie in its history.
pub fn refuse_in_book(key: &Path) -> Result<(), Error> {
    let absolute = std::path::absolute(key).map_err(Error::io("find", key))?;
    let folder = absolute.parent().unwrap_or(&absolute);
    let folder = folder.canonicalize().map_err(Error::io("find", folder))?;
    match folder.ancestors().find(|folder| folder.join(BOOK_FILE).exists()) {
        None => Ok(()),
        Some(book) => Err(Error::Usage {
            message: format!("`{}` lies in the book `{}`", shown(key), shown(book)),
            help: "keep the secret key where nobody publishes or copies it by mistake".into(),
        }),
    }
}

fn with_ending(secret: &Path) -> PathBuf {
    let mut name = secret.as_os_str().to_owned();
    name.push(".pub");
    name.into()
}

fn write(path: &Path, text: &str, mode: u32) -> Result<(), Error> {
    let write = || {
        let mut file = create(path, mode)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(Error::io("write", path))
}

#[cfg(unix)]
fn create(path: &Path, mode: u32) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().write(true).create_new(true).mode(mode).open(path)
}

#[cfg(not(unix))]
fn create(path: &Path, _: u32) -> std::io::Result<File> {
    File::create_new(path)
}
