#!/usr/bin/env python3
"""Checks the forms for phones, Moodle questions and tables of a finished book with programs that are not ours: every XLSForm, of tests
and of questionnaires, with pyxform and ODK Validate; those of tests against the GIFT files, the table for typing in, and `results`.

Usage: check_xlsforms.py DIST RAHNAMO OUT. Exits with 1 and a list of what is wrong.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys

import openpyxl
from pyxform.errors import PyXFormError
from pyxform.validators.odk_validate import ODKValidateError
from pyxform.xls2xform import convert

FIRST_COLUMNS = 8
NEUTRAL = {"dk", "none"}
# Before the id of a question in a form.
QUESTION = "q_"


def rows(workbook, sheet):
    """Rows of a sheet as dictionaries, empty cells left out."""
    lines = list(workbook[sheet].iter_rows(values_only=True))
    return [{head: cell for head, cell in zip(lines[0], line) if cell not in (None, "")} for line in lines[1:]]


def validate(path):
    """Why pyxform or ODK Validate refuses a form; a warning is a reason."""
    warnings = []
    try:
        convert(xlsform=path, validate=True, warnings=warnings)
    except (PyXFormError, ODKValidateError) as refusal:
        return [f"refused: {refusal}"]
    return [f"warning: {warning}" for warning in warnings]


def broken_copy(path, to):
    """The form with a calculation that refers to nothing of the kind ODK Validate alone finds."""
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["survey"]
    heads = [cell.value for cell in sheet[1]]
    for line in sheet.iter_rows(min_row=2):
        if str(line[heads.index("name")].value).startswith("right_"):
            line[heads.index("calculation")].value = "no-such-function(1)"
            break
    workbook.save(to)


def gaps(workbook):
    """Cells without a translation where another language has one."""
    for sheet in workbook:
        heads, *lines = sheet.iter_rows(values_only=True)
        translated = {}
        for column, head in enumerate(heads):
            if "::" in head:
                translated.setdefault(head.split("::")[0], []).append(column)
        for line in lines:
            if any(len({line[column] is None for column in columns}) > 1 for columns in translated.values()):
                yield f"{sheet.title}: a translation is empty: {line}"


def right_answers(survey):
    """Answers that the form counts as right, by question: read from its expressions."""
    right = {}
    for row in survey:
        if row.get("type") == "calculate" and row["name"].startswith("right_"):
            expression = row["calculation"]
            right[row["name"].removeprefix("right_")] = set(re.findall(r"'([^']*)'", expression))
    return right


def against_gift(path, workbook, gift):
    """Right answers of the form in Russian against those of the Moodle questions."""
    wrong = []
    survey, choices = rows(workbook, "survey"), rows(workbook, "choices")
    column = "label::Русский (ru)"
    asked = {row["name"]: row for row in survey if row.get("type", "").startswith("select_")}
    moodle = {question["title"].split("/")[1].replace("-", "_"): question for question in gift if question["type"] != "Category"}
    for name, right in right_answers(survey).items():
        row, question = asked[QUESTION + name], moodle[name]
        if question["stem"]["text"] != row[column]:
            wrong.append(f"{path}: {name} asks something else in Moodle")
        list_name = row["type"].split()[1]
        labels = {choice["name"]: choice[column] for choice in choices if choice["list_name"] == list_name}
        if question["type"] == "TF":
            same = right == {str(question["isTrue"]).lower()}
        elif question["type"] == "MC":
            chosen = {choice["text"]["text"] for choice in question["choices"] if choice["isCorrect"] or (choice["weight"] or 0) > 0}
            same = {labels[answer] for answer in right} == chosen
        else:
            said = question["globalFeedback"]["text"]
            same = all(label in said for answer, label in labels.items() if answer not in NEUTRAL)
        if not same:
            wrong.append(f"{path}: {name} has other right answers in Moodle: {right}")
    return wrong


def against_table(path, workbook):
    """Questions of the form against the columns for typing in, and ten at most for each indicator."""
    wrong = []
    table = path.with_name(path.name.replace("-xlsform.xlsx", "-results.csv"))
    with table.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))[FIRST_COLUMNS:]
    survey = rows(workbook, "survey")
    groups, inside = [], False
    for row in survey:
        if row["type"] == "begin_group":
            groups.append([])
            inside = True
        elif row["type"] == "end_group":
            inside = False
        elif inside and row["type"].startswith("select_"):
            groups[-1].append(row["name"])
    names = [name for group in groups for name in group]
    if sorted(names) != sorted(QUESTION + column.replace("-", "_") for column in columns):
        wrong.append(f"{path}: {names} are asked and {columns} typed")
    wrong += [f"{path}: {len(group)} questions in one test" for group in groups if not 1 <= len(group) <= 10]
    if any(row["name"] in ("name", "phone") for row in survey):
        wrong.append(f"{path}: asks who the participant is")
    return wrong


def counted(path, workbook, rahnamo, out):
    """What `rahnamo results` makes of a table with the form's own column names: one person all right after, none before."""
    survey = rows(workbook, "survey")
    right = {QUESTION + name: answers for name, answers in right_answers(survey).items()}
    choices = rows(workbook, "choices")
    asked = [row for row in survey if row["name"] in right]
    answers = {}
    for row in asked:
        named = {choice["name"] for choice in choices if choice["list_name"] == row["type"].split()[1]} - NEUTRAL
        answers[row["name"]] = " ".join(sorted(named if right[row["name"]] <= NEUTRAL else right[row["name"]]))
    table = out / "form.csv"
    people = 10
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["stage", "country", "site", "sex", "age_band", "participant_code", *(f"test/{name}" for name in answers)])
        for number in range(people):
            writer.writerow(["pre", "TJ", "A", "f", "18-24", f"a{number}", *("dk" for _ in answers)])
            writer.writerow(["post", "TJ", "A", "f", "18-24", f"a{number}", *answers.values()])
    module = path.name.removesuffix("-xlsform.xlsx")
    done = subprocess.run(
        [rahnamo, "results", table, "--module", module, "--format", "json"], capture_output=True, text=True)
    if done.returncode != 0:
        return [f"{path}: results: {done.stderr}"]
    with_csv = subprocess.run([rahnamo, "results", table, "--module", module, "--format", "csv"], capture_output=True, text=True)
    lines = [line for line in csv.DictReader(with_csv.stdout.splitlines()) if line["by"] == "all"]
    wrong = [f"{path}: {line['id']} before {line['before_right']}, after {line['after_right']}" for line in lines
             if (line["before_right"], line["after_right"]) != ("0", str(people))]
    questions = [line for line in lines if line["kind"] == "question"]
    if len(questions) != len(answers):
        wrong.append(f"{path}: results knows {len(questions)} of {len(answers)} questions")
    return wrong


