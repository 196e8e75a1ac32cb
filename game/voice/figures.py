"""A word with digits or signs in it, in the words that people say. Needs the extra [voice].

One rule a way of writing, in one table: the first that fits the whole word gives its words. A
rule sees the words before and after, since "2 mg" and "room 204" are said by their neighbours.
"""

import re
from collections.abc import Callable

from game.voice import counting as count
from game.voice.beside import (
    Beside,
    feet_before,
    inches_follow,
    is_dotted_time,
    is_half,
    is_month,
)
from game.voice.writing import (
    ALIKE,
    CALLED,
    DIALLED,
    EMERGENCY,
    MONEY,
    NUMBERED,
    OUT_OF,
    PARTS,
    PLACES,
    ROMAN,
    SCALES,
    UNITS,
)

N = r"\d+(?:,\d{3})*(?:\.\d+)?[½¼¾]?"
COINS = "".join(MONEY)
A = "[A](/ˈA/)"  # noqa: RUF001 - a phonetic letter
"""The letter, which the reader would take for the article."""


Rule = Callable[[re.Match[str], Beside], str | None]
"""What a word that fits is said as; None where it is not meant so after all."""


def with_unit(number: str, unit: str, *, british: bool) -> str:
    """Return an amount with its unit: "two milligrams"."""
    return f"{count.count(number, british=british)} {unit_of(number, unit)}"


def unit_of(number: str, unit: str) -> str:
    """Return a unit in words, of one or of several."""
    one = number in {"1", "½"}
    if unit in UNITS:
        head, *rest = UNITS[unit].split(" ", 1)
        return " ".join([head if one or head == "hertz" else f"{head}s", *rest])
    few, many = ALIKE[unit].split("/")
    return few if one else many


def _called(m: re.Match[str], by: Beside) -> str | None:
    dialled = m[0] in EMERGENCY or (m[0] in DIALLED and by.before.lower() in CALLED)
    return count.digits(m[0], british=False) if dialled else None


def _time(m: re.Match[str], by: Beside) -> str | None:
    hour, minute, half = int(m[1]), int(m[3]), (m[4] or "").lower().replace(".", "")
    dotted = m[2] == "."
    if hour > 23 or minute > 59 or (dotted and not half and not is_dotted_time(m[1], by)):  # noqa: PLR2004 - a clock's
        return None
    british = by.british and not dotted and not is_half(by)
    return count.clock(hour, minute, british=british, half=half)


def _hour(m: re.Match[str], by: Beside) -> str:
    return count.clock(int(m[1]), 0, british=by.british, half=m[2].lower())


def _money(m: re.Match[str], by: Beside) -> str:
    one, several, small = MONEY[m[1]]
    whole, _, part = m[2].partition(".")
    pounds = count.count(whole, british=by.british)
    if m[3]:
        return f"{count.count(m[2], british=by.british)} {SCALES[m[3]]} {several}"
    if by.after.lower() in SCALES:
        return count.count(m[2], british=by.british)
    unit = one if whole == "1" else several
    if not int(part or 0):
        return f"{pounds} {unit}"
    cents = count.cardinal(int(part.ljust(2, "0")), british=by.british)
    if not int(whole.replace(",", "")):
        return f"{cents} {small}"
    return f"{pounds} {unit} {cents}" if by.british else f"{pounds} {unit} and {cents} {small}"


def _nth(m: re.Match[str], by: Beside) -> str | None:
    if int(m[1]) % 100 in {11, 12, 13}:
        fits = m[2] == "th"
    else:
        fits = m[2] == {1: "st", 2: "nd", 3: "rd"}.get(int(m[1]) % 10, "th")
    return _day(int(m[1]), by) if fits else None


def _day(number: int, by: Beside) -> str:
    nth = count.ordinal(number)
    the = "" if by.before.lower() in {"the", "this", "every", "last", "next"} else "the "
    return f"{the}{nth} of" if is_month(by.after) else nth


def _decade(m: re.Match[str], by: Beside) -> str:
    said = count.amount(m[1] or m[2], british=by.british)
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _date(m: re.Match[str], by: Beside) -> str | None:
    first, second, of = int(m[1]), int(m[2]), int(m[3])
    day, month = (first, second) if by.british or first > 12 else (second, first)  # noqa: PLR2004 - months
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - a calendar's
        return None
    of += (1900 if of > 30 else 2000) if of < 100 else 0  # noqa: PLR2004 - years
    return count.date(day, month, of, british=by.british)


def _over(m: re.Match[str], by: Beside) -> str:
    one, two = int(m[1]), int(m[2])
    upper, lower = (count.cardinal(n, british=by.british) for n in (one, two))
    if (one, two) in {(24, 7), (50, 50), (20, 20)}:
        return f"{upper} {lower}"
    if two in OUT_OF and one <= two:
        return f"{upper} out of {lower}"
    if two in PARTS and one < two:
        part = PARTS[two] + "s" * (one > 1)
        return f"a {part}" if one == 1 else f"{upper} {part}"
    if not by.british and one >= 100:  # noqa: PLR2004 - a pressure
        upper = count.in_pairs(m[1], british=False)
    return f"{upper} over {lower}"


