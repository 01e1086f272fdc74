#!/usr/bin/env python3
"""Puts pages side by side on grey, in few colours: samples.py OUT PAGE.png…; called by samples.sh."""

import sys

from PIL import Image

GAP = 12
GROUND = (206, 206, 206)
# Samples are looked at on a page of documentation and travel with the sources.
MOST_BYTES = 60_000


def main():
    """Writes one picture, with as many colours as its size allows."""
    out, *pages = sys.argv[1:]
    pages = [Image.open(page).convert("RGB") for page in pages]
    width = sum(page.width + GAP for page in pages) + GAP
    sheet = Image.new("RGB", (width, max(page.height for page in pages) + 2 * GAP), GROUND)
    left = GAP
    for page in pages:
        sheet.paste(page, (left, GAP))
        left += page.width + GAP
    for colours in (64, 32, 16, 12, 8):
        sheet.quantize(colours, dither=Image.Dither.NONE).save(out, optimize=True)
        with open(out, "rb") as file:
            if len(file.read()) <= MOST_BYTES:
                return
    sys.exit(f"{out} is larger than {MOST_BYTES} bytes")


if __name__ == "__main__":
    main()
