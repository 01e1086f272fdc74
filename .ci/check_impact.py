"""Compares what `rahnamo impact` named with what a change really changed between two published trees.

Arguments: the answer of `impact --format json`, the tree before, the tree after.
"""

import hashlib
import json
import pathlib
import subprocess
import sys

answer = json.loads(pathlib.Path(sys.argv[1]).read_text())
before, after = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])

named = {page["path"] for edition in answer["editions"] for page in edition["pages"]} | set(answer["others"])
packs = {pack["path"]: set(pack["pages"]) for edition in answer["editions"] for pack in edition["packs"]}

# What belongs to the edition and not to the book changes with every edition; lists and indexes tell of pages and change with them.
OF_THE_EDITION = ("notice.html", "notice.pdf", "feed.atom", "edition.json", "files.json", "search.js", "search-text.js")


def files(tree):
    paths = (path for path in tree.rglob("*") if path.is_file())
    relative = (path.relative_to(tree).as_posix() for path in paths)
    kept = (path for path in relative if path.split("/")[0] in ("kg", "kz", "tj", "uz", "assets", "index.html"))
    return {path: hashlib.sha256((tree / path).read_bytes()).digest() for path in kept if not path.endswith(OF_THE_EDITION)}


def sheets(path):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")


old, new = files(before), files(after)
changed = {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}
assert changed, "the change is seen"
strays = sorted(changed - named - packs.keys())
assert not strays, f"these changed and were not named: {strays}"
printed = 0
for path in sorted(changed & packs.keys()):
    pairs = zip(sheets(before / path), sheets(after / path), strict=True)
    differ = {number for number, (left, right) in enumerate(pairs, 1) if left.split() != right.split()}
    assert differ <= packs[path], f"{path}: pages {sorted(differ - packs[path])} changed and were not named"
    printed += len(differ)
print(f"impact named {len(named)} pages and {len(packs)} packs; {len(changed)} files and {printed} sheets changed, all of them named")
