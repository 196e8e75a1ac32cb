"""What is to be baked: each line with everything that decides how it sounds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from game.content.problems import suggestion
from game.content.world import World
from game.sim.story import Line
from game.tools.lines import Script
from game.voice.keys import LENGTH, key_of
from game.voice.lengths import seconds_of
from game.voice.library import made_of, recordings
from game.voice.noises import Noises
from game.voice.plan import Saying, Voice, saying

RECIPE = 4
"""Raise it when the same plan is to sound otherwise: everything is then rendered again."""
CALM_PEERS = 8
"""Of how many calm recordings somebody's own pitch is taken."""


@dataclass(frozen=True)
class Order:
    """One line to have. `recorded` is what a person said; it is used in place of the engine.

    `engine` is its name and version, `pronounced` what the lexicon holds of the words, `peers`
    are calm recordings by the same person, whose pitch theirs is measured against.
    """

    voice: str
    key: str
    text: str
    how: Saying
    noises: Noises
    engine: str
    call: bool = False
    pronounced: tuple[object, ...] = ()
    recorded: Path | None = None
    peers: tuple[Path, ...] = ()

    @cached_property
    def made(self) -> str:
        """Return what changes when it would sound otherwise."""
        if self.recorded is None:
            sounds = self.noises.made(self.text, self.how)
            return _digest(self.engine, self.text, self.how, self.call, self.pronounced, sounds)
        beside = (self.text, self.how.top.offset_lu, self.call, [p.name for p in self.peers])
        return f"{made_of(self.recorded)} {_digest(*beside)}"

    def without_recording(self) -> "Order":
        """Return the order for the engine, where the recording cannot be used."""
        return replace(self, recorded=None, peers=())


def _digest(*parts: object) -> str:
    return sha256("\n".join(map(repr, (RECIPE, *parts))).encode()).hexdigest()[:LENGTH]


@dataclass(frozen=True, slots=True)
class Orders:
    """Everything there is to have, by voice and key, and what is wrong with some of it.

    It is `whole` where nothing was left out: only then can it be told what nothing uses.
    """

    voices: Mapping[str, Mapping[str, Order]]
    problems: tuple[str, ...] = ()
    whole: bool = True

    @property
    def count(self) -> int:
        """Return how many lines there are."""
        return sum(map(len, self.voices.values()))


def orders_of(world: World, script: Script, assets: Path, engine: str) -> Orders:
    """Return an order for each line of *script*; *engine* is its name and version."""
    problems = [f"left out, because it cannot be read: {p}" for p in script.problems]
    voices: dict[str, Mapping[str, Order]] = {}
    for voice, lines in script.lines.items():
        if voice in world.voices:
            studio = Studio.of(assets, voice, lines)
            problems += studio.problems
            voices[voice] = {
                key: _order(key, line, studio, world, engine, call=key in script.calls)
                for key, line in lines.items()
            }
        else:
            where = next(iter(lines.values())).where
            near = suggestion(voice, world.voices)
            problems.append(f"{where}: there is no voice {voice!r}, so it says nothing. {near}")
    whole = not script.problems and len(voices) == len(script.lines)
    return Orders(voices, tuple(problems), whole=whole)


@dataclass(frozen=True, slots=True)
class Studio:
    """What a person recorded of one voice: by key, the calm ones, and what is wrong."""

    assets: Path
    voice: str
    files: Mapping[str, Path]
    calm: tuple[Path, ...]
    problems: tuple[str, ...]

    @classmethod
    def of(cls, assets: Path, voice: str, lines: Mapping[str, Line]) -> "Studio":
        """Look through the recordings of a voice."""
        there = recordings(assets / "voices" / "recorded" / voice)
        files = {key: path for key, path in there.items() if seconds_of(path) is not None}
        damaged = (f"{p} cannot be read as sound: save it again" for p in there.values())
        problems = [said for said, key in zip(damaged, there, strict=True) if key not in files]
        return cls(assets, voice, files, tuple(_calm(files, lines)), tuple(problems))

    def recording_of(self, key: str, line: Line) -> Path | None:
        """Return what was recorded of a line; said on the telephone, else said plainly."""
        return self.files.get(key) or self.files.get(key_of(line))


def _calm(files: Mapping[str, Path], lines: Mapping[str, Line]) -> Sequence[Path]:
    """Return the recordings of calm lines; where there are none, all that are there."""
    said = [(line.tone.strength, files[key]) for key, line in sorted(lines.items()) if key in files]
    calm = [path for strength, path in said if not strength]
    return (calm or [path for _, path in said])[:CALM_PEERS]


def _order(key: str, line: Line, studio: Studio, world: World, engine: str, *, call: bool) -> Order:
    tone, voice = line.tone, studio.voice
    speaker = Voice.of(world.voices[voice])
    recorded = studio.recording_of(key, line)
    return Order(
        voice=voice,
        key=key,
        text=line.says,
        how=saying(world.tones, speaker, tone.name, tone.strength, tone.over, tone.leaks),
        noises=Noises(world.recipes, frozenset(world.sounds), studio.assets, voice),
        engine=engine,
        call=call,
        pronounced=tuple(_pronounced(line.says, world)),
        recorded=recorded,
        peers=studio.calm if recorded else (),
    )


def _pronounced(text: str, world: World) -> Iterator[tuple[str, object]]:
    """Yield what the lexicon says of the words of a text."""
    low = text.lower()
    return ((word, how) for word, how in world.lexicon.items() if word.lower() in low)
