#!/usr/bin/env python3
"""Checks every finished pack with programs that are not ours: qpdf, pdfinfo, pdffonts, pdftotext.

Usage: check_packs.py DIST BOOK. Exits with 1 and a list of what is wrong.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tomllib

FONTS = ("Carlito", "Cousine")


def output(*command):
    """Standard output of a command that must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def squeezed(text):
    """Text without soft hyphens and white space: a line break in a column is not a difference."""
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


def front_matter(path):
    """Title and key messages of a session file, read without the YAML library that rahnamo uses."""
    lines = path.read_text(encoding="utf-8").split("---")[1].splitlines()
    title, messages, inside = "", [], False
    for line in lines:
        if line.startswith("title:"):
            title = line.removeprefix("title:").strip().strip('"')
        if not line.startswith((" ", "-")):
            inside = line.startswith("key_messages:")
        elif inside and line.strip().startswith("- "):
            messages.append(line.strip()[2:].strip().strip('"').strip("'"))
    return title, messages


def check(path, sessions):
    """Everything wrong with one pack."""
    wrong = []
    lang = path.parent.parent.name
    qpdf = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    if qpdf.returncode != 0:
        wrong.append(f"qpdf: {qpdf.stdout}{qpdf.stderr}")
    info = output("pdfinfo", path)
    if not re.search(r"^Tagged:\s+yes", info, re.M):
        wrong.append("not tagged")
    if not re.search(r"^Title:\s+\S", info, re.M):
        wrong.append("no title")
    for line in output("pdffonts", path).splitlines()[2:]:
        name = line.split()[0].split("+")[-1]
        if not name.startswith(FONTS):
            wrong.append(f"foreign font {name}")
    text = squeezed(output("pdftotext", "-raw", path, "-"))
    # A poster names its session and says one message of it.
    known = [] if path.stem.startswith("poster") else sessions.get(lang, [])
    carried = [messages for title, messages in known if squeezed(title) in text]
    for message in (message for messages in carried for message in messages):
        if squeezed(message) not in text:
            wrong.append(f"key message not found letter for letter: {message}")
    return path, wrong, len(carried)


def main():
    """Checks all packs of the output folder."""
    dist, book = map(pathlib.Path, sys.argv[1:3])
    sessions = {}
    for path in sorted((book / "content").glob("*/*.*.md")):
        if not path.name.startswith("_"):
            sessions.setdefault(path.name.split(".")[1], []).append(front_matter(path))
    # A test asks about sessions and does not print them.
    config = tomllib.loads((book / "book.toml").read_text(encoding="utf-8"))
    tests = {pack["id"] for pack in config["pack"] if pack["kind"] == "tests"}
    packs = sorted(dist.glob("*/*/packs/*.pdf"))
    editions = {path.parent.parent for path in packs}
    failed = []
    if len(editions) < 17 or len(packs) < 2 * len(editions):
        failed.append(f"only {len(packs)} packs in {len(editions)} editions")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda path: check(path, {} if path.stem in tests else sessions), packs))
    found = dict.fromkeys(sessions, 0)
    for path, wrong, carried in results:
        found[path.parent.parent.name] = found.get(path.parent.parent.name, 0) + carried
        failed.extend(f"{path.relative_to(dist)}: {fault}" for fault in wrong)
    failed.extend(f"no session of language {lang} was found in any pack" for lang, count in found.items() if count == 0)
    print("\n".join(failed) or f"{len(packs)} packs in {len(editions)} editions are sound")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
