"""`script`: what is to be recorded of a scenario, for the people who will say it.

One row a line: who says it, how, what came before. Written as CSV, or as HTML to print.
"""

import csv
import io
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields, replace
from html import escape
from pathlib import Path
from string import Template

from game.content.asset_rows import TO_RECORD
from game.content.load import find_scenario, read_scenario
from game.content.paths import visits_of
from game.content.world import World, read_world
from game.sim.looking import caption, in_pronouns
from game.sim.sounds import sounds_in
from game.sim.story import Beat, Line, Scenario
from game.tools.problems import CANNOT, FINE, status_of
from game.voice.keys import key_of
from game.voice.library import by_telephone, voice_of

MOST_BEFORE = 2
"""Ways to come to a line that are told: an actor needs the situation, not the graph."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to record. `recording` names its file, and changes with its words or tone."""

    number: int
    recording: str
    beat: str
    voice: str
    person: str
    tone: str
    strength: str
    hides: str
    shows: str
    before: str
    says: str


def script(assets: Path, dialogues: Path, name: str, out: Path, *, replies: bool = False) -> int:
    """Write the script to *out*, .csv or .html; or say why there is none.

    With *replies*, what the patient says when asked about anything is recorded, too.
    """
    make = WRITERS.get(out.suffix.lower())
    if make is None:
        message = f"bedside: --out {str(out)!r} must end in {' or '.join(WRITERS)}"
        print(message, file=sys.stderr)  # noqa: T201 - this is the command line
        return CANNOT
    world = read_world(assets)
    scenario, problems = read_scenario(find_scenario(dialogues, name), world)
    if scenario is None:
        for problem in problems:
            print(problem)  # noqa: T201 - as above
        return status_of(problems)
    entries = list(entries_of(scenario, world, replies=replies))
    text = make(scenario, entries, assets)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, "utf-8", newline="")
    print(f"{out}: {len(entries)} lines")  # noqa: T201 - as above
    return FINE


def entries_of(scenario: Scenario, world: World, *, replies: bool = False) -> Iterator[Entry]:
    """Yield every line to record, in the order of the file, each recording once."""
    known: set[tuple[str, str]] = set()
    lines = [*_lines(scenario, world), *(_replies(scenario) if replies else ())]
    for beat, line, before in lines:
        voice, key = voice_of(line, scenario, world.people), _key(line, scenario)
        if line.sound is None and (voice, key) not in known:
            known.add((voice, key))
            yield _entry(len(known), beat, line, before, scenario, world)
    yield from _sounds(scenario, world, len(known))


def _sounds(scenario: Scenario, world: World, before: int) -> Iterator[Entry]:
    """Yield the sounds without words that still sound made: once for each voice."""
    known: set[tuple[str, str]] = set()
    for beat, line, _ in _lines(scenario, world):
        voice = voice_of(line, scenario, world.people)
        for sound in sounds_in(line.says):
            row = world.sounds[sound.name]
            wanted = row.checked == TO_RECORD and (voice, sound.name) not in known
            if wanted:
                known.add((voice, sound.name))
                entry = _entry(before + len(known), beat, line, "", scenario, world)
                seen = caption(world.book[sound.name], scenario.patient)
                says, recording = f"[{sound.name}]", f"sound-{sound.name}"
                yield replace(entry, recording=recording, says=says, shows=seen)


def _entry(
    number: int, beat: str, line: Line, before: str, scenario: Scenario, world: World
) -> Entry:
    tone = line.tone
    shows = [caption(world.book[s.cue], scenario.patient) for s in line.shows]
    heard = {world.book[name].caption for name in (tone.name, tone.over) if name}
    return Entry(
        number,
        _key(line, scenario),
        beat,
        voice_of(line, scenario, world.people),
        _person(line, scenario, world),
        tone.name,
        f"{tone.strength:g}" if tone.strength else "",
        tone.over or "",
        "; ".join(seen for seen in shows if seen not in heard),
        before,
        line.says,
    )


def _person(line: Line, scenario: Scenario, world: World) -> str:
    """Return who says a line, by name where there is one."""
    if line.who is None:
        return scenario.patient.name
    colleague, patient = scenario.people.get(line.who), world.patients.get(line.who)
    return colleague.called if colleague else patient.name if patient else line.who


