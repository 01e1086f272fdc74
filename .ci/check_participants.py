#!/usr/bin/env python3
"""What participants get must not have what trainers keep: staff text, explanations, what a test asks people to name, and on
pages no question of a test. Sources are read with PyYAML and packs with pdftotext: nothing here is rahnamo's own.

That the comparison can fail is seen on the trainer's guides and the answer keys, which must have these texts.

Usage: check_participants.py DIST BOOK. Exits with 1 and a list of what is wrong.
"""

import concurrent.futures
import html
import pathlib
import re
import subprocess
import sys
import tomllib

import yaml

# Shorter sentences may stand anywhere: "Ask the group." is no secret.
LONG_ENOUGH = 24


def squeezed(text):
    """Text without soft hyphens and white space: a line break in a column is not a difference."""
    return re.sub(r"\s+", "", text.replace("\u00ad", "").replace("\u200b", ""))


def sentences(text):
    """Sentences without markup that are long enough to be told apart."""
    parts = re.split(r"(?<=[.!?…])\s+|\n", text)
    plain = (part.strip(" -*0123456789.\t") for part in parts if not re.search(r"[\[\]{}`*_|<>]", part.strip(" -*")))
    return [squeezed(part) for part in plain if len(squeezed(part)) >= LONG_ENOUGH]


def content(book):
    """By language: what only trainers are told, what everybody reads, explanations, things to name."""
    langs = {}
    for path in sorted((book / "content").glob("*/*.*.md")):
        of = langs.setdefault(path.name.split(".")[1], {"staff": set(), "open": "", "why": set(), "named": set()})
        text = path.read_text(encoding="utf-8")
        staff = re.findall(r"^::: staff.*?$(.*?)^:::\s*$", text, re.M | re.S)
        of["staff"].update(sentence for block in staff for sentence in sentences(block))
        of["open"] += squeezed(re.sub(r"^::: staff.*?^:::\s*$", "", text, flags=re.M | re.S))
    for path in sorted((book / "content").glob("*/questions.yaml")):
        for question in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            for lang, words in (question.get("explanation") or {}).items():
                if lang in langs:
                    langs[lang]["why"].update(sentences(words))
            for item in question["answers"] if question["kind"] == "recall" else []:
                for lang, words in item["text"].items():
                    if lang in langs:
                        langs[lang]["named"].add(squeezed(words))
    for of in langs.values():
        for kind in ("staff", "why"):
            of[kind] = {sentence for sentence in of[kind] if sentence not in of["open"]}
    return langs


def read(path):
    """The words of a pack."""
    return squeezed(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout)


def questions(book):
    """Texts of all questions, by language."""
    found = {}
    for path in sorted((book / "content").glob("*/questions.yaml")):
        for question in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            for lang, words in question["question"].items():
                found.setdefault(lang, set()).add(squeezed(words))
    return found


def on_pages(dist, lang, country, tested, asked):
    """Questions of a test that pages or files to share ask, and how many others are asked there."""
    wrong, practised = [], 0
    files = sorted((dist / country / lang).glob("*/*.html")) + sorted((dist / country / lang / "share").glob("*.html"))
    for path in files:
        text = squeezed(html.unescape(path.read_text(encoding="utf-8")))
        # Links of the frame may repeat a title; a question of a test is long, and no title.
        wrong += [f"{path.relative_to(dist)}: a question of the test: {words}" for words in tested if words in text]
        practised += sum(words in text for words in asked - tested)
    return wrong, practised


def main():
    """Checks all editions."""
    dist, book = map(pathlib.Path, sys.argv[1:3])
    langs, asked = content(book), questions(book)
    packs = {pack["id"]: pack for pack in tomllib.loads((book / "book.toml").read_text(encoding="utf-8"))["pack"]}
    files = sorted(dist.glob("*/*/packs/*.pdf")) + sorted(dist.glob("*/*/packs/print/*.pdf"))
    with concurrent.futures.ThreadPoolExecutor() as pool:
        texts = dict(zip(files, pool.map(read, files)))
    wrong, seen, tested = [], {"guide": 0, "key": 0, "sheets": 0, "participants": 0, "practised": 0}, {}
    for path, text in texts.items():
        country, lang = path.relative_to(dist).parts[:2]
        pack = packs.get(path.stem) or packs.get(re.sub(r"-(a4|bw)$", "", path.stem))
        if pack is None:
            wrong.append(f"{path.relative_to(dist)}: no pack of book.toml")
            continue
        of = langs.get(lang, {"staff": set(), "why": set(), "named": set()})
        told = [sentence for sentence in of["staff"] if sentence in text]
        explained = [sentence for sentence in of["why"] if sentence in text]
        if pack["kind"] == "guide":
            seen["guide"] += len(told) > 0
        elif pack.get("part") in ("key", "tally"):
            seen["key"] += len(explained) > 0
        else:
            seen["participants"] += 1
            name = path.relative_to(dist)
            wrong += [f"{name}: told to trainers only: {sentence}" for sentence in told]
            wrong += [f"{name}: explains an answer: {sentence}" for sentence in explained]
            if pack["kind"] == "tests":
                seen["sheets"] += 1
                own = {words for words in asked.get(lang, ()) if words in text}
                tested.setdefault((country, lang), set()).update(own)
                # What is asked may name something of another list.
                bare = text
                for words in own:
                    bare = bare.replace(words, "")
                wrong += [f"{name}: names what people are to name: {words}" for words in of["named"] if len(words) > 12 and words in bare]
    for (country, lang), own in sorted(tested.items()):
        faults, practised = on_pages(dist, lang, country, own, asked.get(lang, set()))
        wrong += faults
        seen["practised"] += practised
    editions = {path.relative_to(dist).parts[:2] for path in files}
    native = [edition for edition in editions if langs.get(edition[1], {}).get("staff")]
    if seen["guide"] < len(native) or min(seen.values()) == 0:
        wrong.append(f"nothing to compare with: {seen} in {len(editions)} editions")
    print("\n".join(wrong) or f"participants' files keep to themselves: {seen}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
