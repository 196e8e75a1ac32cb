"""A session being played, told as the conversation screen draws it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypedDict

from game.app.coach import Coach
from game.app.past import mouth_of
from game.app.playing import Playing, Saying
from game.app.tone_words import Toned
from game.patient.staging import Stances
from game.screens.reading import Spoken
from game.screens.scene import Change, Heard, Said, Scene
from game.sim.events import Asked, ChoiceMade, ComfortChanged, Event, LineStarted, Told
from game.sim.looking import in_pronouns
from game.sim.session import Session
from game.sim.sounds import captioned, sounds_in
from game.sim.story import Line, Scenario
from game.stage.preferences import Preferences
from game.view.tune import Span, Tune
from game.voice.clip import Clip, Word

SLIP_SECONDS = 7.0
"""How long the trainee's own words stay on their slip."""
REASONS = 3
UNTOLD = frozenset({"breath-in", "breath-out"})
"""What is heard and stands in no caption."""
NEAR = 0.2
"""Seconds by which a sound may be heard before its word begins."""
SLOW = frozenset({"drift"})
"""Causes that are no answer's."""


@dataclass(slots=True)
class Telling:
    """What was just said and done, on the window's clock."""

    own: str | None = None
    own_since: float = 0.0
    last: Said | None = None
    change: tuple[ComfortChanged, ...] = ()
    change_since: float = 0.0
    rows: list[Spoken] = field(default_factory=list)

    def follow(self, session: Session, events: Iterable[Event], now: float) -> None:
        """Take in what happened."""
        moved = tuple(e for e in events if isinstance(e, ComfortChanged) and e.cause not in SLOW)
        if moved:
            self.change, self.change_since = moved, now
        for event in events:
            match event:
                case ChoiceMade(say=say) | Asked(say=say) | Told(say=say):
                    self.own, self.own_since = say, now
                    self.rows.append(Spoken("You", say, own=True))
                case LineStarted(line=line, replayed=False):
                    who = speaker_of(session.scenario, line)
                    self.rows.append(Spoken(who, captioned(line.says)))
                    self.last = _heard(who, line, session.scenario)
                case _:
                    pass


def _heard(who: str, line: Line, scenario: Scenario) -> Said:
    """Return a line as it stands there once it was said; also when a play is taken up again."""
    words = captioned(line.says)
    return Said(who, words, len(words), speaking=False, **seen_of(scenario, line))


class Seen(TypedDict):
    """Which of those in the picture says something."""

    patient: bool
    companion: bool


def seen_of(scenario: Scenario, line: Line) -> Seen:
    """Return who of those in the picture says a line; a sound nobody says."""
    came, words = scenario.companion, line.sound is None
    companion = came is not None and line.who == came.id
    return {"patient": words and line.who is None, "companion": words and companion}


def speaker_of(scenario: Scenario, line: Line) -> str:
    """Return the name over a line's words."""
    if line.sound:
        return "A sound"
    if line.who is None:
        return scenario.patient.short_name
    came = scenario.companion
    if came and line.who == came.id:
        return came.short_name
    colleague = scenario.people.get(line.who)
    called = colleague.called if colleague else line.who.replace("-", " ")
    return called[:1].upper() + called[1:]


def spans_of(clip: Clip) -> tuple[Span, ...]:
    """Return the words of a clip, and each sound among them that its tone alone brought."""
    words = [(captioned(word.text), word.start, word.end) for word in clip.words]
    heard = [
        (f"[{name.replace('-', ' ')}]", start, start + length)
        for name, start, length in clip.sounds
        if name not in UNTOLD and not any(_is_it(word, name, start) for word in clip.words)
    ]
    return tuple(sorted([*words, *heard], key=lambda span: span[1]))


def _is_it(word: Word, name: str, start: float) -> bool:
    """Tell whether a sound that is heard is this word of the line."""
    written = next(sounds_in(word.text), None)
    return written is not None and written.name == name and word.start - NEAR < start < word.end


def caption_of(clip: Clip, says: str) -> str:
    """Return a line as its caption: what is said, and what else is heard of it."""
    return " ".join(text for text, _, _ in spans_of(clip)) or captioned(says)


def said_of(clip: Clip, words: str, seconds: float) -> int:
    """Return how many characters of a line have been said after *seconds*."""
    spans = spans_of(clip)
    if not spans:
        return round(len(words) * min(1.0, seconds / max(0.01, clip.seconds)))
    done = 0
    for text, start, _ in spans:
        if start > seconds:
            break
        found = words.find(text, done)
        done = (found if found >= 0 else done) + len(text)
    return min(len(words), done) if seconds < clip.seconds else len(words)


def tune_of(clip: Clip, line: Line, scenario: Scenario, colours: tuple[str, ...] = ()) -> Tune:
    """Return a line as it sounded, against the own calm of who says it."""
    whose = scenario.patient.pronouns.their if line.who is None else "their"
    calm = f"{whose} own calm"
    words = spans_of(clip)
    return Tune(clip.melody, words, clip.sounds, clip.seconds, calm, clip.guessed, colours)


