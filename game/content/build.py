"""A checked file to a frozen story: seconds to milliseconds, points to thousandths."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.content.conditions import condition
from game.content.hashes import hash_of
from game.content.problems import Problem
from game.content.schema import BeatModel, ChoiceModel, LineModel, ScenarioModel
from game.content.source import Path_, Source
from game.content.speech import Speech
from game.content.world import World
from game.sim.comfort import POINT, Comfort
from game.sim.cues import Kind
from game.sim.story import (
    Beat,
    Choice,
    Colleague,
    Companion,
    Doing,
    Line,
    Outcome,
    Patient,
    RedFlag,
    Request,
    Rule,
    Scenario,
    Unanswered,
    Variant,
)

SECOND = 1_000
SAME = (
    *("say", "takes", "informs", "answers", "offer", "promise", "due", "keeps"),
    *("escalates", "better", "stays", "to", "at_word", "hum"),
)
"""Keys of a choice that the story keeps as they are."""


def thousandths(points: float) -> int:
    """Return points of comfort as whole thousandths."""
    return round(points * POINT)


def changes(by: Mapping[Kind, float]) -> dict[Kind, int]:
    """Return changes of comfort in thousandths."""
    return {kind: thousandths(points) for kind, points in by.items()}


class Builder:
    """Builds one scenario; what only the whole can show is left to the checks."""

    def __init__(self, model: ScenarioModel, source: Source, world: World) -> None:
        """Take a model that pydantic found well formed."""
        self.model = model
        self.source = source
        self.speech = Speech(source, world)

    @property
    def problems(self) -> list[Problem]:
        """Return what was found wrong while building."""
        return self.speech.problems

    def scenario(self, patient: Patient) -> Scenario:
        """Return the whole, with *patient* in it."""
        model, where, came = self.model, self.source.where, self.model.companion
        comfort = model.start.comfort
        start = (thousandths(v) for v in (comfort.physical, comfort.mental, comfort.emotional))
        return Scenario(
            id=model.scenario,
            title=model.title,
            department=model.department,
            setting=model.setting,
            you_are=model.you_are,
            patient=patient,
            minutes=model.minutes,
            opening=model.start.beat,
            start=Comfort(*start),
            beats={k: self.beat(k, b) for k, b in model.beats.items()},
            outcomes=tuple(self.outcomes()),
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
            present=(*model.with_, *([came.who] if came else [])),
            body=model.body,
            light=model.light,
            companion=self.companion(),
            learn=tuple(model.learn),
            sensitive=tuple(model.sensitive),
            hidden=model.hidden,
            discuss=tuple(model.discuss),
            notes_for_instructors=model.notes_for_instructors,
            language=model.language,
        )

    def companion(self) -> Companion | None:
        """Return who came along; the names are checked elsewhere."""
        came = self.model.companion
        if came is None:
            return None
        who = self.speech.world.patients.get(came.who)
        if who is None:
            return Companion(came.who, came.at)
        return Companion(came.who, came.at, who.short_name)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield how it can end, in file order."""
        for name, outcome in self.model.outcomes.items():
            where = self.source.where(("outcomes", name))
            when = condition(outcome.when)
            yield Outcome(name, outcome.grade, outcome.story, where, when, outcome.survey)

    def red_flag(self, name: str) -> RedFlag:
        """Return a red flag."""
        flag = self.model.red_flags[name]
        within = None if flag.within is None else round(flag.within * SECOND)
        return RedFlag(name, flag.called, flag.rung, within)

    def beat(self, name: str, beat: BeatModel) -> Beat:
        """Return a moment."""
        path: Path_ = ("beats", name)
        lines = self.speech.lines(name, beat, path)
        return Beat(
            id=name,
            where=self.source.where(path),
            lines=lines,
            again=self.speech.again(name, beat, lines),
            variants=tuple(self.variants(name, beat, path)),
            troubled=frozenset(beat.troubled),
            thinks=beat.thinks,
            request=self.request(beat, path),
            provokes=beat.provokes,
            keeps=beat.keeps,
            patience=round(beat.patience * SECOND),
            discuss=tuple(beat.discuss),
            unanswered=self.unanswered(name, beat, path),
            choices=tuple(self.choice(name, k, c) for k, c in beat.choices.items()),
        )

    def variants(self, name: str, beat: BeatModel, path: Path_) -> Iterator[Variant]:
        """Yield other words for the beat's line, and when they hold."""
        for n, variant in self.speech.variants(name, beat, path):
            when = beat.variants[n].when
            yield replace(variant, when=None if when is None else condition(when))

    def request(self, beat: BeatModel, path: Path_) -> Request | None:
        """Return what the patient asks for."""
        asked = beat.request
        if asked is None:
            return None
        where = self.source.where((*path, "request"))
        return Request(asked.what, asked.can_oblige, asked.because, where, asked.offer)

    def unanswered(self, name: str, beat: BeatModel, path: Path_) -> Unanswered | None:
        """Return what happens when patience runs out."""
        late = beat.unanswered
        if late is None:
            return None
        at = (*path, "unanswered")
        made = LineModel(says=late.says, tone=late.tone)
        line = self.speech.line(f"{name}.unanswered", made, at, {}) if late.says else None
        return Unanswered(self.source.where(at), late.to, changes(late.comfort), line)

    def choice(self, beat: str, name: str, choice: ChoiceModel) -> Choice:
        """Return something the trainee may say."""
        path: Path_ = ("beats", beat, "choices", name)
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
            **{key: getattr(choice, key) for key in SAME},
        )

    def reaction(self, beat: str, name: str, choice: ChoiceModel, path: Path_) -> Line | None:
        """Return the patient's answer to a choice."""
        told = choice.reaction
        if told is None:
            return None
        made = LineModel(says=told.says, tone=told.tone)
        return self.speech.line(f"{beat}.{name}", made, path, told.shows)
