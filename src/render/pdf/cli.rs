//! The `typst` binary as an engine: one process a job, in a folder of its own that holds the job's files and nothing else.
//! Its network and the machine's fonts are kept out; its output is captured; it is ended when it takes too long.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::engine::{Engine, Failure, Job, STANDARDS, SUPPORTED, TypstDiagnostic};
use crate::model::config::PdfConfig;
use crate::model::error::Error;

/// Variables by which a machine's settings would reach into a job.
const FOREIGN: [&str; 7] = [
    "TYPST_ROOT",
    "TYPST_FONT_PATHS",
    "TYPST_IGNORE_SYSTEM_FONTS",
    "TYPST_PACKAGE_PATH",
    "TYPST_PACKAGE_CACHE_PATH",
    "TYPST_FEATURES",
    "SOURCE_DATE_EPOCH",
];
/// A port that nobody serves: packages of the network must not decide what a pack looks like.
const NOWHERE: &str = "http://127.0.0.1:9";
/// How often a running process is looked at.
const PAUSE: Duration = Duration::from_millis(15);

/// The binary and the folder that its jobs share.
#[derive(Debug)]
pub struct Cli {
    binary: PathBuf,
    version: String,
    timeout: Duration,
    shared: OnceLock<Result<TempDir, String>>,
}

impl Cli {
    /// Finds the binary, by hand or on `PATH`, and asks for its version.
    pub fn new(config: &PdfConfig, binary: Option<&Path>) -> Result<Self, Error> {
        let binary = binary.unwrap_or_else(|| Path::new("typst"));
        // Jobs run in folders of their own, from where a relative path would lead elsewhere; a bare name is looked up on `PATH`.
        let is_path = binary.components().count() > 1;
        let binary = if is_path { std::path::absolute(binary).map_err(Error::io("find", binary))? } else { binary.to_owned() };
        let version = version_of(&binary)?;
        if version.split('.').take(2).collect::<Vec<_>>().join(".") != SUPPORTED {
            let message = format!("this is version {version}, and packs are made for {SUPPORTED}");
            return Err(unusable(&binary, message));
        }
        Ok(Self { binary, version, timeout: Duration::from_secs(config.timeout), shared: OnceLock::new() })
    }

    /// The binary's version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The folder with the fonts and the empty package folders, laid out with the first job.
    fn shared(&self, job: &Job) -> Result<&Path, Error> {
        let lay_out = || -> Result<TempDir, Error> {
            let folder = temporary()?;
            for (name, bytes) in job.fonts.iter() {
                write(&folder.path().join("fonts").join(name), bytes.as_slice())?;
            }
            let packages = folder.path().join("packages");
            fs::create_dir_all(&packages).map_err(Error::io("create", &packages))?;
            Ok(folder)
        };
        let shared = self.shared.get_or_init(|| lay_out().map_err(|error| error.to_string()));
        shared.as_ref().map(TempDir::path).map_err(|message| unusable(&self.binary, message.clone()))
    }

    fn command(&self, job: &Job, root: &Path, shared: &Path, output: &Path) -> Command {
        let packages = shared.join("packages");
        let mut command = Command::new(&self.binary);
        command.current_dir(root).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for name in FOREIGN {
            command.env_remove(name);
        }
        for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"] {
            command.env(name, NOWHERE);
        }
        command.args(["--color", "never", "compile", "--root", ".", "--ignore-system-fonts"]);
        // A variable, because a binary without fonts of its own refuses the flag.
        command.env("TYPST_IGNORE_EMBEDDED_FONTS", "true");
        command.arg("--font-path").arg(shared.join("fonts"));
        command.arg("--package-path").arg(&packages).arg("--package-cache-path").arg(&packages);
        command.arg("--pdf-standard").arg(STANDARDS.join(","));
        command.arg("--creation-timestamp").arg(job.timestamp.to_string());
        // Packs run side by side already.
        command.args(["--jobs", "1", "--format", "pdf", "--diagnostic-format", "short"]);
        command.arg(&job.main).arg(output);
        command
    }
}