def _lines(scenario: Scenario, world: World) -> Iterator[tuple[str, Line, str]]:
    """Yield each line, its beat, and what came before it."""
    for beat in scenario.beats.values():
        for visit in visits_of(beat):
            before = _ways_to(beat, scenario)
            if visit == (beat.again,):
                before = f"(a second time) {before}"
            for line in visit:
                yield beat.id, line, before
                before = line.says or f"(sound: {line.sound})"
        for choice in beat.choices:
            if choice.reaction:
                yield beat.id, choice.reaction, f"You: {choice.say}"
        if beat.unanswered and beat.unanswered.line:
            yield beat.id, beat.unanswered.line, "(silence)"
    for cue, line in scenario.replies.items():
        yield "", line, f"You: {in_pronouns(world.book[cue].ask, scenario.patient)}"


def _key(line: Line, scenario: Scenario) -> str:
    return key_of(line, call=by_telephone(line, scenario))


def _replies(scenario: Scenario) -> Iterator[tuple[str, Line, str]]:
    """Yield what the patient says when asked about what nothing better is written for."""
    for reply in scenario.patient.replies:
        yield "", reply.line, f"You: (about the {reply.about})" if reply.about else "You: (asked)"


def _ways_to(beat: Beat, scenario: Scenario) -> str:
    """Return what leads to a beat: what was said, or the silence before it."""
    ways = ["(it begins)"] if beat.id == scenario.opening else []
    for other in scenario.beats.values():
        ways += [f"You: {c.say}" for c in other.choices if c.to == beat.id]
    for other in scenario.beats.values():
        late = other.unanswered
        ways += ["(silence)"] if late and late.to == beat.id and "(silence)" not in ways else []
    return " / ".join(ways[:MOST_BEFORE])


def as_csv(scenario: Scenario, entries: list[Entry], assets: Path) -> str:  # noqa: ARG001 - as called
    """Return the script as CSV, with a mark by which spreadsheets know it is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([field.name for field in fields(Entry)])
    writer.writerows([_cell(value) for value in astuple(entry)] for entry in entries)
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> object:
    """Return a value of which no spreadsheet makes a formula."""
    return f" {value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@"} else value


def as_html(scenario: Scenario, entries: list[Entry], assets: Path) -> str:
    """Return the script as a page to print, a part for each person."""
    people = dict.fromkeys((entry.voice, entry.person) for entry in entries)
    parts = []
    for voice, person in people:
        own = [entry for entry in entries if (entry.voice, entry.person) == (voice, person)]
        rows = "\n".join(_row(entry) for entry in own)
        head = f"<h2>{escape(person)} <small>voice {escape(voice)}, {len(own)} lines</small></h2>"
        parts.append(
            f"<section>{head}\n<table><thead>{HEAD}</thead><tbody>{rows}</tbody></table></section>"
        )
    frame = Template((assets / "pages" / "script.html").read_text("utf-8"))
    return frame.substitute(
        language=escape(scenario.language, quote=True),
        title=escape(scenario.title),
        hidden=escape(scenario.hidden),
        parts="\n".join(parts),
    )


HEAD = "<tr><th>No.</th><th>Before</th><th>How</th><th>Line</th></tr>"


def _row(entry: Entry) -> str:
    """Return a line as a row: what came before, how it is said, the words."""
    strength = f" {entry.strength}" if entry.strength else ""
    hides = f"<br>over {entry.hides}" if entry.hides else ""
    shows = f"<br><small>{escape(entry.shows)}</small>" if entry.shows else ""
    return (
        f"<tr><td>{entry.number}<br><small>{entry.recording}</small></td>"
        f"<td>{escape(entry.before)}</td><td>{escape(entry.tone)}{strength}{hides}{shows}</td>"
        f'<td class="says">{escape(entry.says)}</td></tr>'
    )


WRITERS: Mapping[str, Callable[[Scenario, list[Entry], Path], str]] = {
    ".csv": as_csv,
    ".html": as_html,
}
