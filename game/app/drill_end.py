"""How a round went, in words: counts with their intervals, and nothing that is no count."""

from collections.abc import Sequence

from game.app.drill_words import strength_word
from game.app.drilling import Sitting
from game.content.world import World
from game.practice.answered import NOTHING, Answered, confusion, counted
from game.practice.drills import Drill
from game.practice.stats import Share, detection, share
from game.practice.trials import stair_of
from game.screens.drill_scene import Ended, Line
from game.sim.looking import in_pronouns

MOST = 5
"""Rows of what was taken for what."""
SHARP = ((0.5, "hardly"), (1.5, "often"), (2.5, "mostly"))
"""Below these values of d': how well signs and calm are told apart."""


def ended_of(sitting: Sitting) -> Ended:
    """Return the page after a round."""
    drill, answers = sitting.drill, sitting.answers
    own = [one for one in sitting.notes.answered if one.drill == drill.id]
    lines = [
        *_counts(drill, answers),
        _level(sitting, own),
        *_apart(own),
    ]
    return Ended(
        drill.title,
        tuple(one.good for one in answers),
        tuple(lines),
        _taken(drill, answers, sitting.world),
        tuple(_notes(sitting)),
    )


def _counts(drill: Drill, answers: Sequence[Answered]) -> list[Line]:
    """Return how many signs were seen, and how many calm moments left calm."""
    there = [one.good for one in answers if one.there]
    calm = [one.good for one in answers if not one.there]
    seen = "Signs heard" if drill.heard else "Signs seen"
    rows = [_line("eye" if not drill.heard else "ear", seen, there)]
    if calm:
        rows.append(_line("waves", "Calm moments left calm", calm))
    return [row for row in rows if row]


def _line(icon: str, name: str, good: Sequence[bool]) -> Line:
    found = share(sum(good), len(good))
    return Line(icon, name, f"{found.right} of {found.of}", between(found) if found.of else "")


def between(found: Share) -> str:
    """Return in plain words where the true share likely lies."""
    low, high = round(found.low * 10), round(found.high * 10)
    if low == high:
        return f"In the long run about {low} in 10 times."
    return f"In the long run likely between {low} and {high} in 10 times."


def _level(sitting: Sitting, own: Sequence[Answered]) -> Line:
    """Return how strong signs are now: where three in four are right."""
    has = sitting.stock.material
    stair = stair_of((one for one in own if one.by in ("", has.by)), has.whole)
    word = strength_word(stair.level)
    words = "They grow fainter while you are right, and plainer when you are not."
    return Line("activity", "Signs are shown now", word if word != "full" else "in full", words)


def _apart(own: Sequence[Answered]) -> list[Line]:
    """Return how well signs and calm are told apart, once ten of each were met."""
    found = detection(counted(own))
    if found is None:
        return []
    word = next((word for below, word in SHARP if found.d < below), "nearly always")
    leans = "says “there” readily" if found.c < -0.3 else "says “nothing” readily"  # noqa: PLR2004 - c
    lean = f"; one who {leans}" if abs(found.c) > 0.3 else ""  # noqa: PLR2004 - as above
    words = f"d' {found.d:.1f} ({found.low:.1f} to {found.high:.1f}) over all rounds{lean}."
    return [Line("circle-dot", "Signs and calm told apart", word, words)]


def _taken(
    drill: Drill, answers: Sequence[Answered], world: World
) -> tuple[tuple[str, str, int], ...]:
    """Return what was taken for what, the most often first; of people, which sign was missed."""
    if drill.form == "who":
        missed = [one.cue for one in answers if not one.good]
        rows = {(_named(cue, world), "somebody without it"): missed.count(cue) for cue in missed}
    elif drill.form == "whether":
        rows = {
            (
                _named(one.cue, world) if one.there else "calm",
                "calm" if one.there else "a sign",
            ): sum((o.cue, o.there) == (one.cue, one.there) and not o.good for o in answers)
            for one in answers
            if not one.good
        }
    else:
        table = confusion(answers)
        rows = {
            (_named(right, world), _named(said, world)): n
            for right, row in table.items()
            for said, n in row.items()
            if said != right
        }
    ranked = sorted(rows.items(), key=lambda row: -row[1])[:MOST]
    return tuple((was, said, n) for (was, said), n in ranked)


def _named(cue: str, world: World) -> str:
    """Return a cue in a few words."""
    if cue == NOTHING:
        return "nothing"
    who = next(iter(world.patients.values()))
    words = world.book[cue].short.replace("{their}", "the").replace("{them}", "them")
    return in_pronouns(words, who)


def _notes(sitting: Sitting) -> list[str]:
    """Return what must be known of these numbers."""
    rows = []
    hints = sum(one.hinted for one in sitting.answers)
    if hints:
        words = "1 answer came" if hints == 1 else f"{hints} answers came"
        rows.append(f"{words} after a hint: counted here, and left out of the level.")
    if any(one.by == "eye" for one in sitting.answers):
        rows.append("Voices were not heard: you judged their melody. It is kept apart.")
    if sitting.notes.trouble:
        rows.append(f"The last answer could not be kept: {sitting.notes.trouble}")
    rows.append("Practice in the simulator, not care on the ward.")
    return rows
