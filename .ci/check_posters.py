#!/usr/bin/env python3
"""Measures finished sheets with programs that are not ours: pdfinfo, pdftoppm, pdftotext, zbarimg.

Usage: check_posters.py DIST ONLINE. DIST is the book, of which three editions are measured; ONLINE an edition of a book that has an
address, whose codes are read. Exits with 1 and a list of what is wrong. Lengths are millimetres.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

NEAR = 0.1
BLUE, YELLOW, BLACK, WHITE = (0, 51, 153), (255, 204, 0), (0, 0, 0), (255, 255, 255)

# By pack: pages, width and height after cutting, bleed (None without marks), least height of the emblem, page of it, dots per inch.
SHEETS = {
    "poster-documents": (1, 297, 420, None, 28, 1, 300),
    "pocket": (2, 85, 55, None, 10, 1, 300),
    "legal-leaflet": (2, 297, 210, None, 15, 1, 300),
    "stickers": (1, 90, 62, None, 20, 1, 300),
    "flag": (1, 210, 148.5, None, 20, 1, 300),
    "sign": (1, 210, 297, None, 20, 1, 300),
    "banner": (1, 850, 2000, 10, 100, 1, 36),
}
# Sheets for the printer: sides, width, height, emblems on the first side.
PRINT = {"pocket": (2, 210, 297, 8), "stickers": (1, 210, 297, 8), "flag": (1, 210, 297, 2), "first-aid-booklet": (None, 297, 210, None)}
EDITIONS = ("tj/tg", "kz/kk", "kg/ru")
CODES = ("poster-documents", "legal-leaflet", "banner")
FOLDS = {1: (97, 197), 2: (100, 200)}


def output(*command):
    """Standard output of a command that must succeed."""
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def boxes(path):
    """Number of pages, and the boxes of the first one by name: left, bottom, right, top."""
    info = output("pdfinfo", "-box", path)
    found = {}
    for name, numbers in re.findall(r"^(\w+Box):\s+([-\d. ]+)$", info, re.M):
        found[name] = [float(number) / 72 * 25.4 for number in numbers.split()]
    return int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1]), found


class Raster:
    """A page in pixels."""

    def __init__(self, path, page, dpi):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder) / "page"
            output("pdftoppm", "-r", dpi, "-f", page, "-l", page, "-singlefile", path, root)
            data = root.with_suffix(".ppm").read_bytes()
        head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
        self.width, self.height = int(head[1]), int(head[2])
        self.data, self.unit = memoryview(data)[head.end():], 25.4 / dpi

    def at(self, x, y):
        """Colour of a pixel."""
        start = 3 * (y * self.width + x)
        return tuple(self.data[start:start + 3])

    def row(self, y):
        """Bytes of a row."""
        return bytes(self.data[3 * y * self.width:3 * (y + 1) * self.width])

    def fields(self):
        """Rectangles of the emblem's blue that are one and a half times as wide as high: x, y, width, height in pixels."""
        blue, found = bytes(BLUE), []
        for y in range(self.height):
            row, start = self.row(y), 0
            while (start := row.find(blue * 20, start)) >= 0:
                if start % 3:
                    start += 1
                    continue
                end = start
                while row[end:end + 3] == blue:
                    end += 3
                x, width = start // 3, (end - start) // 3
                start = end
                inside = [area for area in found if area[0] <= x and x + width <= area[0] + area[2] + 1 and y <= area[1] + area[2]]
                if not inside:
                    height = next((down for down in range(self.height - y) if self.at(x, y + down) != BLUE), self.height - y)
                    # Strokes of the statement have the same blue.
                    if height * self.unit > 8 and abs(width / height - 1.5) < 0.05:
                        found.append((x, y, width, height))
        return found


def dark(colour):
    """Whether a pixel is a line."""
    return max(colour) < 140


def check_boxes(path, width, height, bleed, wrong):
    """Sizes of a sheet, and for the print shop those of cut and bleed."""
    pages, found = boxes(path)
    cut = 0 if bleed is None else bleed + 7
    right = {"MediaBox": (0, 0, width + 2 * cut, height + 2 * cut), "TrimBox": (cut, cut, cut + width, cut + height)}
    if bleed is not None:
        right["BleedBox"] = (7, 7, width + cut + bleed, height + cut + bleed)
    for name, sides in right.items():
        if any(abs(is_there - wanted) > NEAR for is_there, wanted in zip(found[name], sides)):
            wrong.append(f"{name} is {[round(side, 2) for side in found[name]]}, not {sides}")
    return pages