def main():
    dist, rahnamo, out = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    forms = sorted(dist.glob("*/data/*-xlsform.xlsx"))
    gifts = sorted(dist.glob("*/*/data/*.gift.txt"))
    questionnaires = sorted(dist.glob("*/*/forms/*-xlsform.xlsx"))
    wrong = [] if forms and gifts and questionnaires else ["there are no tests, no questionnaires or no Moodle questions"]
    parsed = {}
    for path in gifts:
        done = subprocess.run(["node", ".ci/gift.cjs", path], capture_output=True, text=True)
        if done.returncode != 0:
            wrong.append(f"{path}: {done.stderr}")
            continue
        parsed[path] = json.loads(done.stdout)
        text = path.read_text(encoding="utf-8")
        if len(parsed[path]) != text.count("\n::") + text.count("$CATEGORY"):
            wrong.append(f"{path}: the parser finds {len(parsed[path])} entries")
    for path in forms + questionnaires:
        wrong += [f"{path}: {fault}" for fault in validate(path) + list(gaps(openpyxl.load_workbook(path)))]
    for path in forms:
        workbook = openpyxl.load_workbook(path)
        wrong += against_table(path, workbook)
        wrong += counted(path, workbook, rahnamo, out)
        gift = path.parent.parent / "ru" / "data" / path.name.replace("-xlsform.xlsx", ".gift.txt")
        wrong += against_gift(path, workbook, parsed[gift]) if gift in parsed else [f"{gift} is missing"]
    # What lets everything pass has checked nothing.
    broken = out / "broken.xlsx"
    broken_copy(forms[0], broken)
    if not validate(broken):
        wrong.append("ODK Validate does not see a function that does not exist")
    if wrong:
        sys.exit("\n".join(wrong))
    questions = sum(question["type"] != "Category" for questions in parsed.values() for question in questions)
    print(f"{len(forms)} forms of tests and {len(questionnaires)} of questionnaires pass pyxform with ODK Validate; {questions} questions in {len(gifts)} GIFT files are read")


main()
