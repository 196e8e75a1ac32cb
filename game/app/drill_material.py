"""What drills are made of: who can show what, which smile lies over what, what is heard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.app.kit import Kit
from game.content.paths import lines_in
from game.content.world import World
from game.practice.answered import By
from game.practice.material import Material, Voiced
from game.practice.trials import EVEN
from game.sim.cues import Cue
from game.sim.sounds import captioned
from game.sim.story import Line, Scenario
from game.voice.clip import Clip
from game.voice.library import by_telephone, voice_of

YOUNGEST = 6
"""Whoever is younger comes along, and is no patient."""
SMILES = ("closed-lip-smile", "jaw-set")
"""Composed faces that are put on: what people smile, or set their jaw, over."""
MARKED = ("brow", "lids")
"""Parts of a face that tell while the mouth is composed."""
LEAST, MOST = 1.0, 12.0
"""Seconds of a line that can be judged at once."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line that can be heard: what was said, by whom, and its sound."""

    line: Line
    who: str
    path: str
    voice: str
    kit: Kit

    @property
    def clip(self) -> Clip:
        """Return its sound and melody; one that nobody measured is made likely when asked for."""
        return self.kit.clip_by(self.line, self.voice)

    @property
    def words(self) -> str:
        """Return what is said, as it is read."""
        return captioned(self.line.says)


@dataclass(frozen=True, slots=True)
class Stock:
    """The material, and the recordings by the id that a trial names."""

    material: Material
    recorded: Mapping[str, Recorded]


def stock_of(kit: Kit, by: By) -> Stock:
    """Return what drills can be made of; *by* is how lines reach the trainee."""
    shelf, world = kit.shelf, kit.shelf.world
    recorded = dict(_recorded(kit))
    material = Material(
        book=world.book,
        can_show={who: _can_show(world, who) for who in sorted(world.people)},
        voiced=tuple(_voiced(name, one) for name, one in recorded.items()),
        masks=masks_of(world, shelf.scenarios),
        whole=frozenset(
            name for name, drawn in world.drawings.items() if drawn.pose or drawn.props
        ),
        by=by,
    )
    return Stock(material, recorded)


def _can_show(world: World, who: str) -> frozenset[str]:
    """Return the cues that somebody can show who sits alone: none for the very young."""
    if world.patients[who].age < YOUNGEST:
        return frozenset()
    return frozenset(
        cue for cue in world.drawings if _fits(world, world.book[cue]) and not world.lacks(cue, who)
    )


def _fits(world: World, cue: Cue) -> bool:
    """Tell whether a cue is a trial for somebody who sits alone, before a plain wall."""
    row = world.cues[cue.id]
    alone = "seated" in cue.bodies and cue.of == "patient" and "{them}" not in cue.caption
    return alone and not row.weak and cue.zone != "around"


def masks_of(world: World, scenarios: Mapping[str, Scenario]) -> Mapping[str, str]:
    """Return what can lie under which composed face: as scenarios have it, and what is like it."""
    smile = SMILES[0]
    like = {
        cue.id: smile
        for cue in world.book.in_zone("face")
        if cue.channel == "body" and cue.parts and cue.parts <= set(MARKED)
    }
    shows = (
        show
        for scenario in scenarios.values()
        for line in lines_in(scenario)
        for show in line.shows
    )
    known = world.drawings
    written = {s.masks: s.cue for s in shows if s.masks in known and s.cue in SMILES}
    return {**like, **{hidden: mask for hidden, mask in written.items() if hidden}}


def _recorded(kit: Kit) -> Iterator[tuple[str, Recorded]]:
    """Yield every recorded line of a patient, once: by its file."""
    people = kit.shelf.world.people
    for scenario in kit.shelf.scenarios.values():
        replies = (reply.line for reply in scenario.patient.replies)
        for line in (*lines_in(scenario), *replies):
            if line.who is not None or line.sound is not None or by_telephone(line, scenario):
                continue
            yield from _usable(kit, line, scenario.patient.id, voice_of(line, scenario, people))
    for who, patient in kit.shelf.world.patients.items():
        for reply in patient.replies:
            yield from _usable(kit, reply.line, who, people[who].voice)


def _usable(kit: Kit, line: Line, who: str, voice: str) -> Iterator[tuple[str, Recorded]]:
    clip = kit.voices.clip(line, voice)
    if clip.path and LEAST <= clip.seconds <= MOST:
        yield clip.path, Recorded(line, who, clip.path, voice, kit)


def _voiced(name: str, one: Recorded) -> Voiced:
    """Return a recording as trials know it: a mask has the tone under it to be named."""
    tone = one.line.tone
    if tone.over:
        return Voiced(one.who, name, tone.over, tone.strength, tone.name)
    named = tone.name if tone.strength > 0 else EVEN
    return Voiced(one.who, name, named, tone.strength)
