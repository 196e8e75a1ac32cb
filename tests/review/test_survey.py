"""The visit survey: answered from what happened, item by item, and honest about whose it is."""

from dataclasses import replace

import pytest

from game.review.page import Survey, SurveyRow
from game.review.survey import BLANK, ITEMS, SCALE, survey
from game.review.survey_measures import MEASURES
from game.sim.actions import Ask, Choose, Lamp, Note, Tell, Wait
from game.sim.players import PLAYERS, played
from game.sim.story import Doing, Request, Scenario
from tests.shipped import scenario, world
from tests.stories import BOOK, WHERE, Play, beat, choose, late, outcome, show, story

CARE = {n: choose(f"l{n}", care=n, stays=True) for n in range(6)}


def of(play: Play, scenario: Scenario | None = None) -> Survey:
    """Return the survey of a play."""
    return survey(scenario or play.session.scenario, BOOK, play.events)


def row(play: Play, item: str) -> SurveyRow:
    """Return one row of it."""
    return next(row for row in of(play).rows if row.item == item)


def one(*shows: object, **more: object) -> Play:
    """Return a play of one beat with choices of every level of care."""
    return Play(story(beat("one", *CARE.values(), shows=shows, **more))).do(Wait(2_000)).hear()  # type: ignore[arg-type]


def test_every_item_of_the_evidence_is_asked_in_its_order() -> None:
    play = one().do(Choose("l4"))
    assert [r.item for r in of(play).rows] == list(ITEMS)
    assert set(ITEMS) == {"respect", "listened", "clear", "prompt-help", "kept-informed", "privacy",
                          "rest-comfort"}  # fmt: skip
    assert all(name in MEASURES for _, names in ITEMS.values() for name in names)
    assert all(r.question.endswith("?") for r in of(play).rows)


def test_what_nothing_told_of_is_left_blank() -> None:
    rows = {r.item: r for r in of(one().do(Choose("l4"))).rows}
    assert [name for name, r in rows.items() if r.answer == BLANK] == [
        "clear",
        "prompt-help",
        "kept-informed",
        "privacy",
        "rest-comfort",
    ]
    assert rows["privacy"].words == ""


def test_words_move_respect_and_are_quoted() -> None:
    assert row(one().do(Choose("l5")), "respect").answer == "always"
    hurt = row(one().do(Choose("l0")), "respect")
    assert (hurt.answer, hurt.words) == (
        "never",
        "I said “Only heartburn.”, and was told “I say l0.”",
    )
    mixed = one().do(Choose("l0"), Choose("l4"))
    assert row(mixed, "respect").answer == "sometimes"


def test_a_sharp_word_that_was_met_kindly_counts_for_respect() -> None:
    kept = Play(story(beat("one", CARE[3], CARE[1], provokes=True))).hear()
    assert row(kept.do(Choose("l3")), "respect").answer == "always"
    back = Play(story(beat("one", CARE[3], CARE[1], provokes=True))).hear()
    assert row(back.do(Choose("l1")), "respect").answer == "never"


def test_who_was_asked_about_what_they_did_not_say_was_listened_to() -> None:
    asked = one(show("fist")).do(Note("fist"), Lamp("physical", lit=True), Ask("fist")).hear()
    heard = row(asked.do(Choose("l4")), "listened")
    assert heard.answer == "always"
    assert heard.words == "You asked about a fist, and I had not said a word of it."
    missed = row(one(show("fist")).do(Choose("l4")), "listened")
    assert (missed.answer, missed.words) == ("sometimes", "Nobody asked about a fist.")


def test_silence_is_not_being_listened_to() -> None:
    play = one(patience=1_000, unanswered=late(None, emotional=-4_000)).do(Wait(60_000))
    assert row(play, "listened").words == "I said “Only heartburn.”, and nobody answered."


