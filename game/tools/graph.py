"""`graph`: a scenario as one HTML page that works offline: a map, and everything in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from string import Template

from game.content.load import find_scenario, read_scenario
from game.content.problems import Problem
from game.content.world import World, read_world
from game.sim.bounding import Name, possible, unreachable
from game.sim.story import END, Beat, Choice, Line, Outcome, Scenario
from game.tools.graph_layout import HEAD, ROW, WIDTH, Card, Layout, Row, place
from game.tools.graph_words import beat_words, outcome_words
from game.tools.problems import FINE, status_of

RULES, ENDS = "always", "end"
UNANSWERED = "unanswered"
TITLE, WORDS = 34, 38
"""Characters that fit a card's title, and its lines."""


@dataclass(frozen=True)
class Map:
    """What is drawn: a scenario, and what is wrong with it."""

    scenario: Scenario
    world: World
    problems: Sequence[Problem] = ()

    @cached_property
    def away(self) -> Mapping[Name, str]:
        """Return what of it is unreachable, each with the reason."""
        return unreachable(possible(self.scenario, self.world.book))


def graph(assets: Path, dialogues: Path, name: str, out: Path) -> int:
    """Write the page to *out*, or say why there is none."""
    world = read_world(assets)
    scenario, problems = read_scenario(find_scenario(dialogues, name), world)
    if scenario is None:
        for problem in problems:
            print(problem)  # noqa: T201 - what a command line is for
        return status_of(problems)
    frame = Template((assets / "pages" / "graph.html").read_text("utf-8"))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page(frame, Map(scenario, world, problems)), "utf-8")
    print(out)  # noqa: T201 - as above
    return FINE


def page(frame: Template, held: Map) -> str:
    """Return the page: the frame with the map and its words in it."""
    scenario = held.scenario
    layout = place(list(_cards(scenario)), [scenario.opening, f"@{RULES}"], [END])
    sections = [
        beat_words(beat, scenario, held.world, held.away) for beat in scenario.beats.values()
    ]
    sections.append(outcome_words(scenario, held.away))
    return frame.substitute(
        language=escape(scenario.language, quote=True),
        title=escape(scenario.title),
        about=escape(f"{scenario.you_are} · {scenario.patient.name} · {scenario.department}"),
        width=round(layout.width),
        height=round(layout.height),
        edges="\n".join(_edges(held, layout)),
        cards="\n".join(_draw(held, card) for card in layout.cards.values()),
        problems=_problems(held),
        words="\n".join(sections),
    )


def _cards(scenario: Scenario) -> Iterator[Card]:
    for beat in scenario.beats.values():
        rows = [Row(choice.id, choice.to) for choice in beat.choices]
        if beat.unanswered:
            rows.append(Row(UNANSWERED, beat.unanswered.to))
        yield Card(beat.id, rows if beat.choices else [Row(ENDS, END)])
    if scenario.always:
        yield Card(f"@{RULES}", [Row(f"rule {n}", r.to) for n, r in enumerate(scenario.always, 1)])
    yield Card(END, [Row(outcome.id, None) for outcome in scenario.outcomes])


