//! What is wrong with a small string, in words for the person who writes it. The parser speaks of tokens and expressions, and
//! names its faults in a crate that we need for nothing else: so they are known by their sentences, and one that is not known
//! here is passed on as it is.

use fluent_bundle::FluentError;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;

/// What the parser cannot read at `at` in `text`; `said` is its own sentence.
pub(super) fn of_syntax(said: &str, text: &str, at: usize) -> String {
    let is_at_line_start = text.as_bytes().get(..at).is_none_or(|before| before.is_empty() || before.ends_with(b"\n"));
    let quoted = said.split('"').nth(1).unwrap_or_default();
    let known = match said.split('"').next().unwrap_or_default().trim_end() {
        "Expected a token starting with" => return missing_sign(quoted),
        "Expected a message field for" | "Expected a term field for" => {
            return format!("there are no words behind `{quoted} =`");
        }
        "Expected one of" if is_at_line_start => {
            "a line begins with something that is neither a key in Latin letters nor a space"
        }
        "Expected one of" if quoted == "a-zA-Z" => "a name in Latin letters is missing here",
        "Expected one of" if quoted == "0-9" => "a digit is missing here",
        "Expected one of" => "each variant of a choice begins on a line of its own",
        "The select expression must have a default variant" => "a choice has no variant marked with `*`",
        "A select expression can only have one default variant" => "a choice has two variants marked with `*`",
        "Expected a value" => "words are missing here",
        "Unterminated string literal" => "a quote within `{ }` is not closed",
        "Unbalanced closing brace" => "a `}` has no `{` before it",
        "Expected an inline expression" => "between `{` and `}` there is neither a variable nor the name of a string",
        "Unknown escape sequence" | "Invalid unicode escape sequence," => "the sign behind `\\` means nothing",
        said if said.ends_with("as a selector") || said.ends_with("as selector") => {
            "only a variable can choose between variants, as in `{ $count -> … }`"
        }
        _ => return format!("this is not valid Fluent: {}", said.to_lowercase()),
    };
    known.to_owned()
}

fn missing_sign(sign: &str) -> String {
    match sign {
        "=" => "a key has no `=` behind it".into(),
        "}" => "a `{` is not closed with `}`".into(),
        _ => format!("the sign `{sign}` is missing here"),
    }
}

/// Why the string `key` cannot be filled.
pub(super) fn of_string(key: &str, error: &FluentError) -> String {
    let taken = |id: &str, attribute: &Option<String>, mark: &str| match attribute {
        Some(attribute) => format!("the string `{key}` takes `{mark}{id}.{attribute}` in, which is not there"),
        None => format!("the string `{key}` takes the string `{mark}{id}` in, which is not there"),
    };
    match error {
        FluentError::ResolverError(ResolverError::Reference(reference)) => match reference {
            ReferenceKind::Variable { id } => format!("the string `{key}` has the variable `${id}`, which nothing fills"),
            ReferenceKind::Message { id, attribute } => taken(id, attribute, ""),
            ReferenceKind::Term { id, attribute } => taken(id, attribute, "-"),
            ReferenceKind::Function { id } => format!("the string `{key}` has the function `{id}()`, which is not there"),
        },
        FluentError::ResolverError(ResolverError::Cyclic) => format!("the string `{key}` takes itself in"),
        FluentError::ResolverError(ResolverError::NoValue(id)) => {
            format!("the string `{key}` takes in `{id}`, which has no words")
        }
        FluentError::ResolverError(ResolverError::TooManyPlaceables) => format!("the string `{key}` takes in too many others"),
        other => format!("the string `{key}` cannot be filled: {}", other.to_string().to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentResource;

    fn said(text: &str) -> Vec<String> {
        let Err((_, errors)) = FluentResource::try_new(text.to_owned()) else { return Vec::new() };
        errors.iter().map(|error| of_syntax(&error.kind.to_string(), text, error.pos.start)).collect()
    }

    #[test]
    fn usual_slips_have_sentences_of_their_own() {
        for (text, sentence) in [
            ("next\n", "a key has no `=` behind it"),
            ("next =\n", "there are no words behind `next =`"),
            ("next = { $page\n", "a `{` is not closed with `}`"),
            ("next = Баъд }\n", "a `}` has no `{` before it"),
            ("next = { }\n", "between `{` and `}` there is neither a variable nor the name of a string"),
            ("next = { $ }\n", "a name in Latin letters is missing here"),
            ("баъд = Баъд\n", "a line begins with something that is neither a key in Latin letters nor a space"),
            ("next = { $count ->\n    [one] саҳифа\n}\n", "a choice has no variant marked with `*`"),
            ("next = { \"Баъд }\n", "a quote within `{ }` is not closed"),
            ("next = { page ->\n   *[one] саҳифа\n}\n", "only a variable can choose between variants, as in `{ $count -> … }`"),
        ] {
            assert_eq!(said(text), [sentence], "{text}");
        }
    }

    /// The sentences above are known by the words of the parser: no common slip may pass through as it said it.
    #[test]
    fn nothing_common_is_passed_on() {
        for text in [
            "a = {",
            "a = {{",
            "-a =",
            "a = { -b.c }",
            "a = { $a -> }",
            "a = { \"\\q\" }",
            "a = { \"\\uXX\" }",
            "=",
            "a = { F(1, }",
        ] {
            let all = said(text);
            assert!(all.iter().all(|sentence| !sentence.contains("Fluent")), "{text}: {all:?}");
        }
    }
}
