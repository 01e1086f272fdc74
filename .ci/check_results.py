"""Counts generated answers without rahnamo and compares: check_results.py RAHNAMO BOOK FOLDER."""

import csv
import json
import random
import subprocess
import sys
from collections import defaultdict

import openpyxl
from statsmodels.stats.proportion import proportion_confint

rahnamo, book, folder = sys.argv[1:]
# Right and wrong cells of questions in content/legal/questions.yaml.
questions = {
    "contract-copy": ("sign-first", "trust"),
    "daily-notes": ("hours money", "hours money others"),
    "wage-in-kind": ("false", "true"),
}
random.seed(6)
table, book_csv = defaultdict(lambda: [[0, 0], [0, 0]]), f"{folder}/answers.csv"
with open(book_csv, "w", encoding="utf-8-sig", newline="") as file:
    out = csv.writer(file, delimiter=";")
    out.writerow(["start", "a/stage", "country", "site", "sex", "age", "participant_code", *[f"t/{id}" for id in questions], "_index"])
    for person in range(2000):
        country = random.choice(["TJ", "KG"])
        site, sex, age = f"{country}-{random.randrange(3)}", random.choice("fm"), random.choice([16, 18, 24, 25, 44, 59, 60])
        band = next(name for name, end in [("0-17", 17), ("18-24", 24), ("25-34", 34), ("35-44", 44), ("45-59", 59), ("60+", 110)] if age <= end)
        for stage in (0, 1):
            right = {id: random.random() < (0.4, 0.8)[stage] for id in questions}
            out.writerow(["x", ("pre", "post")[stage], country, site, sex, age, f"P{person}", *[pair[0 if right[id] else 1] for id, pair in questions.items()], person])
            groups = [("all", ""), ("paired", ""), ("country", country), ("site", site), ("sex", sex), ("age", band)]
            for by, group in groups:
                for id, is_right in [*right.items(), ("1a", all(right.values()))]:
                    cell = table[id, by, group][stage]
                    cell[0] += 1
                    cell[1] += is_right


def run(*arguments):
    return subprocess.run([rahnamo, "results", book_csv, "--book", book, *arguments], check=True, capture_output=True).stdout


report = json.loads(run("--format", "json"))
compared = 0
for measure in report["measures"]:
    for line in measure["lines"]:
        want = table.pop((measure["id"], line["by"], line["group"]))
        for (n, right), cell in zip(want, (line["before"], line["after"])):
            assert (cell["n"], cell["right"]) == (n, right), (measure["id"], line)
            low, high = proportion_confint(right, n, method="wilson")
            assert abs(cell["low"] - low) < 1e-12 and abs(cell["high"] - high) < 1e-12, (cell, low, high)
            compared += 1
assert not table, f"never reported: {list(table)}"

run("--format", "xlsx", "-o", f"{folder}/results.xlsx")
sheet = openpyxl.load_workbook(f"{folder}/results.xlsx").worksheets[0]
rows = iter(sheet.iter_rows(min_row=5, values_only=True))
for measure in report["measures"]:
    for line in measure["lines"]:
        row = next(rows)
        numbers = [line[stage][key] for stage in ("before", "after") for key in ("n", "share", "low", "high")]
        assert row[0] == measure["id"] and all(abs(is_ - want) < 1e-12 for is_, want in zip(row[3:11], numbers)), (row, line)
print(f"{compared} cells and intervals are those of an own count and of statsmodels; the workbook has the same")
