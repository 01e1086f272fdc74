//! Signatures in the format of minisign: secret keys sign lists of digests, public keys check them. The only file that names
//! the crate. Keys come and go as texts; nothing is read from disk, and neither key nor password reaches a message.

use std::io::Cursor;

use minisign::{KeyPair, PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use crate::model::error::Error;

/// A secret key that is ready to sign.
pub struct Signer {
    key: SecretKey,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").finish_non_exhaustive()
    }
}

/// How a secret key is kept.
#[derive(Debug, Clone, Copy)]
pub enum Protection<'a> {
    /// As it is: whoever has the file can sign.
    None,
    /// Encrypted with this password.
    Password(&'a str),
    /// Encrypted with a password that is asked for on the terminal.
    Asked,
}

/// The texts of a new pair of files.
pub struct NewKey {
    /// Secret key.
    pub secret: String,
    /// Public key.
    pub public: String,
}

/// Makes a pair of keys.
pub fn generate(protection: Protection<'_>) -> Result<NewKey, Error> {
    let made = match protection {
        Protection::None => KeyPair::generate_unencrypted_keypair(),
        Protection::Password(password) => KeyPair::generate_encrypted_keypair(Some(password.to_owned())),
        Protection::Asked => KeyPair::generate_encrypted_keypair(None),
    };
    let pair = made.map_err(|error| refused("the key could not be made", &error))?;
    let texts = pair.sk.to_box(Some("rahnamo secret key")).and_then(|secret| Ok((secret, pair.pk.to_box()?)));
    let (secret, public) = texts.map_err(|error| refused("the key could not be written down", &error))?;
    Ok(NewKey { secret: secret.into_string(), public: public.into_string() })
}

impl Signer {
    /// Reads the text of a secret key file; the password is asked for on the terminal where none is given and one is needed.
    pub fn read(text: &str, password: Option<&str>) -> Result<Self, Error> {
        let boxed = || SecretKeyBox::from_string(text).map_err(|error| refused("this is no secret key of minisign", &error));
        // An unencrypted key says so; asking for a password that it does not have would puzzle people.
        if let Ok(key) = boxed()?.into_unencrypted_secret_key() {
            return Ok(Self { key });
        }
        let key = boxed()?.into_secret_key(password.map(str::to_owned));
        key.map(|key| Self { key }).map_err(|_| Error::Usage {
            message: "the secret key cannot be opened: the password is wrong, or nobody could be asked for it".into(),
            help: "set RAHNAMO_KEY_PASSWORD for this command, or start it on a terminal".into(),
        })
    }

    /// Signs `text`; the comment is signed too.
    pub fn sign(&self, text: &str, comment: &str) -> Result<String, Error> {
        let untrusted = "signature of an edition made with rahnamo";
        let signed = minisign::sign(None, &self.key, Cursor::new(text), Some(comment), Some(untrusted));
        signed.map(SignatureBox::into_string).map_err(|error| refused("the edition could not be signed", &error))
    }
}

/// Checks a signature and gives its trusted comment; the text of the error says what is wrong.
pub fn check(public: &str, text: &[u8], signature: &str) -> Result<String, String> {
    let key = public_key(public).ok_or("this is no public key of minisign")?;
    let signature = SignatureBox::from_string(signature).map_err(|_| "the signature cannot be read")?;
    if signature.keynum() != key.keynum() {
        return Err("it was signed with another key".into());
    }
    minisign::verify(&key, &signature, Cursor::new(text), true, false, false)
        .map_err(|_| "the signature does not fit the list")?;
    signature.trusted_comment().map_err(|_| "the trusted comment cannot be read".into())
}

/// The trusted comment of a signature that nobody has checked.
#[must_use]
pub fn claimed_comment(signature: &str) -> Option<String> {
    SignatureBox::from_string(signature).ok()?.trusted_comment().ok()
}

/// Takes the whole file, or only its line of letters as people send it around.
fn public_key(text: &str) -> Option<PublicKey> {
    let boxed = PublicKeyBox::from_string(text).ok().and_then(|boxed| boxed.into_public_key().ok());
    boxed.or_else(|| PublicKey::from_base64(text.trim()).ok())
}

fn refused(message: &str, error: &minisign::PError) -> Error {
    Error::Usage { message: format!("{message}: {error}"), help: "make a pair of keys with `rahnamo keygen --key FILE`".into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_is_known_again_and_nothing_else() {
        let new = generate(Protection::None).unwrap();
        let signer = Signer::read(&new.secret, None).unwrap();
        let signature = signer.sign("list\n", "edition=2026-11").unwrap();
        assert_eq!(check(&new.public, b"list\n", &signature).as_deref(), Ok("edition=2026-11"));
        assert_eq!(claimed_comment(&signature).as_deref(), Some("edition=2026-11"));
        assert!(check(&new.public, b"List\n", &signature).is_err());
        assert!(check(&new.public, b"list\n", &signature.replace("2026-11", "2026-12")).is_err());
        let other = generate(Protection::None).unwrap();
        assert_eq!(check(&other.public, b"list\n", &signature), Err("it was signed with another key".into()));
        assert_eq!(check("nonsense", b"list\n", &signature), Err("this is no public key of minisign".into()));
    }
}
