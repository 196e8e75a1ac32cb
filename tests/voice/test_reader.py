# ruff: noqa: RUF001 - phonetic letters are what this is about
"""Texts read aloud: figures, short forms and names, each written word with its own sounds."""

from pathlib import Path

import pytest

pytest.importorskip("hibari", reason="needs the extra [voice]")

from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.respelling import LETTERS, UnreadableError, said_in_ipa
from game.content.respelling import said as respelt
from game.content.world import read_world
from game.voice.letters import by_writing, grouped
from game.voice.phones import LENGTH, PHONES, STRESS
from game.voice.reader import NO_LEXICON, Reader, said

BOTH = {
    "Ring 999 now!": "Ring nine nine nine now!",
    "call 111": "call one one one",
    "24/7": "twenty four seven",
    "7/10": "seven out of ten",
    "3/4": "three quarters",
    "2 mg": "two milligrams",
    "1 mg": "one milligram",
    "500mg, please": "five hundred milligrams, please",
    "1200 mg": "one thousand two hundred milligrams",
    "1200": "twelve hundred",
    "38.5": "thirty eight point five",
    "38.5°C.": "thirty eight point five degrees Celsius.",
    "-5": "minus five",
    "20%?": "twenty percent?",
    "the 1st": "the first",
    "in the 1980s": "in the nineteen eighties",
    "room 4B": "room four B",
    "Room 204.": "Room two oh four.",
    "B12": "B twelve",
    "24-hour": "twenty four hour",
    "2–3 days": "two to three days",
    "$20": "twenty dollars",
    "£4m": "four million pounds",
    "$2 bn": "two billion dollars",
    "5m": "five metres",
    "£4 million": "four million pounds",
    "£1": "one pound",
    "50p": "fifty p",
    "5'4\" tall": "five foot four tall",
    "type II": "type two",
    "Dr. Smith, St Mary's": "Doctor Smith, Saint Mary's",
    "High St": "High Street",
    "e.g. this": "for example this",
    "2½": "two and a half",
    "10:30pm": "ten thirty P.M.",
    "at 10 pm": "at ten P.M.",
    "1980.": "nineteen eighty.",
    "25:99": "25:99",
    "at 10.30.": "at ten thirty.",
    "from 10.30 to 11.05": "from ten thirty to eleven oh five",
    "open 9.15 until 12.45": "open nine fifteen until twelve forty five",
    "2.15 pm": "two fifteen P.M.",
    "10.30am": "ten thirty A.M.",
    "by 1.25 mg": "by one point two five milligrams",
    "from 1.25 to 2.15 mg": "from one point two five to two point one five milligrams",
    "by 1.25 millilitres": "by one point two five millilitres",
    "2.5 mg at 38.75": "two point five milligrams at thirty eight point seven five",
    "1.25 of it": "one point two five of it",
    "5ft 4": "five foot four",
    "5ft 4in tall": "five foot four tall",
    "5 ft 4": "five foot four",
    "5 ft away": "five feet away",
    "5ft": "five feet",
    "4in": "four inches",
    "on 5 May": "on the fifth of May",
    "the 5th May": "the fifth of May",
    "[sigh] no": " no",
}
BRITISH = {
    "10:30": "half past ten",
    "at 10:45, then": "at quarter to eleven, then",
    "12:45": "quarter to one",
    "10:00": "ten o'clock",
    "9:17": "nine seventeen",
    "14:00": "fourteen hundred",
    "0:00": "midnight",
    "£4.50": "four pounds fifty",
    "£0.75": "seventy five pence",
    "BP 120/80": "BP a hundred and twenty over eighty",
    "0.5": "nought point five",
    "07700 900123": "oh double seven double oh nine double oh one two three",
    "485 777 3456": "four eight five seven double seven three four five six",
    "at £10.30": "at ten pounds thirty",
    "May 5": "May the fifth",
    "03/05/1980": "the third of May nineteen eighty",
}
AMERICAN = {
    "10:30": "ten thirty",
    "9:05": "nine oh five",
    "10:00": "ten o'clock",
    "$4.50": "four dollars and fifty cents",
    "BP 120/80": "BP one twenty over eighty",
    "0.5": "zero point five",
    "May 5": "May fifth",
    "555-0123": "five five five, oh one two three",
    "03/05/1980": "March fifth nineteen eighty",
}


