"""The page for the portfolio: one sheet, offline, nothing of it unescaped, no grade as heading."""

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.review.debrief import Debrief, debrief_of
from game.review.nexts import NEW, next_steps
from game.review.portfolio import About, page
from game.sim.actions import Choose, Lamp, Note, Wait
from game.sim.players import PLAYERS, played
from tests.shipped import ROOT, SHIPPED, scenario, world
from tests.stories import BOOK, Play, beat, choose, show, story

TEMPLATE = (ROOT / "assets" / "pages" / "portfolio.html").read_text("utf-8")
CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
FULL = About(
    "2026-11-30",
    "a-rather-long-pseudonym-17",
    "Receptionist at the emergency desk",
    "emergency",
    "standard",
    ("See past a polite smile and a bright voice",) * 5,
    "She was so frightened of losing her round, and I went on about the form. " * 6,
    "abcdef0123456789",
    "Bedside 1.2.3",
    3,
)


def of(name: str, kind: str = "defensive") -> Debrief:
    """Return the debrief of a play by a kind of trainee."""
    _, events, _ = played(PLAYERS[kind], scenario(name), world().book, world().moods, 1)
    return debrief_of(scenario(name), events, world().book, "played with sound, with captions")


class Reader(HTMLParser):
    """Reads what a browser would: tags, and the text outside of styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as HTMLParser calls
        """Keep the tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data if self.tags[-1:] != ["style"] else ""


def test_the_own_word_comes_first_and_no_grade_is_named() -> None:
    debrief = of("heartburn-at-the-desk")
    text = Reader(page(TEMPLATE, debrief, FULL)).text
    order = ["In my own words", "Moments looked back at", "Counts of", "What to try next",
             "The visit survey", "Supervisor"]  # fmt: skip
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert debrief.ending is not None
    assert debrief.ending.words not in text
    assert "No patient was asked" in text


def test_counts_have_their_n_and_every_moment_is_told() -> None:
    debrief = of("heartburn-at-the-desk")
    text = Reader(page(TEMPLATE, debrief, FULL)).text
    for card in debrief.cards:
        assert f"{card.right} of {card.of} {card.word}" in text
    assert all(moment.title in text for moment in debrief.moments)
    assert "Played with sound, with captions" in text


def test_it_needs_no_script_and_no_net() -> None:
    text = page(TEMPLATE, of("the-folded-letter"), FULL)
    assert not {"script", "link", "img", "iframe"} & set(Reader(text).tags)
    assert re.findall(r"https?://|url\(|@import", text) == []


def test_what_people_wrote_is_escaped() -> None:
    bad = '<script>alert("x")</script> & $title'
    about = replace(FULL, trainee=bad, own=bad, learn=(bad,), role=bad)
    debrief = replace(of("first-look"), title=bad, well=(bad,))
    reader = Reader(page(TEMPLATE, debrief, about))
    assert "script" not in reader.tags
    assert reader.text.count(bad) >= 6


def test_nothing_known_is_said_as_that() -> None:
    text = Reader(page(TEMPLATE, of("first-look"), About("2026-11-30"))).text
    assert "not named" in text
    assert "Nothing was written." in text


@pytest.mark.skipif(CHROMIUM is None, reason="no headless browser here to print with")
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_the_fullest_page_is_one_sheet(tmp_path: Path, paper: str) -> None:
    longest = max(
        (page(TEMPLATE, of(name, kind), FULL) for name in SHIPPED for kind in PLAYERS), key=len
    )
    source, out = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(longest.replace("size: auto", f"size: {paper}"), "utf-8")
    how = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(  # noqa: S603 - the browser that was found
        [str(CHROMIUM), *how, f"--print-to-pdf={out}", source.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert re.findall(rb"/Type /Pages?\b[^>]*?/Count (\d+)", out.read_bytes()) == [b"1"]


def test_what_to_try_next_is_what_went_wrong_most_often() -> None:
    first = beat("one", choose("plain", "two", 3), shows=(show("fist"), show("jaw")))
    second = beat("two", choose("cold", "end", 1), shows=(show("brow", "emotional"),))
    play = Play(story(first, second)).do(Wait(2_000)).hear().do(Choose("plain")).hear()
    play.do(Wait(2_000), Note("brow"), Lamp("emotional", lit=True), Choose("cold"))
    debrief = debrief_of(play.session.scenario, play.events, BOOK)
    assert debrief.next == (
        "Before you answer, turn once to her hands (missed here: a fist).",
        "Set the lamps by what you saw: Body was left dark once.",
    )


def test_who_failed_in_nothing_is_sent_to_somebody_new() -> None:
    play = Play(story(beat("one", choose("warm", "end", 5)))).hear().do(Choose("warm"))
    assert debrief_of(play.session.scenario, play.events, BOOK).next == (NEW,)
    assert next_steps(play.session.scenario, BOOK, ()) == ()
