"""The words beside the map: every beat as text, with what is shown, asked, kept and meant."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from game.content.world import World
from game.sim.bounding import Name
from game.sim.looking import caption
from game.sim.story import (
    Beat,
    Choice,
    Condition,
    Every,
    Has,
    Line,
    Measures,
    Not,
    Requests,
    Scenario,
    Showing,
    Some,
)

SCALE = {"comfort": 1000, "time": 1000}
BOUNDS = {"at_least": "at least", "at_most": "at most", "below": "below", "above": "above"}


def condition_words(condition: Condition) -> str:
    """Return a condition as a person would say it."""
    match condition:
        case Every():
            return " and ".join(filter(None, map(condition_words, condition.parts)))
        case Some():
            return "(" + " or ".join(map(condition_words, condition.parts)) + ")"
        case Not():
            return f"not ({condition_words(condition.part)})"
        case Has():
            return f"{condition.what.replace('_', ' ')}: {', '.join(condition.ids)}"
        case Measures():
            return " and ".join(_measured(condition))
        case Requests():
            return " and ".join(
                f"{beat} answered by {how}" for beat, how in condition.closed.items()
            )


def _measured(condition: Measures) -> Iterator[str]:
    scale = SCALE.get(condition.what, 1)
    for key, held in condition.ranges.items():
        bounds = [
            f"{words} {value / scale:g}"
            for name, words in BOUNDS.items()
            if (value := getattr(held, name)) is not None
        ]
        yield f"{condition.what} {key} {' and '.join(bounds)}".replace("  ", " ")


def beat_words(beat: Beat, scenario: Scenario, world: World, away: Mapping[Name, str]) -> str:
    """Return a beat as a section of the page."""
    said = [
        *(_line(line, scenario, world) for line in beat.lines),
        *(_line(v.line, scenario, world, _when(v.when)) for v in beat.variants),
        *([_line(beat.again, scenario, world, "on a second visit")] if beat.again else []),
    ]
    choices = "".join(_choice(beat, choice, scenario, world, away) for choice in beat.choices)
    return (
        f'<section id="beat-{beat.id}" tabindex="-1"><h2>{beat.id}</h2>'
        f"{_away(away.get(('beat', beat.id)))}{''.join(said)}{_facts(_of_beat(beat))}"
        f"<ol>{choices}</ol></section>"
    )


def _when(when: Condition | None) -> str:
    return "by lot" if when is None else f"when {condition_words(when)}"


def _away(why: str | None) -> str:
    return f'<p class="why">✕ Unreachable: {escape(why)}.</p>' if why else ""


def _line(line: Line, scenario: Scenario, world: World, when: str = "") -> str:
    """Return something said, with its tone and what is on show meanwhile."""
    who = scenario.patient.short_name if line.who is None else line.who
    words = f"(sound: {line.sound})" if line.sound else line.says
    tone = f" <small>[{escape(line.tone.name)}]</small>" if line.tone.strength else ""
    note = f" <small>({escape(when)})</small>" if when else ""
    shows = "".join(f"<li>{_showing(s, scenario, world)}</li>" for s in line.shows)
    return (
        f'<p class="line"><b>{escape(who)}</b>{tone}{note}: {escape(words)}</p>'
        f"{f'<ul>{shows}</ul>' if shows else ''}"
    )


def _showing(showing: Showing, scenario: Scenario, world: World) -> str:
    meant = f"hides {showing.masks}" if showing.masks else showing.sign or "a decoy"
    flag = f", ⚑ {showing.red_flag}" if showing.red_flag else ""
    shown = caption(world.book[showing.cue], scenario.patient)
    return escape(f"{shown} ({meant}{flag})")


def _of_beat(beat: Beat) -> Iterator[tuple[str, str]]:
    """Yield what else there is to a beat."""
    if beat.thinks:
        yield "thinks", beat.thinks
    if beat.request:
        asked = beat.request
        yield "asks to", f"{asked.what}; can be obliged: {asked.can_oblige}, {asked.because}"
    if beat.provokes:
        yield "provokes", "yes"
    if beat.keeps:
        yield "keeps", beat.keeps
    if beat.unanswered:
        to = beat.unanswered.to or "stays here"
        yield "no answer", f"after {beat.patience / 1000:g} seconds: {to}"


def _facts(pairs: Iterator[tuple[str, str]]) -> str:
    items = "".join(f"<dt>{escape(key)}</dt><dd>{escape(value)}</dd>" for key, value in pairs)
    return f"<dl>{items}</dl>" if items else ""


def _choice(
    beat: Beat, choice: Choice, scenario: Scenario, world: World, away: Mapping[Name, str]
) -> str:
    care = "–" if choice.care is None else f"L{choice.care}"
    shade = "plain" if choice.care is None else f"l{choice.care}"
    reaction = _line(choice.reaction, scenario, world) if choice.reaction else ""
    why = _away(away.get(("choice", f"{beat.id}.{choice.id}")))
    return (
        f'<li><p><span class="badge {shade}">{care}</span> {escape(choice.say)}</p>{why}{reaction}'
        f"{_facts(_of_choice(choice))}{_onward(choice.to)}</li>"
    )


def _onward(to: str | None) -> str:
    if to is None:
        return '<p class="to">stays here</p>'
    anchor = "the-end" if to == "end" else f"beat-{to}"
    return f'<p class="to">→ <a href="#{anchor}">{escape(to)}</a></p>'


def _of_choice(choice: Choice) -> Iterator[tuple[str, str]]:
    """Yield what else there is to a choice."""
    needs = condition_words(choice.needs)
    told: Sequence[tuple[str, str]] = (
        ("needs", needs),
        ("cuts in at", choice.at_word or ""),
        ("does", ", ".join(doing.what for doing in choice.does)),
        ("answers", choice.answers or ""),
        ("promises", choice.promise or ""),
        ("keeps", choice.keeps or ""),
        ("acts on", ", ".join(choice.acts_on)),
        ("escalates", choice.escalates or ""),
        ("sets", ", ".join(choice.sets)),
        ("clears", ", ".join(choice.clears)),
        ("serves", ", ".join(f"{name} {by:+d}" for name, by in choice.principles.items())),
        ("better", choice.better or ""),
    )
    yield from ((key, value) for key, value in told if value)


def outcome_words(scenario: Scenario, away: Mapping[Name, str]) -> str:
    """Return how it can end, as a section of the page."""
    items = "".join(
        f'<li><p><span class="badge g-{o.grade}">{o.grade}</span> <b>{o.id}</b></p>'
        f"{_away(away.get(('outcome', o.id)))}"
        f"{_facts(iter([('when', condition_words(o.when) or 'everyone else')]))}"
        f"<p>{escape(o.story)}</p></li>"
        for o in scenario.outcomes
    )
    rules = "".join(
        f"<li>{escape(condition_words(rule.when))} → {escape(rule.to)}</li>"
        for rule in scenario.always
    )
    always = f"<h2>At any time</h2><ul>{rules}</ul>" if rules else ""
    return f'<section id="the-end" tabindex="-1"><h2>The end</h2><ol>{items}</ol>{always}</section>'