def reason_of(event: ComfortChanged, session: Session) -> str:
    """Return in plain words why comfort changed."""
    patient = session.scenario.patient
    helped = event.after.meter >= event.before.meter
    words = {
        "care": ("What you said did {them} good", "What you said hurt {them}"),
        "comfort": ("It did {them} good", "It made it harder for {them}"),
        "does": ("Something was done: {detail}", "Something was done: {detail}"),
        "request": ("You took what {they} asked for seriously", "What {they} asked for went wrong"),
        "promise": ("You kept your promise", "A promise was broken"),
        "interruption": ("{they} could go on", "{they} was talked over"),
        "unanswered": ("{they} had time", "{they} was left waiting"),
    }
    good, bad = words.get(event.cause, ("It did {them} good", "It made it harder for {them}"))
    sentence = (good if helped else bad).replace("{detail}", event.detail.replace("-", " "))
    sentence = in_pronouns(sentence, patient)
    if patient.pronouns.they == "they":
        sentence = sentence.replace("they was", "they were")
    return sentence[:1].upper() + sentence[1:]


class Teller:
    """Makes scenes of one session.

    `stances_of` gives the body at a second of the scene, with as much movement as was set.
    """

    def __init__(
        self,
        playing: Playing,
        stances_of: Callable[[Playing, float, str], Stances],
        toned: Callable[[Line], Toned],
    ) -> None:
        """Tell *playing* from now on."""
        self.playing = playing
        self.telling, self.coach = Telling(), Coach()
        self._stances_of = stances_of
        self._toned = toned
        self._told = 0
        self._heard_of: Clip | None = None
        self._heard_last: Heard | None = None
        self.follow(0.0)
        self.telling.change, self.telling.own = (), None

    def scene(
        self,
        preferences: Preferences,
        now: float,
        *,
        lesson: bool = False,
        again: bool = False,
        silent: str | None = None,
    ) -> Scene:
        """Return the moment as it is, at the window's *now*."""
        self.follow(now)
        playing, telling = self.playing, self.telling
        slip = telling.own if now - telling.own_since < SLIP_SECONDS else None
        return Scene(
            session=playing.session,
            stances=self._stances_of(playing, playing.now, preferences.motion),
            seconds=playing.now,
            said=self._said(preferences),
            heard=self._heard(),
            you_said=slip,
            change=self._change(now),
            held=playing.held,
            captions=preferences.captions,
            lesson=lesson,
            again=again,
            silent=silent,
            hint=self.coach.hint(playing.session),
            learnt=frozenset() if lesson else preferences.learnt,
        )

    def follow(self, now: float) -> None:
        """Take in what has happened since the last time."""
        new = self.playing.events[self._told :]
        self._told = len(self.playing.events)
        self.telling.follow(self.playing.session, new, now)
        self.coach.follow(new)

    def _said(self, preferences: Preferences) -> Said | None:
        saying = self.playing.saying
        if saying is not None:
            line = saying.line
            words = caption_of(saying.clip, line.says)
            count = said_of(saying.clip, words, self.playing.spoken_for())
            wanted = preferences.captions == "words-and-tone"
            tone = self._toned(line).captions if wanted else ()
            scenario = self.playing.session.scenario
            who, seen = speaker_of(scenario, line), seen_of(scenario, line)
            self.telling.last = Said(who, words, count, speaking=True, tone=tone, **seen)
            return self.telling.last
        last = self.telling.last
        if last is None:
            return None
        return replace(last, said=len(last.words), speaking=False)

    def _heard(self) -> Heard | None:
        """Return how what is said sounds, or how the last line did, up to where it was hushed."""
        saying, scenario = self.playing.saying, self.playing.session.scenario
        if saying is not None and mouth_of(scenario, saying.line):
            if self._heard_last is None or self._heard_of is not saying.clip:
                self._heard_of = saying.clip
                self._heard_last = Heard(self._tune(saying), 0.0)
            head = min(self.playing.spoken_for(), saying.clip.seconds)
            self._heard_last = replace(self._heard_last, head=head)
        return self._heard_last

    def _tune(self, saying: Saying) -> Tune:
        line, scenario = saying.line, self.playing.session.scenario
        return tune_of(saying.clip, line, scenario, self._toned(line).colours)

    def _change(self, now: float) -> Change | None:
        moved = self.telling.change
        if not moved:
            return None
        weighed = sorted(moved, key=lambda e: -abs(e.after.meter - e.before.meter))
        reasons = dict.fromkeys(reason_of(event, self.playing.session) for event in weighed)
        since = now - self.telling.change_since
        return Change(moved[0].before, moved[-1].after, since, tuple(reasons)[:REASONS])