def check_emblem(raster, least, cut, wrong):
    """One emblem in its colours with twelve stars, whole on the sheet and free of others."""
    fields = raster.fields()
    if len(fields) != 1:
        wrong.append(f"{len(fields)} emblems, not 1")
        return
    x, y, width, height = fields[0]
    size = height * raster.unit
    if size < least - 2 * raster.unit:
        wrong.append(f"the emblem is {size:.1f} mm high, and {least} are wanted")
    margins = (x, y, raster.width - x - width, raster.height - y - height)
    if min(margins) * raster.unit < cut + 3.5:
        wrong.append(f"the emblem is {min(margins) * raster.unit - cut:.1f} mm from the edge")
    middle = lambda dx, dy: raster.at(round(x + width / 2 + dx * height), round(y + height / 2 + dy * height))
    hours = [(0, -1), (0.5, -0.8660254), (0.8660254, -0.5), (1, 0), (0.8660254, 0.5), (0.5, 0.8660254)]
    hours += [(-across, -down) for across, down in hours]
    stars = sum(middle(across / 3, down / 3) == YELLOW for across, down in hours)
    if stars != 12 or middle(0, 0) != BLUE:
        wrong.append(f"{stars} of 12 stars are yellow at their hours")


def check_folds(path, wrong):
    """Ticks at both edges where a leaflet is folded, on both sides."""
    for page, places in FOLDS.items():
        raster = Raster(path, page, 600)
        for edge in (round(1.2 / raster.unit), raster.height - 1 - round(1.2 / raster.unit)):
            # A line, or the edge of the band on the front panel, which begins at the fold.
            ticks = [x * raster.unit for x in range(1, raster.width) if dark(raster.at(x, edge)) and not dark(raster.at(x - 1, edge))]
            for place in places:
                if not any(abs(tick - place) <= NEAR for tick in ticks):
                    wrong.append(f"page {page} has no fold mark at {place} mm; there are {sorted({round(tick, 1) for tick in ticks})}")


def check_code(path):
    """The code is read from the page, and its address is printed."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        image = pathlib.Path(folder) / "page"
        dpi = 40 if path.stem == "banner" else 150
        output("pdftoppm", "-r", dpi, "-gray", "-png", "-f", 1, "-l", 1, "-singlefile", path, image)
        read = subprocess.run(["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", image.with_suffix(".png")], capture_output=True, text=True).stdout.strip()
    text = re.sub(r"\s", "", output("pdftotext", "-raw", path, "-"))
    edition = f"https://rahnamo.example.org/{path.parts[-4]}/{path.parts[-3]}/"
    if not read.startswith(edition):
        wrong.append(f"the code says `{read}`, not a page of {edition}")
    elif read not in text:
        wrong.append(f"the address {read} is not printed")
    return wrong


def check(path):
    """Everything wrong with one sheet."""
    wrong = []
    pages, width, height, bleed, least, page, dpi = SHEETS[path.stem]
    if (found := check_boxes(path, width, height, bleed, wrong)) != pages:
        wrong.append(f"{found} pages, not {pages}")
    check_emblem(Raster(path, page, dpi), least, 0 if bleed is None else bleed + 7, wrong)
    text = output("pdftotext", "-raw", path, "-")
    for words in (f"{path.parts[-4]}-{path.parts[-3]}-{path.stem}", "2026"):
        if words not in text:
            wrong.append(f"`{words}` is not printed")
    if path.stem == "legal-leaflet":
        check_folds(path, wrong)
    return wrong


def check_print(path):
    """Sheets for the printer: A4, sound, with as many emblems as cards."""
    wrong = []
    sides, width, height, emblems = PRINT[path.stem.removesuffix("-a4")]
    found = check_boxes(path, width, height, None, wrong)
    if sides not in (None, found):
        wrong.append(f"{found} sides, not {sides}")
    if found % 2 and sides is None:
        wrong.append("the last leaf has no back")
    if emblems is not None and (seen := len(Raster(path, 1, 150).fields())) != emblems:
        wrong.append(f"{seen} emblems, not {emblems}")
    output("qpdf", "--check", path)
    return wrong


def main():
    """Checks the sheets of both output folders."""
    dist, online = map(pathlib.Path, sys.argv[1:3])
    editions = [dist / edition / "packs" for edition in EDITIONS]
    sheets = [path for packs in editions for path in sorted(packs.glob("*.pdf")) if path.stem in SHEETS]
    prints = [path for packs in editions for path in sorted((packs / "print").glob("*.pdf"))]
    codes = [path for path in sorted(online.glob("*/*/packs/*.pdf")) if path.stem in CODES]
    made = {path.stem.removesuffix("-a4") for path in prints}
    missing = (set(SHEETS) - {path.stem for path in sheets}) | (set(PRINT) - made) | (set(CODES) - {path.stem for path in codes})
    failed = [f"no {kind} was made" for kind in sorted(missing)]
    for paths, look in ((sheets, check), (prints, check_print), (codes, check_code)):
        failed += [f"{path.parent.parent.parent.name}/{path.parent.parent.name}/{path.name}: {fault}" for path in paths for fault in look(path)]
    print("\n".join(failed) or f"{len(sheets)} sheets and {len(prints)} files for the printer are right, {len(codes)} codes were read")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
