"""Weighs the files to share in a folder, and opens the fonts in them with another program than the one that made them.

Arguments: the output; the folder of the original fonts. Without pictures, the file of a module may weigh 500 KB.
"""

import base64
import io
import pathlib
import re
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

LIMIT = 500_000
FACE = re.compile(r'font-style: (\w+); font-weight: (\d+); src: url\("?data:font/woff2;base64,([^")]+)')
FILES = {("normal", "400"): "Regular", ("normal", "700"): "Bold", ("italic", "400"): "Italic"}


def outline(glyphs, name):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return pen.value, glyphs[name].width


def check_font(where, original, font):
    ours, theirs = font.getBestCmap(), original.getBestCmap()
    glyphs, originals = font.getGlyphSet(), original.getGlyphSet()
    other = [chr(code) for code, name in ours.items() if outline(glyphs, name) != outline(originals, theirs[code])]
    assert not other, f"{where}: these letters have another outline or width: {other}"
    assert "Carlito" not in str(font["name"].getDebugName(1)) + str(font["name"].getDebugName(4)), "the name is reserved"
    assert {"GPOS", "GSUB", "OS/2", "cmap", "name"} <= set(font.keys())
    return set(ours), set(theirs)


dist, folder = map(pathlib.Path, sys.argv[1:])
originals = {style: TTFont(folder / f"Carlito-{name}.ttf") for style, name in FILES.items()}
sizes, known = {}, {}
for path in sorted(dist.glob("*/*/share/[A-Z]*.html")):
    html = path.read_text()
    for style, weight, data in FACE.findall(html):
        key = (style, weight, data)
        if key not in known:
            font = TTFont(io.BytesIO(base64.b64decode(data)))
            known[key] = check_font(path, originals[style, weight], font)
        has, could = known[key]
        lacking = {ord(c) for c in html if ord(c) >= 32} & could - has
        assert not lacking, f"{path}: the font lacks {[chr(code) for code in lacking]}"
    sizes[path.name] = len(re.sub(r"data:image/[^\"]*", "", html).encode())
assert sizes, "there are files to share"
modules = {name: size for name, size in sizes.items() if name.count("-") > 1}
heaviest = max(modules, key=modules.get)
whole = max(sizes, key=sizes.get)
assert modules[heaviest] <= LIMIT, f"{heaviest} weighs {modules[heaviest]} bytes without pictures"
print(f"{len(sizes)} files to share; the heaviest of a module {heaviest} {modules[heaviest] // 1000} KB, "
      f"the heaviest {whole} {sizes[whole] // 1000} KB without pictures; {len(known)} fonts as they should be")
