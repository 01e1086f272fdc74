#!/usr/bin/env python3
"""Measures finished packs of every kind with programs that are not ours: pdfinfo, pdftoppm, pdftotext, zbarimg, qpdf.

Usage: check_posters.py BOOK DIST ONLINE ONE-INK. DIST is the built book, of which three editions are measured; ONLINE one edition of a
copy that has an address and a poster on A2; ONE-INK what `pack build --bw` made of it. Exits with 1 and a list of what is wrong.
Lengths are millimetres.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

NEAR = 0.1
BLUE, YELLOW, WHITE = (0, 51, 153), (255, 204, 0), (255, 255, 255)
# Share of an emblem's height around it in which nothing may be; its statement begins a little farther out.
FREE = 0.25

A4, A5 = (210, 297), (148, 210)
# Pages that are looked at, with the least height of the emblem on them: cover, inside cover, foot of a page.
READ = {1: 18, 2: 15, 3: 10}
SHEETS = {1: 16, 2: 10}

# By pack: pages (None where the text decides), width and height after cutting, bleed (None without marks), least height of the
# emblem by page, dots per inch.
PACKS = {
    "legal-social": (None, *A4, None, READ, 300),
    "legal-social-guide": (None, *A4, None, READ, 300),
    "first-aid-handout": (None, *A4, None, READ, 300),
    "first-aid-two-languages": (None, *A4, None, READ, 300),
    "first-aid-booklet": (None, *A5, None, READ, 300),
    "forms": (None, *A4, None, SHEETS, 300),
    "letters": (None, *A4, None, SHEETS, 300),
    "legal-test-a": (None, *A4, None, {1: 10}, 300),
    "legal-test-pictures": (None, *A4, None, {1: 10}, 300),
    "legal-test-key": (None, *A4, None, {1: 10}, 300),
    "legal-test-tally": (None, 297, 210, None, {1: 10}, 300),
    "poster-documents": (1, 297, 420, None, {1: 28}, 300),
    "poster-a2": (1, 420, 594, None, {1: 39.5}, 300),
    "pocket": (2, 85, 55, None, {1: 11}, 300),
    "legal-leaflet": (2, 297, 210, None, {1: 16}, 300),
    "stickers": (1, 90, 62, None, {1: 24}, 300),
    "flag": (1, 210, 148.5, None, {1: 26}, 300),
    "sign": (1, *A4, None, {1: 26}, 300),
    # 7 pixels to the centimetre would do: the emblem alone has 2000 pixels across at this density.
    "banner": (1, 850, 2000, 10, {1: 120}, 72),
}
# Sheets for the printer: sides, width, height, and how far emblems are from each other across and down.
PRINT = {
    "pocket": (2, *A4, [(85 * column, 55 * row) for row in range(4) for column in range(2)]),
    "stickers": (1, *A4, [(90 * column, 62 * row) for row in range(4) for column in range(2)]),
    "flag": (1, *A4, None),
    "first-aid-booklet": (None, 297, 210, None),
}
EDITIONS = ("tj/tg", "kz/kk", "kg/ru", "tj/ru")
CODES = ("poster-documents", "poster-a2", "legal-leaflet", "banner")
SITE = "https://rahnamo.example.org"
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
        self.data, self.unit = data[head.end():], 25.4 / dpi

    def at(self, x, y):
        """Colour of a pixel."""
        start = 3 * (y * self.width + x)
        return tuple(self.data[start:start + 3])

    def row(self, y):
        """Bytes of a row."""
        return self.data[3 * y * self.width:3 * (y + 1) * self.width]

    def is_grey(self):
        """Whether red, green and blue are equal in every pixel."""
        return self.data[0::3] == self.data[1::3] == self.data[2::3]

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

    def frames(self):
        """Outlined rectangles one and a half times as wide as high, wider than 12 mm: x, y, width, height in pixels."""
        is_dark = bytes(shade < 150 for shade in range(256))
        line = re.compile(rb"\x01{%d,}" % round(12 / self.unit))
        above, found = [], []
        for y in range(self.height):
            for run in line.finditer(self.row(y)[0::3].translate(is_dark)):
                x, width = run.start(), run.end() - run.start()
                alike = [top for left, top, wide in above if abs(left - x) < 2 and abs(wide - width) < 3]
                # A line is several pixels thick: the first one above belongs to the outer edge, and so does the last one below.
                if alike and self.is_frame(area := (x, alike[0], width, y + 1 - alike[0])):
                    found = [other for other in found if other[1] != area[1] or abs(other[0] - x) > 2] + [area]
                above.append((x, y, width))
            above = [top for top in above if y - top[1] < top[2]]
        return found

    def is_frame(self, area):
        """Whether a rectangle has an emblem's shape, two upright lines, and white inside."""
        x, y, width, height = area
        if abs(width / height - 1.5) > 0.03 or x < 1 or x + width >= self.width:
            return False
        inside = (round(width * 0.06), round(width * 0.94))
        ends = ((-1, 0, 1, 2), (width - 3, width - 2, width - 1, width))
        has_lines = all(min(max(self.at(x + at, y + down)) for at in end) < 150 for end in ends for down in range(0, height, 3))
        return has_lines and all(self.at(x + at, y + height // 2) == WHITE for at in inside)


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


def statement(path, raster, area):
    """What is printed to the right of an emblem, level with it, without white space and soft hyphens."""
    page, dpi = area[4], round(25.4 / raster.unit)
    x, y, width, height = area[:4]
    left = x + width
    text = output("pdftotext", "-raw", "-r", dpi, "-f", page, "-l", page, "-x", left, "-y", y - height // 4, "-W", raster.width - left, "-H", height * 3 // 2, path, "-")
    return squeezed(text)


def squeezed(text):
    """Text without white space and soft hyphens."""
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


def check_emblem(path, page, least, dpi, cut, funding, one_ink, wrong):
    """One emblem in its colours or in its outline, with twelve stars, large enough, free all around, its statement beside it."""
    raster = Raster(path, page, dpi)
    areas = raster.frames() if one_ink else raster.fields()
    if len(areas) != 1:
        wrong.append(f"{len(areas)} emblems on page {page}, not 1")
        return
    x, y, width, height = areas[0]
    field, star = (WHITE, (0, 0, 0)) if one_ink else (BLUE, YELLOW)
    size = height * raster.unit
    if size < least - 2 * raster.unit:
        wrong.append(f"the emblem on page {page} is {size:.1f} mm high, and {least} are wanted")
    margins = (x, y, raster.width - x - width, raster.height - y - height)
    if min(margins) * raster.unit < cut + 3.5:
        wrong.append(f"the emblem on page {page} is {min(margins) * raster.unit - cut:.1f} mm from the edge")
    middle = lambda dx, dy: raster.at(round(x + width / 2 + dx * height), round(y + height / 2 + dy * height))
    hours = [(0, -1), (0.5, -0.8660254), (0.8660254, -0.5), (1, 0), (0.8660254, 0.5), (0.5, 0.8660254)]
    hours += [(-across, -down) for across, down in hours]
    stars = sum(middle(across / 3, down / 3) == star for across, down in hours)
    if stars != 12 or middle(0, 0) != field:
        wrong.append(f"{stars} of 12 stars on page {page} are of the right colour at their hours")
    # Between the stars and the edge is field, also where an altered emblem would have something.
    between = sum(middle(across / 6, down / 6) == field for across, down in hours)
    if between != 12:
        wrong.append(f"something lies in the ring of stars on page {page}")
    free = min(round(FREE * height), round(3 / raster.unit)) if cut == 0 else round(FREE * height)
    for away in (2, free // 2, free):
        ring = [(x + along, edge) for along in range(0, width, 2) for edge in (y - away, y + height - 1 + away)]
        ring += [(edge, y + along) for along in range(0, height, 2) for edge in (x - away, x + width - 1 + away)]
        inked = [(across, down) for across, down in ring if 0 <= across < raster.width and 0 <= down < raster.height and raster.at(across, down) != WHITE]
        if inked:
            wrong.append(f"something is {away * raster.unit:.1f} mm from the emblem on page {page}, and {free * raster.unit:.1f} mm must be free")
            break
    if squeezed(funding) not in (beside := statement(path, raster, (x, y, width, height, page))):
        wrong.append(f"`{funding}` does not stand beside the emblem on page {page}, but `{beside[:60]}`")


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
        dpi = 40 if "banner" in path.stem else 150
        output("pdftoppm", "-r", dpi, "-gray", "-png", "-f", 1, "-l", 1, "-singlefile", path, image)
        read = subprocess.run(["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", image.with_suffix(".png")], capture_output=True, text=True).stdout.strip()
    text = re.sub(r"\s", "", output("pdftotext", "-raw", path, "-"))
    edition = f"{SITE}/tj/tg/"
    if not read.startswith(edition):
        wrong.append(f"the code says `{read}`, not a page of {edition}")
    elif read not in text:
        wrong.append(f"the address {read} is not printed")
    return wrong


def check(path, name, edition, funding, one_ink=False):
    """Everything wrong with one pack."""
    wrong = []
    pages, width, height, bleed, emblems, dpi = PACKS[name]
    if (found := check_boxes(path, width, height, bleed, wrong)) != pages and pages is not None:
        wrong.append(f"{found} pages, not {pages}")
    for page, least in emblems.items():
        check_emblem(path, page, least, dpi, 0 if bleed is None else bleed + 7, funding, one_ink, wrong)
    text = output("pdftotext", "-raw", path, "-")
    for words in (f"{edition.replace('/', '-')}-{name}", "2026"):
        if words not in text:
            wrong.append(f"`{words}` is not printed")
    if name == "legal-leaflet":
        check_folds(path, wrong)
    if one_ink:
        density = 18 if name == "banner" else 60
        wrong += [f"page {page} has colours" for page in range(1, found + 1) if not Raster(path, page, density).is_grey()]
    return wrong


def check_print(path, name):
    """Sheets for the printer: A4, sound, with the emblems of all cards at their places; a booklet reads on when it is folded."""
    wrong = []
    sides, width, height, places = PRINT[name]
    found = check_boxes(path, width, height, None, wrong)
    if sides not in (None, found):
        wrong.append(f"{found} sides, not {sides}")
    if places is not None:
        areas = sorted(Raster(path, 1, 300).fields(), key=lambda area: (round(area[1] / 40), area[0]))
        unit, (left, top) = 25.4 / 300, areas[0][:2] if areas else (0, 0)
        seen = [((x - left) * unit, (y - top) * unit) for x, y, _, _ in areas]
        if len(seen) != len(places) or any(abs(a - b) > NEAR for one, other in zip(seen, places) for a, b in zip(one, other)):
            wrong.append(f"cards are at {[(round(x, 1), round(y, 1)) for x, y in seen]}, not {places}")
    if name == "flag" and len(Raster(path, 1, 150).fields()) != 2:
        wrong.append("two faces of a tent have two emblems")
    if name == "first-aid-booklet":
        check_order(path, found, wrong)
    output("qpdf", "--check", path)
    return wrong


def check_order(path, sides, wrong):
    """Prints a booklet, turns its sheets over at the short edge, lays them into each other, folds them, and reads."""
    if sides % 2:
        wrong.append("the last leaf has no back")
    original = path.parent.parent / (path.stem.removesuffix("-a4") + ".pdf")
    count = boxes(original)[0]
    whole = [squeezed(output("pdftotext", "-raw", "-f", page, "-l", page, original, "-")) for page in range(1, count + 1)]
    half = lambda side, x: squeezed(output("pdftotext", "-raw", "-r", 254, "-f", side, "-l", side, "-x", x, "-y", 0, "-W", 1485, "-H", 2100, path, "-"))
    front, back = [], []
    for side in range(1, sides + 1, 2):
        outside, inside = ([half(number, x) for x in (0, 1485)] for number in (side, side + 1))
        # The right half of the outer side is turned over first: on its back is the left half of the inner side.
        front += [outside[1], inside[0]]
        back = [inside[1], outside[0]] + back
    folded = front + back
    padded = whole + [""] * (len(folded) - count)
    wrong += [f"page {at} of the folded booklet is not page {at} of the pack" for at, (one, other) in enumerate(zip(folded, padded), 1) if one != other]
    if len(folded) != len(padded) or len(folded) - count > 3:
        wrong.append(f"{len(folded)} folded pages for {count}")


def fundings(book):
    """The funding statement by language, from the book's own locales."""
    profile = tomllib.loads((book / "book.toml").read_text(encoding="utf-8"))["brand"]["profile"]
    line = re.compile(rf"^funding-{profile} = (.+)$", re.M)
    return {path.stem: line.search(path.read_text(encoding="utf-8"))[1] for path in (book / "locales").glob("*.ftl")}


def main():
    """Checks the packs of all output folders."""
    book, dist, online, one_ink = map(pathlib.Path, sys.argv[1:5])
    funding = fundings(book)
    failed, measured, printed, read = [], {}, set(), set()

    def note(path, faults):
        failed.extend(f"{'/'.join(path.parts[-4:])}: {fault}" for fault in faults)

    for edition, folder in [*((edition, dist) for edition in EDITIONS), ("tj/tg", online)]:
        packs = folder / edition / "packs"
        for path in sorted(packs.glob("*.pdf")):
            # A kind that is read is made alike in every edition; those that hang and stick are set anew by each language.
            if path.stem in PACKS and (PACKS[path.stem][0] is not None or path.stem not in measured) and (folder, path.stem) != (online, "banner"):
                measured.setdefault(path.stem, []).append(edition)
                note(path, check(path, path.stem, edition, funding[edition[3:]]))
        for path in sorted((packs / "print").glob("*.pdf")):
            printed.add(name := path.stem.removesuffix("-a4"))
            note(path, check_print(path, name))
    for path in sorted(online.glob("tj/tg/packs/*.pdf")) + sorted(one_ink.glob("tj-tg-*-bw.pdf")):
        name = path.stem.removeprefix("tj-tg-").removesuffix("-bw")
        if name in CODES:
            read.add((name, path.parent))
            note(path, check_code(path))
    bare = {}
    for path in sorted(one_ink.glob("*-bw.pdf")):
        country, lang, name = path.stem.removesuffix("-bw").split("-", 2)
        if name in PACKS:
            bare[name] = path
            note(path, check(path, name, f"{country}/{lang}", funding[lang], one_ink=True))
    failed += [f"no {name} was made" for name in sorted(set(PACKS) - set(measured))]
    failed += [f"no {name} was made for one ink" for name in sorted(set(PACKS) - set(bare))]
    failed += [f"no {name} was made for the printer" for name in sorted(set(PRINT) - printed)]
    if len(read) != 2 * len(CODES):
        failed.append(f"only {len(read)} codes were read")
    sheets = sum(map(len, measured.values()))
    print("\n".join(failed) or f"{sheets} packs of {len(measured)} sorts and {len(bare)} for one ink are right, {len(read)} codes were read")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