def _height(m: re.Match[str], by: Beside) -> str:
    feet, inches = (count.cardinal(int(n), british=by.british) if n else "" for n in m.groups())
    one = inches or m[1] == "1" or inches_follow(by)
    return f"{feet} foot {inches}".strip() if one else f"{feet} feet"


def _inches(m: re.Match[str], by: Beside) -> str:
    inches = count.cardinal(int(m[1]), british=by.british)
    return inches if feet_before(by) else f"{inches} {'inch' if m[1] == '1' else 'inches'}"


def _measured(m: re.Match[str], by: Beside) -> str:
    return with_unit(m[1], m[2], british=by.british)


def _plus(m: re.Match[str], by: Beside) -> str:
    return f"plus {count.amount(m[1], british=by.british)}"


def _hash(m: re.Match[str], by: Beside) -> str:
    return f"number {count.amount(m[1], british=by.british)}"


def _times(m: re.Match[str], by: Beside) -> str:
    return f"times {count.amount(m[1], british=by.british)}"


def _lettered(m: re.Match[str], by: Beside) -> str:
    """Return a number with letters before or after it: "4B", "B12", "T2"."""
    return " ".join(
        count.amount(part, british=by.british) if part.isdigit() else letters(part)
        for part in re.findall(r"\d+|[A-Za-z]+", m[0])
    )


def letters(text: str) -> str:
    """Return letters to be said one by one."""
    if text == "A":
        return A
    return text if len(text) == 1 else ".".join(text) + "."


def _both(m: re.Match[str], _: Beside) -> str:
    return f"{letters(m[1])} and {letters(m[2])}"


def _range(m: re.Match[str], by: Beside) -> str:
    return " to ".join(count.amount(n, british=by.british) for n in m.groups())


def _phone(m: re.Match[str], by: Beside) -> str:
    parts = re.findall(r"\d+", m[0])
    plus = "plus " if m[0].startswith("+") else ""
    return plus + ", ".join(count.digits(part, british=by.british) for part in parts)


def _roman(m: re.Match[str], by: Beside) -> str | None:
    return ROMAN[m[0]] if by.before.lower() in NUMBERED else None


def _number(m: re.Match[str], by: Beside) -> str:
    text = m[0]
    day = text.isdigit() and 1 <= int(text) <= 31  # noqa: PLR2004 - a month's days
    if day and is_month(by.before):
        return f"the {count.ordinal(int(text))}" if by.british else count.ordinal(int(text))
    if day and is_month(by.after):
        return _day(int(text), by)
    if by.before.lower() in PLACES and text.isdigit() and len(text) > 2:  # noqa: PLR2004 - as rooms are said
        return count.in_pairs(text, british=by.british)
    if by.after in UNITS or by.after in ALIKE:
        return count.count(text, british=by.british)
    return count.amount(text, british=by.british)


_UNITS = "|".join(re.escape(u) for u in sorted({*UNITS, *ALIKE}, key=len, reverse=True))
RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"\d{3}", _called),
        (r"(\d{1,2})([:.])(\d{2})(?:\s?([AaPp]\.?[Mm]))?", _time),
        (r"(\d{1,2})([AaPp][Mm])", _hour),
        (rf"([{COINS}])({N})(k|m|bn)?", _money),
        (r"(\d+)(st|nd|rd|th)", _nth),
        (r"[’']?(?:(\d{3}0)|(\d0))[’']?s", _decade),
        (r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})", _date),
        (r"(\d{1,3})/(\d{1,3})", _over),
        (r"(\d)(?:[’']|ft ?)(\d{1,2})?(?:[\"”]|in)?", _height),
        (r"(\d{1,3})in", _inches),
        (rf"([-\u2212]?{N})({_UNITS})", _measured),
        (rf"\+({N})", _plus),
        (rf"#({N})", _hash),
        (r"x(\d+)", _times),
        (r"\d+[A-Za-z]{1,2}|[A-Z]{1,3}\d+", _lettered),
        (r"([A-Z])[&+]([A-Z])", _both),
        (r"\+?\d+(?:-\d+){2,}|\d{3}-\d{4}|\+\d{7,}", _phone),
        (rf"({N})[-–]({N})", _range),
        (r"[IV]+", _roman),
        (rf"[-\u2212]?(?:{N}|\.\d+)|[½¼¾]", _number),
    )
)


def in_words(core: str, by: Beside) -> str | None:
    """Return how a word without its marks is said; None where it is an ordinary word."""
    for pattern, rule in RULES:
        found = pattern.fullmatch(core)
        said = rule(found, by) if found else None
        if said is not None:
            return said
    return None
