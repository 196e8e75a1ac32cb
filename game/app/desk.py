"""The desk: what is open, what is known, what is set. Deeds change it, screens show it."""

import argparse
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pygame

from game.app.frames import Frames
from game.app.history import History, read_history
from game.app.practice_desk import Practice
from game.record.played import UNHEARD, Played, captions_of, sound_of
from game.screens.screen import Screen
from game.screens.title import TitleScreen
from game.stage.input import SoundPlugged, SoundUnplugged
from game.stage.levels import Volumes
from game.stage.preferences import Preferences, read_preferences, write_preferences
from game.stage.speaker import SilentSpeaker, Speaker
from game.stage.window import Stage
from game.view.art import Art

if TYPE_CHECKING:
    from game.app.drill_kept import Drills
    from game.app.echo import Echo
    from game.app.play import Conversation, Kit
    from game.app.shelf import Shelf
    from game.screens.entrance import EntranceScreen
    from game.sim.story import Scenario
    from game.voice.live import LiveVoice


TOLD_SILENT = 8.0
"""Seconds for which one is told that nothing is heard."""


class Desk:
    """Everything that lives as long as the window."""

    def __init__(
        self,
        stage: Stage,
        assets: Path,
        dialogues: Path,
        home: Path,
        args: argparse.Namespace,
        *,
        entrances: bool = False,
        live: bool = False,
    ) -> None:
        """Open on *stage*; nothing is read yet but the settings.

        *entrances*: patients are seen to come in and to leave; without, they are there.
        *live*: what nobody recorded is spoken by this machine, where the extra is installed.
        """
        self.stage, self.assets, self.dialogues, self.home = stage, assets, dialogues, home
        self.args = args
        self.kept = read_preferences(home / "settings.json")
        """The settings on disk; `preferences` has what the command line asks for as well."""
        self.preferences = asked_for(self.kept, args)
        self.frames = Frames(stage, Art(assets))
        self.speaker: Speaker = SilentSpeaker()
        self.title = TitleScreen(tutorial_seen=self.preferences.tutorial_seen)
        self.screens: list[Screen] = [self.title]
        self.shelf: Shelf | None = None
        self.history = History()
        self.faces: Mapping[str, Future[pygame.Surface]] = {}
        self.talk: Conversation | None = None
        self.past: Conversation | None = None
        """The conversation that the debrief looks back at."""
        self.practice = Practice()
        self.echo: Echo | None = None
        """The sound of a moment that the debrief plays again."""
        self.hands: dict[type[Any], Callable[[Desk, Any], None]] = {}
        """What screens are handed that only a deed imports: see `handing.HAND`."""
        self.drills: Drills | None = None
        """What drills need, once they were opened."""
        self.entrance: EntranceScreen | None = None
        """The patient on their way, over the conversation or where it was."""
        self._entrances = entrances
        self._speaks = live
        self.live: LiveVoice | None = None
        """Speaks what nobody recorded."""
        self.done = False
        self.stale = True
        """Something changed: the screen must be drawn again."""
        self._held = False
        """Whether a zone was frozen when something was laid over the conversation."""
        self.unread: str | None = None
        """Why there is no library, in plain words."""
        self._trouble: str | None = None
        self._trouble_since = 0.0

    @property
    def screen(self) -> Screen:
        """Return the screen on top."""
        return self.screens[-1]

    @property
    def logs(self) -> Path:
        """Return the folder where logs are written."""
        return Path(self.args.log) if self.args.log else self.home / "sessions"

    def push(self, screen: Screen) -> None:
        """Open a screen over this one; a conversation under it stands still."""
        if self.talk and self.screen is self.talk.screen:
            self._held = self.talk.playing.held
            self.talk.playing.hold(held=True)
        self.screens.append(screen)

    def pop(self) -> None:
        """Close the screen on top."""
        if len(self.screens) > 1:
            self.screens.pop()
        if self.talk and self.screen is self.talk.screen:
            self.talk.playing.hold(held=self._held)

    def kit(self, shelf: "Shelf") -> "Kit":
        """Return what every conversation needs."""
        from game.app.play import Kit  # noqa: PLC0415 - the first frame can do without it
        from game.voice.library import open_voices  # noqa: PLC0415 - as above

        if self._speaks and self.live is None and self.speaker.trouble is None:
            from game.voice.live import open_live  # noqa: PLC0415 - few need it
            from game.voice.wish import cast_of  # noqa: PLC0415 - as above

            self.live = open_live(self.assets.parent, cast_of(shelf.world, self.assets))
        return Kit(shelf, open_voices(self.assets), self.speaker, live=self.live)

    def show(self, talk: "Conversation") -> None:
        """Put a conversation on the screen; one tried again lies over the debrief."""
        self.talk = talk
        under = self.screens if talk.again else self.screens[:1]
        self.screens = [*under, talk.screen]
        if talk.comes_in and not talk.again:
            self._see(talk, leaves=False)
        talk.enter(self.assets / "sounds")
        self._trouble = None

    def see_off(self, talk: "Conversation") -> bool:
        """Show how the patient leaves, once; tell whether there is anything to see."""
        if talk.seen_off or not talk.leaves or talk.again:
            return False
        talk.seen_off = True
        return self._see(talk, leaves=True)

    def _see(self, talk: "Conversation", *, leaves: bool) -> bool:
        """Lay the patient's way over the conversation, which stands still under it."""
        if not self._entrances or self.preferences.motion != "full":
            return False
        from game.screens.entrance import EntranceScreen  # noqa: PLC0415 - as above

        self.entrance = EntranceScreen(talk.screen.picture, leaves)
        self.push(self.entrance)
        return True

    def end_entrance(self, now: float) -> None:
        """Go on to the conversation when the patient is where they were going."""
        if self.entrance and self.screen is self.entrance and self.entrance.over(now):
            self.pop()

    def close_talk(self) -> "Conversation | None":
        """Take the conversation off the screen, and its sound with it."""
        talk, self.talk = self.talk, None
        self.speaker.speak(None)
        self.speaker.room(None)
        self.speaker.hold(False)  # noqa: FBT003 - one switch, named by the verb
        return talk

    def finish(self, talk: "Conversation", mark: str) -> None:
        """Close the log of a conversation with a mark."""
        if talk.journal:
            talk.journal.mark(mark)
            talk.journal.close()
            talk.journal = None

    def leave_debrief(self) -> None:
        """Close what the debrief looked back at."""
        if self.past:
            self.finish(self.past, "closed")
            self.past = None

    def refresh(self) -> None:
        """Read again what was played."""
        self.history = read_history(self.logs)
        self.practice.forget()

    def face(self, scenario: str) -> pygame.Surface | None:
        """Return the patient's face, or None while it is being drawn."""
        future = self.faces.get(scenario)
        ready = future is not None and future.done() and future.exception() is None
        return future.result() if future and ready else None

    def set(self, name: str, *, value: float | str | bool) -> None:
        """Set a preference, and keep it."""
        change = {name: value}
        self.kept = replace(self.kept, **change)  # type: ignore[arg-type] # a screen names a field
        self.preferences = replace(self.preferences, **change)  # type: ignore[arg-type] # as above
        write_preferences(self.home / "settings.json", self.kept)
        if name == "fullscreen":
            self.stage.fill_screen(fill=bool(value))
        self.set_volumes()

    @property
    def played(self) -> Played:
        """Return how it is played now: what a log says of that."""
        return self.played_in(self.talk.kit, self.talk.scenario) if self.talk else self.played_in()

    def played_in(self, kit: "Kit | None" = None, scenario: "Scenario | None" = None) -> Played:
        """Return how a scenario is played, or would be."""
        p = self.preferences
        recorded = kit is None or scenario is None or kit.is_recorded(scenario)
        sound = sound_of(self.speaker.trouble, p.master * p.voice, recorded=recorded)
        return Played(sound, captions_of(p.captions, sound), p.mono)

    @property
    def shown(self) -> Preferences:
        """Return the settings with the captions that are shown: nothing may be lost unheard."""
        p = self.preferences
        return replace(p, captions=captions_of(p.captions, self.played.sound))

    def silent(self, now: float) -> str | None:
        """Return why nothing is heard, in plain words, for as long as it is to be told."""
        why = UNHEARD.get(self.played.sound)
        if why != self._trouble:
            self._trouble, self._trouble_since = why, now
        return why if now - self._trouble_since < TOLD_SILENT else None

    def plug(self, device: SoundPlugged | SoundUnplugged) -> None:
        """Tell the loudspeaker that a device came or went."""
        if isinstance(device, SoundPlugged):
            self.speaker.plugged()
        else:
            self.speaker.unplugged()

    def set_volumes(self) -> None:
        """Tell the loudspeaker how loud each thing is."""
        p = self.preferences
        self.speaker.volumes(Volumes(p.master, p.voice, p.room, p.effects, p.mono))


def asked_for(preferences: Preferences, args: argparse.Namespace) -> Preferences:
    """Return the settings with what the command line asks for, for this time only."""
    wanted = {
        "difficulty": args.difficulty,
        "calm_clock": args.calm_clock or None,
        "trainee": args.trainee,
    }
    return replace(preferences, **{k: v for k, v in wanted.items() if v is not None})