@pytest.mark.parametrize(("how", "clear", "helped"), [
    ("explain-and-offer", "always", "always"),
    ("explain", "always", "never"),
    ("refuse", "never", "never"),
])  # fmt: skip
def test_a_request_moves_clearness_and_help(how: str, clear: str, helped: str) -> None:
    asks = Request("move the car", "no", "it is full", WHERE)
    answer = choose("answer", "end", 3, answers=how, offer="to ring")
    play = Play(story(beat("one", answer, request=asks))).hear().do(Choose("answer"))
    assert (row(play, "clear").answer, row(play, "prompt-help").answer) == (clear, helped)
    assert row(play, "clear").words.startswith("I asked “Only heartburn.”, and you said ")


def test_help_in_time_late_and_never() -> None:
    def flagged() -> Play:
        first = beat(
            "one",
            CARE[3],
            choose("bye", "end", stays=True),
            shows=(show("fist", red_flag="heart"),),
        )
        return Play(story(first)).do(Wait(2_000)).hear().do(Note("fist"))

    tell = Tell("nurse", ("fist",))
    assert row(flagged().do(tell, Choose("bye")), "prompt-help").answer == "always"
    late_ = flagged().do(Choose("l3"), Choose("l3"), Choose("l3"), tell)
    assert (
        row(late_, "prompt-help").words == "You called somebody for me. I wish it had been sooner."
    )
    never = row(flagged().do(Choose("bye")), "prompt-help")
    assert (never.answer, never.words) == ("never", "Nobody called for help.")


def test_promises_and_being_told_move_being_kept_informed() -> None:
    promise = choose("make", care=4, promise="ring", stays=True)
    first = beat("one", promise, choose("keep", "end", 4, keeps="ring"), choose("go", "end", 4))
    kept = Play(story(first)).hear().do(Choose("make"), Choose("keep"))
    assert row(kept, "kept-informed").answer == "always"
    broken = Play(story(first)).hear().do(Choose("make"), Choose("go"))
    assert row(broken, "kept-informed").words == "You said that you would, and it did not happen."
    could = beat("one", choose("tell", "end", 3, informs=True), choose("go", "end", 3))
    untold = Play(story(could)).hear().do(Choose("go"))
    assert row(untold, "kept-informed").answer == "never"


def test_what_was_done_for_the_body_moves_comfort() -> None:
    warm = choose("blanket", "end", 3, does=(Doing("a blanket", {"physical": 4_000}, WHERE),))
    play = Play(story(beat("one", warm))).hear().do(Choose("blanket"))
    assert row(play, "rest-comfort").answer == "always"


def test_what_the_author_wrote_comes_first() -> None:
    play = Play(story(beat("one", choose("go", "end", 5)))).hear().do(Choose("go"))
    wrote = (outcome(play.session.outcome.id, "best", survey={"respect": 2, "privacy": 10}),)  # type: ignore[union-attr]
    told = of(play, replace(play.session.scenario, outcomes=wrote))
    answers = {r.item: r.answer for r in told.rows}
    assert (answers["respect"], answers["privacy"]) == ("never", "always")


def test_kinder_and_more_watchful_players_are_answered_better() -> None:
    def overall(kind: str) -> list[int]:
        name = "heartburn-at-the-desk"
        events = [
            played(PLAYERS[kind], scenario(name), world().book, world().moods, seed)[1]
            for seed in range(4)
        ]
        return [survey(scenario(name), world().book, e).overall or 0 for e in events]

    assert min(overall("attentive")) > max(overall("defensive"))


def test_the_scale_goes_down_to_nothing_and_the_note_says_whose_it_is() -> None:
    assert [least for least, _ in SCALE] == sorted((least for least, _ in SCALE), reverse=True)
    assert SCALE[-1][0] == 0
    told = of(one().do(Choose("l4")))
    assert "No patient was asked" in told.note
    assert told.overall is None, "it was broken off"
    assert of(Play(story(beat("one", CARE[4])))).rows == ()
