"""What is said, and what is shown with it: lines, tones and cues of a file to the story's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.content.problems import Problem, suggestion
from game.content.schema import BeatModel, LineModel, ShowItem, ShowModel, Shows, ToneModel
from game.content.source import Path_, Source
from game.content.spoken import Words, placed
from game.content.world import World
from game.sim.cues import Kind
from game.sim.story import Line, Showing, Tone, Variant, Where

SECOND = 1_000
SIGNS: Mapping[str, Kind | None] = {
    "physical": "physical",
    "mental": "mental",
    "emotional": "emotional",
    "nothing": None,
}
OF_A_TONE = ("over", "sign", "leaks")
"""Keys of a tone that are not its name."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Builds lines; `problems` gathers what is wrong with them."""

    source: Source
    world: World
    problems: list[Problem] = field(default_factory=list)

    def lines(self, name: str, beat: BeatModel, path: Path_) -> tuple[Line, ...]:
        """Return what is said on a first visit."""
        if not beat.lines:
            if beat.says is None:
                return ()
            made = LineModel(says=beat.says, tone=beat.tone)
            return (self.line(name, made, path, beat.shows),)
        if beat.says or beat.shows or beat.tone:
            where = self.source.where((*path, "lines"))
            advice = "Put says, tone and shows into the first of the lines."
            message = "a beat has lines, or says, tone and shows: not both"
            self.problems.append(Problem("says-and-lines", where, message, advice))
        return tuple(
            self.line(name if n == 0 else f"{name}.{n + 1}", line, (*path, "lines", n), line.shows)
            for n, line in enumerate(beat.lines)
        )

    def line(self, name: str, line: LineModel, path: Path_, shows: Shows) -> Line:
        """Return one line: its words, its tone, and its cues with those of the tone."""
        says, where = line.says or "", self.source.where((*path, "says"))
        tone, heard = self.tone(line.tone, (*path, "tone"), says)
        seen = [one for row in rows(shows, (*path, "shows")) if (one := self.showing(*row, says))]
        shown = (*placed(self.words, seen, says, (*path, "says")), *heard)
        return Line(name, says, where, tone, shown, line.who, line.sound)

    @property
    def words(self) -> Words:
        """Return what finds words and sounds in what is said."""
        return Words(self.source, self.world.sounds, self.problems)

    def again(self, name: str, beat: BeatModel, lines: tuple[Line, ...]) -> Line | None:
        """Return what is said on a second visit: other words, the patient's tone and cues."""
        if beat.again is None:
            return None
        where = self.source.where(("beats", name, "again"))
        first = next((line for line in lines if line.who is None), None)
        if first is None:
            return Line(f"{name}.again", beat.again, where)
        seen = [replace(s, word=None) for s in first.shows if s.cue not in self.world.sounds]
        shows = placed(self.words, seen, beat.again, ("beats", name, "again"))
        return Line(f"{name}.again", beat.again, where, replace(first.tone, leaks=()), shows)

    def variants(self, name: str, beat: BeatModel, path: Path_) -> Iterator[tuple[int, Variant]]:
        """Yield other words for the beat's line, numbered; when they hold is not known here."""
        for n, variant in enumerate(beat.variants):
            tone = beat.tone if variant.tone is None else variant.tone
            made = LineModel(says=variant.says, tone=tone)
            line = self.line(f"{name}.v{n + 1}", made, (*path, "variants", n), beat.shows)
            yield n, Variant(line)

    def showing(self, cue: str, show: ShowModel, path: Path_, says: str) -> Showing | None:
        """Return a cue on show; None where there is no such cue."""
        where = self.source.key(path)
        if cue not in self.world.book.cues or self.world.book[cue].foil:
            there = [one.id for one in self.world.book.cues.values() if not one.foil]
            advice = suggestion(cue, there)
            self.problems.append(
                Problem("unknown-cue", where, f"no cue that shows is called {cue!r}", advice)
            )
            return None
        if show.sign is None and show.masks is None:
            advice = "Say what it means: sign: physical, mental, emotional, or nothing."
            self.problems.append(Problem("no-sign", where, f"{cue} has no sign", advice))
        if show.sign not in {None, "nothing"} and show.masks:
            advice = "A mask hides another cue and means nothing itself: take the sign out."
            self.problems.append(Problem("mask-with-sign", where, f"{cue} is a mask", advice))
        row = self.world.cues.get(cue)
        seconds = row.lasts if show.for_ is None and row else show.for_
        lasts = None if seconds is None else round(seconds * SECOND)
        sign = SIGNS[show.sign or "nothing"]
        made = Showing(cue, where, sign, show.masks, show.strength, 0, lasts, show.red_flag)
        if isinstance(show.at, str):
            return replace(made, word=self.words.number(show.at, says, (*path, "at")))
        return replace(made, at=round(show.at * SECOND))

    def tone(self, tone: ToneModel, path: Path_, says: str) -> tuple[Tone, tuple[Showing, ...]]:
        """Return a tone, and the voice cues that it makes (rule 33)."""
        if not tone:
            return Tone(), ()
        where = self.source.where(path)
        read = _tone_of(tone)
        if read is None:
            advice = "Write one tone and its strength, 0 to 1: {strained: 0.6, sign: physical}."
            self.problems.append(Problem("bad-tone", where, "this is not a tone", advice))
            return Tone(), ()
        made, sign = read
        unknown = [n for n in (made.name, made.over) if n is not None and n not in self.world.tones]
        for one in unknown:
            advice = suggestion(one, self.world.tones)
            message = f"no tone is called {one!r}"
            self.problems.append(Problem("unknown-tone", where, message, advice))
        made = replace(made, leaks=self.leaks(tone, (*path, "leaks"), says))
        return (Tone(), ()) if unknown else (made, _heard(made, sign, where))

    def leaks(self, tone: ToneModel, path: Path_, says: str) -> tuple[int, ...]:
        """Return at which words of the line its mask slips."""
        words = tone.get("leaks", [])
        if not words:
            return ()
        if "over" not in tone:
            where, advice = (
                self.source.where(path),
                "Write over: and the tone below it, or no leaks.",
            )
            message = "only a tone that is over another can leak"
            self.problems.append(Problem("leaks-without-mask", where, message, advice))
            return ()
        found = (self.words.number(str(word), says, path) for word in words)
        return tuple(sorted({number for number in found if number is not None}))


