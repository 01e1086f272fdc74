//! `rahnamo publish` as a real process, killed at moments that nobody chose: the edition that readers see stays whole.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rahnamo::publish::tree::Tree;
use rahnamo::release::verify::verify;

use crate::support;

const ROUNDS: u64 = 10;

#[test]
fn a_killed_publisher_leaves_a_whole_edition() {
    let book = support::book(
        "-- book.toml --\n[book]\ntitle = \"К\"\nlanguage = \"ru\"\nedition = \"1\"\n[languages.ru]\nname = \"Русский\"\n[languages.tg]\nname = \"Тоҷикӣ\"\n[countries.KZ]\nname = { ru = \"Казахстан\" }\nlanguages = [\"ru\"]\ndestinations = [\"RU\"]\nsociety.name = { ru = \"Общество\" }\n[countries.RU]\nname = { ru = \"Россия\" }\n[brand]\nprofile = \"ext-2010\"\nproject = { ru = \"Проект\" }\norganisation = { ru = \"Общества\" }\n[pdf]\nengine = \"embedded\"\n-- content/legal/documents.tg.md --\n(removed)\n",
    );
    let around = tempfile::tempdir().unwrap();
    let (out, key) = (around.path().join("site/out"), around.path().join("key"));
    run(&["keygen", "--no-password", "--key"], &[&key]);
    let public = fs::read_to_string(around.path().join("key.pub")).unwrap();
    let publish = |page: u64| {
        let text = format!("---\ntitle: Приезд\nminutes: 5\ndestination: RU\nupdated: 2026-11-03\n---\n\nСрок {page} дней.\n");
        fs::write(book.path().join("content/legal/arrival.ru.md"), text).unwrap();
        let flags = ["--today", "2026-11-20", "--allow", "drafts,placeholders,errors", "--reason", "test", "--quiet"];
        let mut command = Command::new(env!("CARGO_BIN_EXE_rahnamo"));
        command.arg("publish").arg(book.path()).arg("-d").arg(&out).arg("--key").arg(&key).args(flags);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let started = Instant::now();
    assert!(publish(0).wait().unwrap().success());
    let usual = started.elapsed();
    // A fixed seed: the moments are odd, and the same in every run of the test.
    let mut seed: u64 = 0x5EED_2026;
    let mut draw = |below: u128| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u64::try_from(u128::from(seed >> 33) % below.max(1)).unwrap()
    };
    for round in 1..=ROUNDS {
        let mut child = publish(round);
        if round % 3 == 0 {
            sleep(Duration::from_micros(draw(usual.as_micros())));
        } else {
            // Most of the time goes into the build; what matters happens while the work folder is there.
            while child.try_wait().unwrap().is_none() && !is_writing(&around.path().join("site")) {
                sleep(Duration::from_micros(200));
            }
            sleep(Duration::from_micros(draw(12_000)));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let verified = verify(&Tree::open(&out).unwrap(), Some(&public), None).unwrap();
        assert!(verified.faults.is_empty(), "round {round}: {:?}", verified.faults);
    }
    assert!(publish(99).wait().unwrap().success());
    assert!(verify(&Tree::open(&out).unwrap(), Some(&public), None).unwrap().faults.is_empty());
}

fn is_writing(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with(".rahnamo-staging-"))
}

fn run(arguments: &[&str], paths: &[&Path]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rahnamo"));
    let done = command.args(arguments).args(paths).stdout(Stdio::null()).status().unwrap();
    assert!(done.success(), "{arguments:?}");
}
