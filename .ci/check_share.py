"""Checks the EPUB files in the folder argv[1] with tools that are not ours: the Java epubcheck of argv[2] through the bridge in
argv[3], all files in one Java machine, because its start costs more than a file; then each chapter with Python's XML parser."""

import json
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

dist, checker, bridge = map(Path, sys.argv[1:4])
sys.path.insert(0, str(bridge))
import jpype  # noqa: E402

jars = checker / "epubcheck"
jpype.startJVM(classpath=[str(jars / "epubcheck.jar"), str(jars / "lib" / "*")])
EpubChecker = jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
# What it says goes into a report for each book; its chatter goes nowhere.
nowhere = jpype.JClass("java.io.PrintStream")(jpype.JClass("java.io.OutputStream").nullOutputStream())
for channel in ("setOut", "setErr"):
    getattr(jpype.JClass("java.lang.System"), channel)(nowhere)


def messages(book, report):
    """What epubcheck finds, but for hints on how a book is used."""
    EpubChecker().run([str(book), "--quiet", "--json", str(report)])
    found = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return [message for message in found if message["severity"] in ("FATAL", "ERROR", "WARNING", "INFO")]


def structure(book):
    """What a cheap reader trips over: the first file, a chapter that is no XML, a link into nothing."""
    archive = zipfile.ZipFile(book)
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED), f"{book}: mimetype is not first and stored"
    assert first.extra == b"" and archive.read(first) == b"application/epub+zip", f"{book}: mimetype is not plain"
    chapters = [name for name in archive.namelist() if name.endswith(".xhtml")]
    for name in chapters:
        text = archive.read(name).decode("utf-8")
        ElementTree.fromstring(text)
        assert "<script" not in text and "<form" not in text, f"{book}: {name} is scripted"
    return len(chapters)


books = sorted(dist.glob("*/*/share/*.epub"))
assert books, f"there is no EPUB in {dist}"
count = sum(map(structure, books))
with tempfile.TemporaryDirectory() as folder:
    found = {book: messages(book, Path(folder) / "report.json") for book in books}
for book, of_book in found.items():
    for message in of_book:
        place = message["locations"][0] if message["locations"] else {}
        where = f"{place.get('path', '')}:{place.get('line', '')}"
        print(f"{book.name} {where}: {message['severity']} {message['ID']} {message['message']}")
if any(found.values()):
    sys.exit(1)
print(f"epubcheck has no errors and no warnings on {len(books)} books; {count} chapters are well-formed")