impl Engine for Cli {
    fn compile(&self, job: &Job) -> Result<Vec<u8>, Failure> {
        let shared = self.shared(job)?;
        let folder = temporary()?;
        let root = folder.path().join("root");
        write(&root.join("data.json"), &job.data)?;
        for (path, bytes) in &job.files {
            write(&root.join(path), bytes.as_slice())?;
        }
        let output = folder.path().join("out.pdf");
        let child =
            self.command(job, &root, shared, &output).spawn().map_err(|error| unusable(&self.binary, error.to_string()))?;
        let (succeeded, said) = wait(child, self.timeout).map_err(|message| unusable(&self.binary, message))?;
        if succeeded {
            return Ok(fs::read(&output).map_err(Error::io("read", &output))?);
        }
        let complaints = complaints(&said);
        if complaints.is_empty() { Err(unusable(&self.binary, said).into()) } else { Err(Failure::Refused(complaints)) }
    }

    fn name(&self) -> String {
        format!("typst {} (command line)", self.version)
    }
}

fn temporary() -> Result<TempDir, Error> {
    tempfile::Builder::new().prefix("rahnamo-").tempdir().map_err(Error::io("create", &std::env::temp_dir()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
    }
    fs::write(path, bytes).map_err(Error::io("write", path))
}

fn unusable(binary: &Path, message: String) -> Error {
    Error::Tool {
        name: binary.display().to_string(),
        message,
        help: format!("install typst {SUPPORTED}, name it with `--typst`, or set `engine = \"embedded\"` under `[pdf]`"),
    }
}

/// `typst 0.15.1 (abcdef)` → `0.15.1`.
fn version_of(binary: &Path) -> Result<String, Error> {
    let output = Command::new(binary).arg("--version").stdin(Stdio::null()).output();
    let output = output.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => unusable(binary, "was not found on this computer".into()),
        _ => unusable(binary, format!("cannot be started: {error}")),
    })?;
    let said = String::from_utf8_lossy(&output.stdout);
    let version = said.strip_prefix("typst ").and_then(|rest| rest.split_whitespace().next());
    version.map(str::to_owned).ok_or_else(|| unusable(binary, "does not answer `--version` as typst does".into()))
}

/// Waits until the process ends or its time is over, reading meanwhile: a full pipe would stop it for ever.
fn wait(mut child: Child, timeout: Duration) -> Result<(bool, String), String> {
    let readers = [child.stdout.take().map(listen), child.stderr.take().map(listen)];
    let started = Instant::now();
    let status = loop {
        match child.try_wait().map_err(|error| error.to_string())? {
            Some(status) => break Some(status),
            None if started.elapsed() >= timeout => {
                // It may have ended just now, which is no failure.
                child.kill().ok();
                child.wait().ok();
                break None;
            }
            None => thread::sleep(PAUSE),
        }
    };
    // What the process started itself may still hold the pipes; nobody waits for that.
    let status = status.ok_or_else(|| format!("was ended after {} seconds without a result", timeout.as_secs()))?;
    let said: String = readers.into_iter().flatten().filter_map(|reader| reader.join().ok()).collect();
    Ok((status.success(), said))
}

fn listen(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before a broken pipe is still worth telling.
        pipe.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Errors of `--diagnostic-format short`: `typst/guide.typ:3:1: error: unknown variable: x`, hints left out.
fn complaints(said: &str) -> Vec<TypstDiagnostic> {
    let one = |line: &str| {
        let (place, message) = line.split_once("error: ")?;
        let place = place.trim_end().trim_end_matches(':').replace('\\', "/");
        Some(TypstDiagnostic {
            place: Some(from_one(&place)).filter(|place| !place.is_empty()),
            message: message.trim().to_owned(),
        })
    };
    said.lines().filter_map(one).collect()
}

/// typst prints lines from 1 and columns from 0; people count both from 1.
fn from_one(place: &str) -> String {
    let column = place.rsplit_once(':').and_then(|(before, column)| Some((before, column.parse::<u32>().ok()?)));
    column.map_or_else(|| place.to_owned(), |(before, column)| format!("{before}:{}", column + 1))
}
