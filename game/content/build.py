"""A checked file to a frozen story: seconds to milliseconds, points to thousandths."""

from collections.abc import Iterable, Iterator, Mapping

from game.content.hashes import hash_of
from game.content.problems import Problem, suggestion
from game.content.schema import (
    BeatModel,
    ChoiceModel,
    ConditionModel,
    LineModel,
    RangeModel,
    ScenarioModel,
    ShowItem,
    ShowModel,
    Shows,
    ToneModel,
)
from game.content.source import Path_, Source
from game.content.world import World
from game.sim.comfort import POINT, Comfort
from game.sim.cues import Kind
from game.sim.story import (
    ALWAYS,
    Beat,
    Choice,
    Colleague,
    Condition,
    Doing,
    Every,
    Has,
    Line,
    Measures,
    Not,
    Outcome,
    Range,
    RedFlag,
    Request,
    Requests,
    Rule,
    Scenario,
    Showing,
    Some,
    Tone,
    Unanswered,
    Variant,
    Where,
)

SECOND = 1_000
LISTS = ("flags", "noted", "noted_here", "promises", "kept", "escalated", "told")
SIGNS: Mapping[str, Kind | None] = {
    "physical": "physical",
    "mental": "mental",
    "emotional": "emotional",
    "nothing": None,
}


def thousandths(points: float) -> int:
    """Return points of comfort as whole thousandths."""
    return round(points * POINT)


