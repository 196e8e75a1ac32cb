"""Validation is fair: each cue once and once a blank, in an order of one's own; ten looks to cite."""

from collections import Counter

import pytest

from game.content.world import World
from game.practice.answered import NOTHING, Answered
from game.practice.drills import ROUND, ROWS
from game.practice.material import Material, NoMaterialError, Voiced
from game.practice.suggest import suggested
from game.practice.validating import blind, looks


@pytest.fixture(scope="module")
def material(world: World) -> Material:
    drawn = {cue for cue in world.drawings if "seated" in world.book[cue].bodies}
    people = {who: frozenset(drawn) for who in ("rosa-delgado", "jack-turner", "mei-ling-tan")}
    tones = ("calm", "strained", "sad")
    voiced = tuple(Voiced("rosa-delgado", f"{t}-{n}", t, 0.5) for t in tones for n in range(3))
    return Material(world.book, people, voiced, whole=frozenset({"holds-letter"}))


def test_every_cue_and_tone_is_shown_once_and_has_its_blank(material: Material) -> None:
    trials = blind(material, "viewer-1")
    there = Counter(trial.cue for trial in trials if trial.there)
    calm = Counter(trial.cue for trial in trials if not trial.there)
    assert there == calm
    assert set(there.values()) == {1}
    assert {"strained", "sad", "winces"} <= there.keys()
    assert "calm" not in there
    assert [trial.number for trial in trials] == list(range(len(trials)))
    for trial in trials:
        assert trial.right in trial.options
        assert trial.cue in trial.options
        assert trial.options[-1] == NOTHING


def test_each_person_has_an_order_of_their_own_and_blanks_are_anywhere(material: Material) -> None:
    one, other = (blind(material, who) for who in ("viewer-1", "viewer-2"))
    assert [t.cue for t in one] != [t.cue for t in other]
    assert one == blind(material, "viewer-1")
    half = len(one) // 2
    assert 0.4 < sum(t.there for t in one[:half]) / half < 0.6


def test_what_cannot_be_faint_is_shown_whole(material: Material) -> None:
    levels = {trial.cue: trial.level for trial in blind(material, "x") if trial.there}
    assert levels["holds-letter"] == 1.0
    assert levels["winces"] == 0.6


def test_with_nothing_to_show_it_says_so(material: Material) -> None:
    with pytest.raises(NoMaterialError, match="no recording"):
        blind(Material(material.book, {}), "x")


def test_looks_are_counted_by_cue_and_enough_is_ten() -> None:
    def look(said: str, *, there: bool) -> Answered:
        right = "winces" if there else NOTHING
        return Answered(1, "validation", "winces", "face", there, 0.6, "x", right, said)

    nine = [look("winces", there=True)] * 8 + [look("squints", there=True)]
    (row,) = looks([*nine, look("winces", there=False), look(NOTHING, there=False)])
    assert (row.named.right, row.named.of, row.enough) == (8, 9, False)
    assert row.said == {"winces": 8, "squints": 1}
    assert (row.alarms.right, row.alarms.of) == (1, 2)
    (row,) = looks([*nine, look(NOTHING, there=True)])
    assert row.enough


def drilled(drill: str, good: int, of: int) -> list[Answered]:
    rows = ["there" if n < good else NOTHING for n in range(of)]
    return [
        Answered(
            1, drill, "winces", "face", there=True, level=0.6, person="x", right="there", said=said
        )
        for said in rows
    ]


def test_what_was_hardly_begun_is_suggested_first_then_what_is_missed_most() -> None:
    ready = [drill.id for drill in ROWS]
    first = suggested([], ready)
    assert first is not None
    assert first.id == ROWS[0].id
    begun = [a for d in ROWS[:-1] for a in drilled(d.id, 5, ROUND)]
    last = suggested(begun, ready)
    assert last is not None
    assert last.id == ROWS[-1].id
    every = [a for d in ROWS for a in drilled(d.id, 4 if d.id == "mask" else 9, ROUND)]
    weak = suggested(every, ready)
    assert weak is not None
    assert weak.id == "mask"
    other = suggested(every, [name for name in ready if name != "mask"])
    assert other is not None
    assert other.id != "mask"
    assert suggested(every, []) is None
