"""Spreadsheets to fill in as openpyxl reads them: check_forms.py DIST BOOK.

Sheets, headings, drop-down lists, print set-up, emblem; words are compared with the YAML of the form, which is read here without
rahnamo.
"""

import pathlib
import sys

import openpyxl
import yaml

dist, book = map(pathlib.Path, sys.argv[1:3])
forms = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((book / "content/forms").glob("*.yaml"))}
failed = []


def fields(form):
    return [field for section in form["sections"] for field in section["fields"]]


def cells_that_check(form):
    """How many cells or columns must have a rule of their own, by its kind."""
    count = {"list": 0, "date": 0, "whole": 0}
    kinds = {"yes-no": "list", "one": "list", "consent": "list", "date": "date", "number": "whole"}
    for field in fields(form):
        for one in [field, *field.get("columns", [])]:
            if one["type"] in kinds:
                count[kinds[one["type"]]] += 1
        if field["type"] == "many":
            count["list"] += len(field["options"])
    return count


def check_workbook(path):
    form, lang = forms[path.stem], path.parent.parent.name
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    words = {cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
    own = lang if lang in form["title"] else None
    if own:
        labels = [form["title"], *[one["label"] for field in fields(form) for one in [field, *field.get("columns", [])]]]
        missing = [label[own] for label in labels if not any(word.startswith(label[own]) for word in words)]
        if missing:
            yield f"labels are missing: {missing[:3]}"
    rules = {"list": 0, "date": 0, "whole": 0}
    for rule in sheet.data_validations.dataValidation:
        rules[rule.type] += len(rule.sqref.ranges)
        if rule.type == "list":
            name, cells = rule.formula1.lstrip("=").rsplit("!", 1)
            options = workbook[name.strip("'")][cells.replace("$", "")]
            if len(options) < 2 or any(not cell.value for row in options for cell in row):
                yield f"the list {rule.formula1} has empty options"
    if rules != cells_that_check(form):
        yield f"rules are {rules}, and should be {cells_that_check(form)}"
    if sheet.page_setup.paperSize != 9 or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        yield "it is not set up for A4"
    if (sheet.page_setup.orientation == "landscape") != (form["orientation"] == "landscape"):
        yield f"it lies {sheet.page_setup.orientation}"
    if any(field["type"] == "table" for field in fields(form)) and not sheet.print_title_rows:
        yield "the head of its table is not repeated"
    if len(sheet._images) != 1:
        yield f"there are {len(sheet._images)} pictures, and should be one emblem"
    for picture in sheet._images:
        start, end = picture.anchor._from, picture.anchor.to
        centimetres = (end.rowOff - start.rowOff) / 360000
        if start.row != end.row or centimetres < 1:
            yield f"the emblem is {centimetres:.2f} cm high in rows {start.row} to {end.row}"


count = 0
for path in sorted(dist.glob("*/*/forms/*.xlsx")):
    if not path.stem.endswith("-xlsform"):
        count += 1
        failed += [f"{path.relative_to(dist)}: {fault}" for fault in check_workbook(path)]
if not count:
    failed.append("there are no spreadsheets to fill in")
print("\n".join(failed) or f"{count} spreadsheets to fill in are sound")
sys.exit(1 if failed else 0)