def _edges(held: Map, layout: Layout) -> Iterator[str]:
    """Yield a curve from each row to where it leads."""
    for card in layout.cards.values():
        for number, row in enumerate(card.rows):
            target = layout.cards.get(row.to or "")
            if target is not None:
                care = _care(held.scenario, card.id, row.id)
                path = _curve(card.x + WIDTH, card.row_y(number), target.x, target.y + 22)
                names = f'data-from="{card.id}" data-to="{target.id}"'
                yield f'<path class="edge {care}" {names} d="{path}"/>'


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a curve that leaves to the right and comes from the left, also when going back."""
    bend = 80 if to_x > x else 200
    points = (x + bend, y, to_x - bend, to_y, to_x, to_y)
    return f"M{x:.0f} {y:.0f}C{' '.join(f'{n:.0f}' for n in points)}"


def _choice(scenario: Scenario, beat: str, name: str) -> Choice | None:
    held = scenario.beats.get(beat)
    return next((c for c in held.choices if c.id == name), None) if held else None


def _care(scenario: Scenario, beat: str, name: str) -> str:
    """Return the class of a row: its care, or what else it is."""
    choice = _choice(scenario, beat, name)
    if choice is None:
        return "late"
    return "plain" if choice.care is None else f"l{choice.care}"


def _draw(held: Map, card: Card) -> str:
    """Return a card: a link to its words, and its rows."""
    beat = held.scenario.beats.get(card.id)
    kind, title, said, marks = _told(held, card, beat)
    rows = "\n".join(_row(held, card, row, number) for number, row in enumerate(card.rows))
    label = escape(f"{title}. {' '.join(said)} {marks}".strip(), quote=True)
    lines = "".join(
        f'<text class="said" x="14" y="{44 + 17 * n}">{escape(line)}</text>'
        for n, line in enumerate(said)
    )
    return (
        f'<g class="card {kind}" data-card="{card.id}" '
        f'transform="translate({card.x:.0f} {card.y:.0f})">'
        f'<a href="#{_anchor(card.id)}" aria-label="{label}">'
        f'<rect class="box" width="{WIDTH}" height="{card.height}" rx="10"/>'
        f'<text class="title" x="14" y="25">{escape(_cut(title, TITLE))}</text>{lines}'
        f'<text class="marks" x="14" y="{HEAD - 14}">{escape(_cut(marks, WORDS + 6))}</text></a>\n'
        f"{rows}</g>"
    )


def _told(held: Map, card: Card, beat: Beat | None) -> tuple[str, str, list[str], str]:
    """Return what a card says: its kind, title, lines and marks."""
    if beat is None:
        title = "The end" if card.id == END else "At any time"
        said = (
            "The first outcome that fits"
            if card.id == END
            else "Rules, each once, the first that fits"
        )
        return "end", title, [said], ""
    kind = "beat"
    if ("beat", beat.id) in held.away:
        kind += " away"
    if beat.id == held.scenario.opening:
        kind += " opening"
    line = next((line for line in _said(beat) if line.says), None)
    said = "" if line is None else f"{line.who}: {line.says}" if line.who else line.says
    return kind, beat.id, _wrapped(said), " · ".join(_marks(held, beat))


def _said(beat: Beat) -> Sequence[Line]:
    return beat.lines or tuple(variant.line for variant in beat.variants)


def _marks(held: Map, beat: Beat) -> Iterator[str]:
    """Yield what is special about a beat, in a word or two each."""
    if ("beat", beat.id) in held.away:
        yield "✕ unreachable"
    shows = [showing for line in _said(beat) for showing in line.shows]
    if any(showing.red_flag for showing in shows):
        yield "⚑ red flag"
    if beat.request:
        yield "? request"
    if beat.provokes:
        yield "! provokes"
    signs = sum(showing.sign is not None for showing in shows)
    if shows:
        yield f"◉ {len(shows)} cue{'s' * (len(shows) != 1)}, {signs} sign{'s' * (signs != 1)}"
    tone = next((line.tone.name for line in _said(beat) if line.tone.strength), None)
    if tone:
        yield f"♪ {tone}"


def _row(held: Map, card: Card, row: Row, number: int) -> str:
    """Return one way out of a card: a badge that names its care, and words."""
    badge, words, care = _row_words(held, card, row)
    y = HEAD + ROW * number
    gone = " away" if ("choice", f"{card.id}.{row.id}") in held.away else ""
    outcome = next((o for o in held.scenario.outcomes if card.id == END and o.id == row.id), None)
    gone = " away" if outcome and ("outcome", outcome.id) in held.away else gone
    hint = escape(words if not gone else f"unreachable: {words}")
    return (
        f'<g class="row {care}{gone}" transform="translate(0 {y})"><title>{hint}</title>'
        f'<rect class="badge" x="10" y="4" width="46" height="20" rx="10"/>'
        f'<text class="care" x="33" y="18">{escape(badge)}</text>'
        f'<text class="words" x="64" y="18">{escape(_cut(words, 32))}</text></g>'
    )


def _row_words(held: Map, card: Card, row: Row) -> tuple[str, str, str]:
    """Return a row's badge, its words and its class."""
    outcomes: Mapping[str, Outcome] = {o.id: o for o in held.scenario.outcomes}
    if card.id == END:
        return outcomes[row.id].grade, row.id, f"g-{outcomes[row.id].grade}"
    choice = _choice(held.scenario, card.id, row.id)
    if choice is None:
        words = {UNANSWERED: "no answer", ENDS: "then it ends"}.get(row.id, f"leads to {row.to}")
        return {UNANSWERED: "…"}.get(row.id, "→"), words, "late"
    badge = "–" if choice.care is None else f"L{choice.care}"
    return badge, choice.say, _care(held.scenario, card.id, row.id)


def _problems(held: Map) -> str:
    if not held.problems:
        return ""
    items = "".join(f"<li>{escape(str(problem))}</li>" for problem in held.problems)
    summary = f"<summary>{len(held.problems)} to mend</summary>"
    return f'<details class="problems">{summary}<ul>{items}</ul></details>'


def _anchor(name: str) -> str:
    return "the-end" if name in {END, f"@{RULES}"} else f"beat-{name}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _wrapped(text: str) -> list[str]:
    """Return the first two lines of a text as a card shows them."""
    first = _break(text, WORDS)
    rest = text[len(first) :].strip()
    return [first, _cut(rest, WORDS)] if rest else [first]


def _break(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: text.rfind(" ", 0, most)] if " " in text[:most] else text[:most]
