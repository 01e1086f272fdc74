//! Makes an index of elasticlunr-rs of the pages in standard input, a JSON list of `[id, title, text]`. The argument is a language
//! code of that crate, or `none` for words as they are: its English, which is the default, keeps no Cyrillic word.

use elasticlunr::lang::{self, Language};
use elasticlunr::pipeline::Pipeline;
use elasticlunr::Index;

/// Words in small letters, and nothing done to them.
struct AsTheyAre;

impl Language for AsTheyAre {
    fn name(&self) -> String {
        "none".into()
    }

    fn code(&self) -> String {
        "none".into()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        text.split(|sign: char| !sign.is_alphanumeric() && !"ʻʼ'’".contains(sign)).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    }

    fn make_pipeline(&self) -> Pipeline {
        Pipeline { queue: Vec::new() }
    }
}

fn main() {
    let code = std::env::args().nth(1).expect("a language");
    let lang = lang::from_code(&code).unwrap_or_else(|| Box::new(AsTheyAre));
    let mut index = Index::with_language(lang, &["title", "body"]);
    let pages: Vec<[String; 3]> = serde_json::from_reader(std::io::stdin()).expect("a list of pages");
    for [id, title, text] in &pages {
        index.add_doc(id, [title, text]);
    }
    println!("{}", index.to_json());
}