class Builder:
    """Builds one scenario; what only the whole can show is left to the checks."""

    def __init__(self, model: ScenarioModel, source: Source, world: World) -> None:
        """Take a model that pydantic found well formed."""
        self.model = model
        self.source = source
        self.world = world
        self.problems: list[Problem] = []

    def scenario(self) -> Scenario:
        """Return the whole."""
        model, where = self.model, self.source.where
        comfort = model.start.comfort
        start = (thousandths(v) for v in (comfort.physical, comfort.mental, comfort.emotional))
        return Scenario(
            id=model.scenario,
            title=model.title,
            department=model.department,
            setting=model.setting,
            you_are=model.you_are,
            patient=self.world.patients[model.patient],
            minutes=model.minutes,
            opening=model.start.beat,
            start=Comfort(*start),
            beats={k: self.beat(k, b) for k, b in model.beats.items()},
            outcomes=tuple(
                Outcome(k, o.grade, o.story, where(("outcomes", k)), condition(o.when), o.survey)
                for k, o in model.outcomes.items()
            ),
            hash=hash_of(self.source.value),
            file=self.source.file,
            people={k: Colleague(k, p.rung, p.called, p.voice) for k, p in model.people.items()},
            red_flags={k: self.red_flag(k) for k in model.red_flags},
            counters=model.counters,
            always=tuple(
                Rule(condition(r.when), r.to, where(("always", n)))
                for n, r in enumerate(model.always)
            ),
            replies={
                cue: Line(f"reply.{cue}", text, where(("replies", cue)))
                for cue, text in model.replies.items()
            },
            present=tuple(model.with_),
            learn=tuple(model.learn),
            sensitive=tuple(model.sensitive),
            hidden=model.hidden,
            notes_for_instructors=model.notes_for_instructors,
            language=model.language,
        )

    def red_flag(self, name: str) -> RedFlag:
        """Return a red flag."""
        flag = self.model.red_flags[name]
        within = None if flag.within is None else round(flag.within * SECOND)
        return RedFlag(name, flag.called, flag.rung, within)

    def beat(self, name: str, beat: BeatModel) -> Beat:
        """Return a moment."""
        path: Path_ = ("beats", name)
        where = self.source.where(path)
        request = beat.request
        lines = self.lines(name, beat, path)
        return Beat(
            id=name,
            where=where,
            lines=lines,
            again=self.again(name, beat, lines),
            variants=tuple(self.variants(name, beat, path)),
            troubled=frozenset(beat.troubled),
            thinks=beat.thinks,
            request=Request(
                request.what,
                request.can_oblige,
                request.because,
                self.source.where((*path, "request")),
                request.offer,
            )
            if request
            else None,
            provokes=beat.provokes,
            keeps=beat.keeps,
            patience=round(beat.patience * SECOND),
            unanswered=self.unanswered(name, beat, path),
            choices=tuple(self.choice(name, k, c) for k, c in beat.choices.items()),
        )

    def lines(self, name: str, beat: BeatModel, path: Path_) -> tuple[Line, ...]:
        """Return what is said on a first visit."""
        if not beat.lines:
            if beat.says is None:
                return ()
            made = LineModel(says=beat.says, tone=beat.tone)
            return (self.line(name, made, path, beat.shows),)
        return tuple(
            self.line(name if n == 0 else f"{name}.{n + 1}", line, (*path, "lines", n), line.shows)
            for n, line in enumerate(beat.lines)
        )

    def line(self, name: str, line: LineModel, path: Path_, shows: Shows) -> Line:
        """Return one line: its words, its tone, and its cues with those of the tone."""
        where = self.source.where((*path, "says"))
        tone, heard = self.tone(line.tone, (*path, "tone"))
        seen = tuple(self.showing(*row) for row in rows(shows, (*path, "shows")))
        return Line(name, line.says or "", where, tone, (*seen, *heard), line.who, line.sound)

    def again(self, name: str, beat: BeatModel, lines: tuple[Line, ...]) -> Line | None:
        """Return what is said on a second visit: other words, the patient's tone and cues."""
        if beat.again is None:
            return None
        where = self.source.where(("beats", name, "again"))
        first = next((line for line in lines if line.who is None), None)
        tone, shows = (first.tone, first.shows) if first else (Tone(), ())
        return Line(f"{name}.again", beat.again, where, tone, shows)

    def variants(self, name: str, beat: BeatModel, path: Path_) -> Iterator[Variant]:
        """Yield other words for the beat's line."""
        for n, variant in enumerate(beat.variants):
            at = (*path, "variants", n)
            made = LineModel(
                says=variant.says, tone=beat.tone if variant.tone is None else variant.tone
            )
            line = self.line(f"{name}.v{n + 1}", made, at, beat.shows)
            yield Variant(line, None if variant.when is None else condition(variant.when))

    def unanswered(self, name: str, beat: BeatModel, path: Path_) -> Unanswered | None:
        """Return what happens when patience runs out."""
        late = beat.unanswered
        if late is None:
            return None
        at = (*path, "unanswered")
        made = LineModel(says=late.says, tone=late.tone)
        line = self.line(f"{name}.unanswered", made, at, {}) if late.says else None
        return Unanswered(self.source.where(at), late.to, changes(late.comfort), line)

    def choice(self, beat: str, name: str, choice: ChoiceModel) -> Choice:
        """Return something the trainee may say."""
        path: Path_ = ("beats", beat, "choices", name)
        kept = {
            k: getattr(choice, k)
            for k in ("say", "takes", "informs", "answers", "offer", "promise", "due", "keeps")
        } | {
            k: getattr(choice, k) for k in ("escalates", "better", "stays", "to", "at_word", "hum")
        }
        return Choice(
            id=name,
            where=self.source.where(path),
            needs=condition(choice.needs),
            care=None if choice.care is None else int(choice.care[1:]),  # type: ignore[arg-type]
            touches=tuple(choice.touches),
            principles=choice.principles,
            comfort=changes(choice.comfort),
            does=tuple(
                Doing(what, changes(by), self.source.where((*path, "does", what)))
                for what, by in choice.does.items()
            ),
            acts_on=tuple(choice.acts_on),
            sets=tuple(choice.sets),
            clears=tuple(choice.clears),
            counts=choice.counts,
            reaction=self.reaction(beat, name, choice, (*path, "reaction")),
            **kept,
        )

    def reaction(self, beat: str, name: str, choice: ChoiceModel, path: Path_) -> Line | None:
        """Return the patient's answer to a choice."""
        told = choice.reaction
        if told is None:
            return None
        made = LineModel(says=told.says, tone=told.tone)
        return self.line(f"{beat}.{name}", made, path, told.shows)

    def showing(self, cue: str, show: ShowModel, path: Path_) -> Showing:
        """Return a cue on show."""
        where = self.source.key(path)
        if cue not in self.world.book.cues:
            self.report(
                "missing-cue", where, f"no cue is called {cue!r}", cue, self.world.book.cues
            )
        if show.sign is None and show.masks is None:
            advice = "Say what it means: sign: physical, mental, emotional, or nothing."
            self.problems.append(Problem("no-sign", where, f"{cue} has no sign", advice))
        if show.sign not in {None, "nothing"} and show.masks:
            advice = "A mask hides another cue and means nothing itself: take the sign out."
            self.problems.append(Problem("mask-with-sign", where, f"{cue} is a mask", advice))
        lasts = None if show.for_ is None else round(show.for_ * SECOND)
        sign = SIGNS[show.sign or "nothing"]
        at = round(show.at * SECOND)
        return Showing(cue, where, sign, show.masks, show.strength, at, lasts, show.red_flag)

    def tone(self, tone: ToneModel, path: Path_) -> tuple[Tone, tuple[Showing, ...]]:
        """Return a tone, and the voice cues that it makes (rule 33)."""
        if not tone:
            return Tone(), ()
        where = self.source.where(path)
        named = [k for k in tone if k not in {"over", "sign"}]
        over, sign = tone.get("over"), tone.get("sign", "nothing")
        if len(named) != 1 or not isinstance(tone[named[0]], int | float) or sign not in SIGNS:
            advice = "Write one tone and its strength: {strained: 0.6, sign: physical}."
            self.problems.append(Problem("bad-tone", where, "this is not a tone", advice))
            return Tone(), ()
        name, strength = named[0], float(tone[named[0]])
        for one in [name, *([over] if over else [])]:
            if one not in self.world.tones:
                self.report(
                    "unknown-tone", where, f"no tone is called {one!r}", str(one), self.world.tones
                )
                return Tone(), ()
        if not 0 <= strength <= 1:
            advice = "A strength lies between 0 and 1."
            self.problems.append(Problem("bad-tone", where, f"{strength} is too strong", advice))
        if over:
            mask = Showing(name, where, None, str(over), strength)
            return Tone(name, strength, str(over)), (
                mask,
                Showing(str(over), where, SIGNS[sign], None, strength),
            )
        shows = (Showing(name, where, SIGNS[sign], None, strength),) if name != "calm" else ()
        return Tone(name, strength), shows

    def report(
        self, code: str, where: Where, message: str, name: str, there: Iterable[str]
    ) -> None:
        """Note a name that does not exist, and the nearest that does."""
        self.problems.append(Problem(code, where, message, suggestion(name, there)))


