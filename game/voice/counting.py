"""Numbers in words, as people say them: amounts, digits, clocks, dates. Needs the extra [voice]."""

from game.voice.writing import FRACTIONS, MONTHS

LONGEST_NUMBER = 6
"""More digits than these are said one by one."""
FIRST_YEAR, LAST_YEAR = 1100, 2099
NOON = 12
DIGITS = "oh one two three four five six seven eight nine".split()  # noqa: SIM905 - a table of words
QUARTERS = {0: "{hour} o'clock", 15: "quarter past {hour}", 30: "half past {hour}"}
TO_NEXT = {45: "quarter to {next}"}
PAST = {5: "five", 10: "ten", 20: "twenty", 25: "twenty five"}


def cardinal(number: int, *, british: bool) -> str:
    """Return an amount: "a hundred and twenty", or "one hundred twenty" in America."""
    from hibari.g2p import numbers  # noqa: PLC0415 - part of the extra

    words = str(numbers.cardinal(number)).replace(",", "").replace("-", " ")
    if not british:
        return words.replace(" and ", " ")
    return f"a {words[4:]}" if words.startswith("one hundred") else words


def ordinal(number: int) -> str:
    """Return a place in a row: "twenty third"."""
    from hibari.g2p import numbers  # noqa: PLC0415 - part of the extra

    return str(numbers.ordinal(number)).replace(",", "").replace("-", " ")


def year(number: int, *, british: bool) -> str:
    """Return a year: "nineteen eighty"."""
    from hibari.g2p import numbers  # noqa: PLC0415 - part of the extra

    words = str(numbers.year(number)).replace(",", "").replace("-", " ")
    return words if british else words.replace(" and ", " ")


def digits(text: str, *, british: bool) -> str:
    """Return digits one by one; British people say "double" of two alike."""
    said: list[str] = []
    n = 0
    while n < len(text):
        twice = british and text[n : n + 2] == text[n] * 2 and text[n : n + 3] != text[n] * 3
        said += ["double"] * twice + [DIGITS[int(text[n])]]
        n += 1 + twice
    return " ".join(said)


def amount(text: str, *, british: bool) -> str:
    """Return a number as it is written: "1,200", "38.5", "-4", "2½", "007"."""
    if text[:1] in "-\u2212":
        return f"minus {amount(text[1:], british=british)}"
    if text[-1:] in FRACTIONS:
        part = FRACTIONS[text[-1]]
        return f"{amount(text[:-1], british=british)} and {part}" if text[:-1] else part
    whole, _, part = text.replace(",", "").partition(".")
    if part:
        zero = "nought" if british else "zero"
        behind = " ".join(DIGITS[int(c)] if c != "0" else zero for c in part)
        ahead = cardinal(int(whole), british=british) if int(whole or 0) else zero
        return f"{ahead} point {behind}"
    alone = "," not in text
    if (len(whole) > 1 and whole[0] == "0") or (alone and len(whole) > LONGEST_NUMBER):
        return digits(whole, british=british)
    if alone and FIRST_YEAR <= int(whole) <= LAST_YEAR:
        return year(int(whole), british=british)
    return cardinal(int(whole), british=british)


def count(text: str, *, british: bool) -> str:
    """Return a number that is surely an amount, and no year."""
    plain = text.replace(",", "")
    return (
        cardinal(int(plain), british=british) if plain.isdigit() else amount(text, british=british)
    )


def in_pairs(text: str, *, british: bool) -> str:
    """Return a room or a house of three digits or more: "two oh four", "four twelve"."""
    head, tail = text[:-2], text[-2:]
    if tail == "00":
        return f"{cardinal(int(head), british=british)} hundred"
    end = f"oh {DIGITS[int(tail[1])]}" if tail[0] == "0" else cardinal(int(tail), british=british)
    return f"{cardinal(int(head), british=british)} {end}"


def clock(hour: int, minute: int, *, british: bool, half: str = "") -> str:
    """Return a time of day; *half* is `am`, `pm` or nothing."""
    last = f" {half[0].upper()}.M." if half else ""
    if not half and hour % NOON and hour > NOON:
        return f"{cardinal(hour, british=british)} {_minutes(minute, 'hundred', british=british)}"
    if not (half or hour or minute):
        return "midnight"
    name, later = (cardinal((h - 1) % NOON + 1, british=british) for h in (hour, hour + 1))
    if half or not british or minute % 5:
        none = "" if half else "o'clock"
        return f"{name} {_minutes(minute, none, british=british)}".rstrip() + last
    form = QUARTERS.get(minute) or TO_NEXT.get(minute)
    past = (
        f"{PAST.get(minute)} past {{hour}}"
        if minute in PAST
        else f"{PAST.get(60 - minute)} to {{next}}"
    )
    return (form or past).format(hour=name, next=later)


def _minutes(minute: int, none: str, *, british: bool) -> str:
    if minute == 0:
        return none
    return ("oh " if minute < 10 else "") + cardinal(minute, british=british)  # noqa: PLR2004 - one digit


def date(day: int, month: int, of: int | None, *, british: bool) -> str:
    """Return a day; *of* is its year."""
    name, nth = list(MONTHS.values())[month - 1], ordinal(day)
    when = f" {year(of, british=british)}" if of else ""
    return (f"the {nth} of {name}" if british else f"{name} {nth}") + when