@pytest.mark.parametrize(
    ("british", "written", "spoken"),
    [(b, w, s) for w, s in BOTH.items() for b in (True, False)]
    + [(True, w, s) for w, s in BRITISH.items()]
    + [(False, w, s) for w, s in AMERICAN.items()],
)
def test_figures_are_said_as_people_say_them(written: str, spoken: str, *, british: bool) -> None:
    assert " ".join(said(written.split(), british=british)) == spoken


@pytest.fixture(scope="module")
def british() -> Reader:
    lexicon = read_world(Path("assets")).lexicon
    return Reader(lexicon, british=True)


def test_a_written_word_owns_all_that_is_said_for_it(british: Reader) -> None:
    assert british("at 10:30, please") == ("at", "hˈɑːf pˈɑːst tˈɛn,", "plˈiːz")
    assert british("A&E – now") == ("ˈA and ˈiː", "—", "nˈW")


@pytest.mark.parametrize(
    ("word", "british_ipa"),
    [
        ("Okafor", "Qkˈɑːfɔː"),
        ("Kovalenko's", "kQvɑːlˈɛnkQz"),
        ("Weiss's", "vˈIsɪz"),
        ("Nowak's,", "nˈɒvaks,"),
        ("Chloe", "klˈQi"),
        ("Paracetamol", "paɹəsˈiːtəmɒl"),
    ],
)
def test_names_are_said_as_the_lexicon_has_them(
    word: str, british_ipa: str, british: Reader
) -> None:
    assert british(word) == (british_ipa,)
    plain = Reader(NO_LEXICON, british=True)
    assert plain(word) != (british_ipa,)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("'Tis late.", ("tɪz", "lˈAt.")),
        ("“’Twas,", ("twɒz,",)),
        ("tell 'em", ("tˈɛl", "əm")),
        ("fish 'n' chips", ("fˈɪʃ", "ən", "ʧˈɪps")),
    ],
)
def test_words_without_their_beginning_are_read_as_one(
    text: str, read: tuple[str, ...], british: Reader
) -> None:
    assert british(text) == read


def test_a_quotation_mark_is_no_apostrophe(british: Reader) -> None:
    assert british("vitamin 'N'")[1] != british("'n'")[0]
    assert "həl" in british("'Hello'")[0]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB 0159:/.-–—'\"“’£$%&[](),!?½xmgé\N{GRINNING FACE}", max_size=40))
def test_whatever_is_written_each_word_has_its_place(text: str) -> None:
    reader = _once()
    read = reader(text)
    assert len(read) == len(text.split())
    spoken = " ".join(word for word in read if word)
    phones, spans, _ = grouped(spoken)
    words = by_writing(read, spans, len(phones))
    assert len(words) == len(read)
    assert all(0 <= a <= b < len(phones) for a, b in words)
    voiced = [n for a, b in words for n in range(a, b + 1) if phones[n] != "pau"]
    assert set(voiced) == {n for n, phone in enumerate(phones) if phone != "pau"}


READERS: list[Reader] = []


def _once() -> Reader:
    if not READERS:
        READERS.append(Reader(NO_LEXICON, british=True))
    return READERS[0]


def test_respellings_become_the_sounds_of_each_accent() -> None:
    assert respelt("koh-vah-LEN-koh") == ("kQvɑːlˈɛnkQ", "kOvɑlˈɛnkO")
    assert respelt("BURN") == ("bˈɜːn", "bˈɜɹn")
    assert respelt("mar-EE-uh").british == "mɑːɹˈiːə", "an r is said before a vowel"
    assert respelt("SUN-dee MOR-ning").british == "sˈʌndi mˈɔːnɪŋ"
    assert said_in_ipa("/kəʊvɑːˈlɛŋkəʊ/") == ("kQvɑːˈlɛŋkQ", "kOvɑˈlɛŋkO")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("koh-vah", "CAPITALS"),
        ("KAC", "write k, s or ks for c"),
        ("Koh", "CAPITALS, or none"),
        ("BTT", "one vowel"),
        ("KOO-ea", "one vowel"),
        ("", "empty"),
    ],
)
def test_a_respelling_that_nobody_can_read_says_why(wrong: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        respelt(wrong)


def test_the_letters_of_the_lexicon_are_those_that_have_phones() -> None:
    assert LETTERS - STRESS - LENGTH - {" "} <= set(PHONES)


def test_every_row_can_be_said_by_both(british: Reader) -> None:
    for word, how in read_world(Path("assets")).lexicon.items():
        for letters in how:
            assert set(letters) <= LETTERS, word
            assert grouped(letters)[1], word
        assert british(word) == (how.british,)