def _tone_of(tone: ToneModel) -> tuple[Tone, Kind | None] | None:
    """Return a tone and its sign, or None where it is not written as one."""
    named = [key for key in tone if key not in OF_A_TONE]
    over, sign = tone.get("over"), tone.get("sign", "nothing")
    if len(named) != 1 or not isinstance(sign, str) or sign not in SIGNS:
        return None
    strength = tone[named[0]]
    if isinstance(strength, bool) or not isinstance(strength, int | float):
        return None
    if not 0 <= strength <= 1 or not isinstance(over, str | None):
        return None
    return Tone(named[0], float(strength), over), SIGNS[sign]


def _heard(tone: Tone, sign: Kind | None, where: Where) -> tuple[Showing, ...]:
    """Return the voice cues of a tone: its own, or a mask and what that hides."""
    if tone.over:
        mask = Showing(tone.name, where, None, tone.over, tone.strength)
        return mask, Showing(tone.over, where, sign, None, tone.strength)
    return (Showing(tone.name, where, sign, None, tone.strength),) if tone.name != "calm" else ()


def rows(shows: Shows, path: Path_) -> Iterator[tuple[str, ShowModel, Path_]]:
    """Yield the cues of `shows`, mapping or list, each with its way in the file."""
    if isinstance(shows, dict):
        yield from ((cue, show, (*path, cue)) for cue, show in shows.items())
        return
    for n, item in enumerate(shows):
        if isinstance(item, ShowItem):
            yield item.cue, item, (*path, n)
