"""Every workbook of a finished book as LibreOffice opens it: check_office.py DIST OUT.

All are converted in one run, because the start takes longer than the files. As CSV each cell must say what it says in the workbook, on
hidden sheets too; spreadsheets to fill in are also printed, and must fit the width of A4.
"""

import csv
import pathlib
import re
import subprocess
import sys

import openpyxl

# Commas, quotation marks, UTF-8, all sheets into files of their own; see “Filter Options for CSV” in LibreOffice's help.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
MOST_PAGES = 3
A4 = {(595, 842), (842, 595)}


def converted(files, kind, out):
    """Folder with what LibreOffice makes of the files."""
    folder = out / kind.split(":")[0]
    home = f"-env:UserInstallation=file://{(out / 'office').resolve()}"
    subprocess.run(["soffice", home, "--headless", "--convert-to", kind, "--outdir", folder, *files], check=True, capture_output=True)
    return folder


def cells(path):
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def differences(workbook, sheet, rows):
    """Cells that LibreOffice reads otherwise than they are written; a formula must come to something."""
    for row in workbook[sheet].iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            try:
                read = rows[cell.row - 1][cell.column - 1]
            except IndexError:
                read = None
            is_formula = cell.data_type == "f"
            if is_formula and (not read or re.match(r"#|Err", read)):
                yield f"{sheet}!{cell.coordinate}: {cell.value} comes to {read!r}"
            if not is_formula and read != str(cell.value):
                yield f"{sheet}!{cell.coordinate}: {cell.value!r} is read as {read!r}"


def print_faults(path):
    """How the pages of a printed spreadsheet are not what a coordinator expects."""
    if not path.exists():
        return ["LibreOffice does not print it"]
    info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1])
    size = re.search(r"^Page size:\s+([\d.]+) x ([\d.]+)", info, re.M)
    faults = [] if pages <= MOST_PAGES else [f"it has {pages} pages: it does not fit the width of A4"]
    return faults if tuple(round(float(side)) for side in size.groups()) in A4 else [*faults, f"it is printed on {size[0]}"]


def main():
    """Checks all workbooks."""
    dist, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) / "workbooks"
    # Editions have files of the same name, and LibreOffice puts all into one folder.
    flat = {}
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(dist.glob("**/*.xlsx")):
        link = out / "-".join(path.relative_to(dist).parts)
        link.unlink(missing_ok=True)
        link.symlink_to(path.resolve())
        flat[path] = link
    failed, count = [], {"workbooks": 0, "sheets": 0, "cells": 0, "printed": 0}
    as_csv = converted(flat.values(), CSV, out)
    to_fill = [link for path, link in flat.items() if path.parent.name == "forms" and not path.stem.endswith("-xlsform")]
    as_pdf = converted(to_fill, "pdf", out)
    others = None
    for path, link in flat.items():
        workbook = openpyxl.load_workbook(path)
        count["workbooks"] += 1
        for sheet in workbook.sheetnames:
            read = as_csv / f"{link.stem}-{sheet}.csv"
            rows = cells(read) if read.exists() else []
            failed += [f"{path.relative_to(dist)}: {fault}" for fault in list(differences(workbook, sheet, rows))[:3]]
            count["sheets"] += 1
            count["cells"] += sum(cell != "" for row in rows for cell in row)
            # What lets everything pass has compared nothing.
            if others is not None and rows != others and not list(differences(workbook, sheet, others)):
                failed.append(f"{path.relative_to(dist)}: {sheet} is taken for another sheet")
            others = rows
        if link in to_fill:
            count["printed"] += 1
            failed += [f"{path.relative_to(dist)}: {fault}" for fault in print_faults(as_pdf / f"{link.stem}.pdf")]
    if not all(count.values()):
        failed.append(f"nothing was looked at: {count}")
    print("\n".join(failed) or "LibreOffice reads what is written: " + ", ".join(f"{number} {what}" for what, number in count.items()))
    sys.exit(1 if failed else 0)


main()
