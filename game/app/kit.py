"""What every conversation needs: the library, the voices, the loudspeaker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.app.past import Past
from game.app.shelf import Shelf
from game.app.tone_words import Toned, captions_of_tone, colours_of, place_of
from game.content.paths import lines_in
from game.patient.staging import Stances
from game.patient.stances import stances_at
from game.sim.events import Event
from game.sim.story import Line, Pronouns, Scenario
from game.stage.speaker import Speaker
from game.view.pictured import Pictured, picture_of
from game.voice.clip import Clip
from game.voice.guess import guessed
from game.voice.keys import key_of
from game.voice.library import Voices, by_telephone, voice_of
from game.voice.plan import Saying, Voice, saying

if TYPE_CHECKING:
    from game.voice.live import LiveVoice

THEIRS = Pronouns("they", "them", "their")


@dataclass(frozen=True, slots=True)
class Kit:
    """What every conversation needs: the library, the voices, the loudspeaker."""

    shelf: Shelf
    voices: Voices
    speaker: Speaker
    guesses: dict[tuple[str, str, str | None], Clip] = field(default_factory=dict, compare=False)
    """Clips that nobody measured, with the melody that their tone makes likely."""
    spoken: dict[str, bool] = field(default_factory=dict, compare=False)
    """Of scenarios, by id, whether anybody recorded a line."""
    pasts: dict[int, Past] = field(default_factory=dict, compare=False)
    """The session that is looked back at, by the identity of its events: at most one."""
    live: "LiveVoice | None" = None
    """Speaks what nobody recorded; for designers, who have the extra."""

    def clip_of(self, scenario: Scenario, line: Line) -> Clip:
        """Return the sound and timings of a line."""
        voice = voice_of(line, scenario, self.shelf.world.people)
        return self.clip_by(line, voice, call=by_telephone(line, scenario))

    def is_recorded(self, scenario: Scenario) -> bool:
        """Tell whether any words of a scenario are heard: recorded, or spoken by this machine."""
        if self.live is not None:
            return True
        if scenario.id not in self.spoken:
            self.spoken[scenario.id] = any(self._recorded(scenario))
        return self.spoken[scenario.id]

    def _recorded(self, scenario: Scenario) -> Iterator[bool]:
        people = self.shelf.world.people
        replies = (reply.line for reply in scenario.patient.replies)
        for line in (*lines_in(scenario), *replies):
            if line.sound is None:
                voice, call = voice_of(line, scenario, people), by_telephone(line, scenario)
                yield self.voices.clip(line, voice, call=call).path is not None

    def prepare(self, scenario: Scenario) -> None:
        """Have its first lines spoken while one reads the briefing, if they are spoken live."""
        for line in scenario.beats[scenario.opening].lines if self.live else ():
            self.clip_of(scenario, line)

    def clip_by(self, line: Line, voice: str, *, call: bool = False) -> Clip:
        """Return the sound and timings of a line by a *voice*, over a telephone or not."""
        clip = self.voices.clip(line, voice, call=call)
        if clip.path is None and self.live and not line.sound:
            clip = self.live.clip(line, voice, call=call) or clip
        if clip.melody or line.sound:
            return clip
        known = (voice, key_of(line), clip.path)
        if known not in self.guesses:
            self.guesses[known] = self._guess(clip, line, voice)
        return self.guesses[known]

    def _guess(self, clip: Clip, line: Line, voice: str) -> Clip:
        """Return a clip with the melody that its tone makes likely: nobody measured it."""
        return guessed(clip, line.says, self.way_of(line, voice))

    def way_of(self, line: Line, voice: str) -> Saying:
        """Return how the tone of a line has a voice say it."""
        world, tone = self.shelf.world, line.tone
        who = Voice.of(world.voices[voice]) if voice in world.voices else Voice("")
        return saying(world.tones, who, tone.name, tone.strength, tone.over, tone.leaks)

    def toned(self, scenario: Scenario, line: Line) -> Toned:
        """Return how a line is said, in words; nothing of a sound."""
        if line.sound is not None:
            return Toned()
        world = self.shelf.world
        patient = world.patients.get(line.who) if line.who else scenario.patient
        captions = captions_of_tone(line, world.book.cues, patient.pronouns if patient else THEIRS)
        how = self.way_of(line, voice_of(line, scenario, world.people))
        return Toned(captions, colours_of(how, place_of(line)))

    def view(self, scenario: Scenario, size: tuple[int, int], stage: pygame.Rect) -> Pictured:
        """Return the patient of a scenario in their place."""
        world = self.shelf.world
        return picture_of(world.staging(scenario), world.tables, size, stage)

    def past(self, scenario: Scenario, events: Sequence[Event]) -> Past:
        """Return a session that is over, to be looked back at; *events* do not change any more."""
        known = self.pasts.get(id(events))
        if known is None:
            known = Past(scenario, events, partial(self.clip_of, scenario))
            self.pasts.clear()
            self.pasts[id(events)] = known
        return known

    def stance(
        self,
        scenario: Scenario,
        events: Sequence[Event],
        seconds: float,
        seed: int,
        *,
        still: bool = False,
    ) -> Stances:
        """Return the body at a second of a session that is over, mouth and all."""
        acting = self.past(scenario, events).acting(seconds)
        world = self.shelf.world
        staging = world.staging(scenario)
        return stances_at(staging, world.tables, world.acted, acting, seconds, seed, still=still)