def rows(shows: Shows, path: Path_) -> Iterator[tuple[str, ShowModel, Path_]]:
    """Yield the cues of `shows`, mapping or list, each with its way in the file."""
    if isinstance(shows, dict):
        yield from ((cue, show, (*path, cue)) for cue, show in shows.items())
        return
    for n, item in enumerate(shows):
        if isinstance(item, ShowItem):
            yield item.cue, item, (*path, n)


def changes(by: Mapping[Kind, float]) -> dict[Kind, int]:
    """Return changes of comfort in thousandths."""
    return {kind: thousandths(points) for kind, points in by.items()}


def condition(model: ConditionModel | None) -> Condition:
    """Return a condition; none is always true."""
    if model is None:
        return ALWAYS
    parts: list[Condition] = [
        Has(what, tuple(ids))  # type: ignore[arg-type]  # LISTS are Has's names
        for what in LISTS
        if (ids := getattr(model, what))
    ]
    for what in ("counters", "visits", "comfort"):
        ranges = getattr(model, what)
        scale = POINT if what == "comfort" else 1
        if ranges:
            held = {k: bounds(r, scale) for k, r in ranges.items()}
            parts.append(Measures(what, held))
    if model.time:
        parts.append(Measures("time", {"": bounds(model.time, SECOND)}))
    if model.requests:
        parts.append(Requests(dict(model.requests)))
    if model.any_:
        parts.append(Some(tuple(condition(one) for one in model.any_)))
    if model.not_:
        parts.append(Not(condition(model.not_)))
    return Every(tuple(parts))


def bounds(model: RangeModel, scale: int) -> Range:
    """Return a comparison in the sim's units."""
    scaled = (
        None if v is None else round(v * scale)
        for v in (model.at_least, model.at_most, model.below, model.above)
    )
    return Range(*scaled)
