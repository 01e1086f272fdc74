#!/usr/bin/env python3
"""Compares units, money, per cent, dates and number signs of the locales with CLDR. Each deviation is listed here with its reason;
one that is not listed, or is listed and no longer there, is a fault.

Usage: check_cldr.py BOOK NODE_MODULES, the second with cldr-numbers-full, cldr-dates-full and cldr-units-full.
Working days and the sentences about changes are not in CLDR.
"""

import json
import pathlib
import re
import sys

LANGUAGES = ("ru", "tg", "kk", "ky", "uz", "kaa", "en")
UNITS = {"days": "day", "months": "month", "years": "year", "hours": "hour", "minutes": "minute"}
CURRENCIES = ("RUB", "KZT", "TJS", "KGS", "UZS", "USD", "EUR")

ROOT = "CLDR has only the root's sign for it"
SHORT = "without the country: the text says whose law it is"
SPELT = "CLDR writes a Russian letter or an apostrophe that the language does not have"
SPOKEN = "as dates are read in official texts, with the word for year written out"
BENT = "stands in the form that the date needs"
KAA = "CLDR has no Karakalpak names, or Cyrillic ones"

# (language, string) → why it differs. A key that ends with * stands for all strings that begin so.
ACCEPTED = {
    ("tg", "fact-days"): ROOT,
    ("tg", "fact-months"): ROOT,
    ("tg", "fact-years"): ROOT,
    ("tg", "fact-hours"): ROOT,
    ("tg", "fact-minutes"): ROOT,
    ("kaa", "fact-*"): ROOT,
    ("kaa", "money-*"): KAA,
    ("kaa", "month-*"): KAA,
    ("kaa", "number-signs"): "CLDR has the root's point and comma; Karakalpak goes with Uzbek",
    ("tg", "money-UZS"): SPELT,
    ("uz", "money-KGS"): SPELT,
    ("en", "date-long"): "British order, as in the texts of the European Union",
    ("ru", "date-long"): SPOKEN,
    ("tg", "date-long"): SPOKEN,
    ("kk", "date-long"): SPOKEN,
    ("ky", "date-long"): SPOKEN,
    ("uz", "date-long"): SPOKEN,
    ("kaa", "date-long"): SPOKEN,
    ("tg", "month-*"): BENT,
    ("ky", "month-*"): BENT,
}
for lang in ("ru", "tg", "kk", "ky", "uz", "en"):
    for code in ("RUB", "KZT", "TJS"):
        ACCEPTED[lang, f"money-{code}"] = SHORT
ACCEPTED["ky", "money-KGS"] = SHORT
ACCEPTED["uz", "money-UZS"] = SHORT


def strings(path):
    """Messages of a Fluent file: key → {plural category or "other": pattern}."""
    messages, key = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([a-zA-Z][\w-]*) = (.*)", line):
            key, value = match.groups()
            messages[key] = {} if value.endswith("->") else {"other": value}
        elif key and (match := re.match(r"\s+\*?\[(\w+)\] (.*)", line)):
            messages[key][match[1]] = match[2]
    return messages


def cldr(modules, lang, package, name):
    data = json.loads((modules / package / "main" / lang / name).read_text(encoding="utf-8"))
    return data["main"][lang]


def plain(pattern):
    """Ours and theirs with one placeholder and plain spaces."""
    return re.sub(r"\{ ?\$\w+ ?\}|\{0\}", "#", pattern).replace("\u00a0", " ")


def by_count(entries, prefix):
    """Forms of CLDR by plural category."""
    return {key.removeprefix(prefix): value for key, value in entries.items() if key.startswith(prefix)}


def wanted_forms(theirs, shape):
    """What our message should be: one form where all agree."""
    forms = {count: shape(value) for count, value in theirs.items()}
    return {"other": forms["other"]} if len(set(forms.values())) == 1 else forms


def date_pattern(theirs):
    """`d MMMM y 'г'.` as our string would be."""
    words = re.sub(r"'([^']*)'", r"\1", theirs)
    return re.sub(r"MMMM|dd?|y", "#", words)


def comparisons(book, modules, lang):
    """Pairs: string, ours, theirs."""
    ours = strings(book / "locales" / f"{lang}.ftl")
    numbers = cldr(modules, lang, "cldr-numbers-full", "numbers.json")["numbers"]
    currencies = cldr(modules, lang, "cldr-numbers-full", "currencies.json")["numbers"]["currencies"]
    units = cldr(modules, lang, "cldr-units-full", "units.json")["units"]["long"]
    calendar = cldr(modules, lang, "cldr-dates-full", "ca-gregorian.json")["dates"]["calendars"]["gregorian"]
    for key, unit in UNITS.items():
        theirs = by_count(units[f"duration-{unit}"], "unitPattern-count-")
        yield f"fact-{key}", {count: plain(form) for count, form in ours[f"fact-{key}"].items()}, wanted_forms(theirs, plain)
    for code in CURRENCIES:
        theirs = by_count(currencies.get(code) or {}, "displayName-count-") or {"other": ""}
        mine = {count: plain(form) for count, form in ours[f"money-{code}"].items()}
        yield f"money-{code}", mine, wanted_forms(theirs, lambda name: f"# {name}")
    percent = numbers["percentFormats-numberSystem-latn"]["standard"].replace("#,##0", "#")
    yield "fact-percent", plain(ours["fact-percent"]["other"]), plain(percent)
    yield "date-long", plain(ours["date-long"]["other"]), date_pattern(calendar["dateFormats"]["long"])
    for number, name in calendar["months"]["format"]["wide"].items():
        yield f"month-{number}", ours[f"month-{number}"]["other"], name
    symbols = numbers["symbols-numberSystem-latn"]
    theirs = (symbols["decimal"], symbols["group"], numbers["minimumGroupingDigits"])
    yield "number-signs", (*our_signs(book, lang), "1"), theirs


def our_signs(book, lang):
    """Signs of the table in src/model/number.rs: English, and all the others."""
    source = (book / "src/model/number.rs").read_text(encoding="utf-8")
    arms = re.findall(r"=> Self \{ decimal: '(.*?)', group: '(.*?)' \}", source)
    assert len(arms) == 2, "the table has another shape: mend this script with it"
    decimal, group = arms[0] if lang == "en" else arms[1]
    return decimal, group.replace("\\u{a0}", "\u00a0")


def reason(lang, key):
    """The accepted deviation that covers the string, if any."""
    names = (key, re.sub(r"-.*", "-*", key))
    return next(((lang, name) for name in names if (lang, name) in ACCEPTED), None)


def main():
    book, modules = map(pathlib.Path, sys.argv[1:])
    faults, seen, compared = [], set(), 0
    for lang in LANGUAGES:
        for key, ours, theirs in comparisons(book, modules, lang):
            compared += 1
            if ours == theirs:
                continue
            if accepted := reason(lang, key):
                seen.add(accepted)
            else:
                faults.append(f"{lang} {key}: {ours} here, {theirs} in CLDR")
    faults += [f"{lang} {key}: listed as a deviation and none" for lang, key in sorted(set(ACCEPTED) - seen)]
    print("\n".join(faults) or f"{compared} strings of {len(LANGUAGES)} languages compared with CLDR, {len(seen)} deviations accepted")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
