"""What goes on in a room while people talk, from afar: small, soft, without a hard edge.

Each is made near (events.py), and then put at its distance: less of the high, more of the
room. They carry no meaning: nothing is lost to whoever does not hear them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from game.voice import events
from game.voice.arrays import RATE, Floats, floats
from game.voice.calls import door, paper, television, water
from game.voice.knocks import Dice

NEAR_HZ, FAR_HZ = 6_500.0, 900.0
"""What is left of a sound here, and at the end of a corridor: up to so many Hz."""
EDGE = 0.04
"""Seconds in which anything comes: nothing startles."""
HARDLY = 0.01
"""What is softer, of the loudest, is not the beginning of a sound."""


@dataclass(frozen=True, slots=True)
class Far:
    """A sound, and how far away: 0 in this room, 1 at the end of a corridor."""

    make: Callable[[Dice], Floats]
    far: float


NOISES: Mapping[str, Far] = {
    "alarm-far": Far(events.bells((660.0, 523.0, 440.0, 660.0, 523.0, 440.0), 0.42, 0.16), 0.8),
    "ball-bounces": Far(events.ball, 0.5),
    "birds": Far(events.birds, 0.6),
    "call-bell": Far(events.bells((784.0, 622.0, 784.0, 622.0), 0.5, 0.3), 0.7),
    "car-passes": Far(events.car, 0.8),
    "children-far": Far(events.children, 0.8),
    "curtain": Far(events.curtain, 0.45),
    "cutlery": Far(events.cutlery, 0.7),
    "door-shuts": Far(door, 0.7),
    "drawer": Far(events.drawer, 0.4),
    "kettle": Far(events.kettle, 0.4),
    "lawn-mower": Far(events.mower, 0.85),
    "lift-comes": Far(events.lift, 0.7),
    "pages": Far(paper, 0.4),
    "phone-far": Far(events.ringing, 0.8),
    "printer": Far(events.printer, 0.5),
    "queue-chime": Far(events.bells((659.0, 523.0), 0.6, 0.5), 0.6),
    "scanner-knocks": Far(events.knocks, 0.7),
    "somebody-passes": Far(events.footsteps, 0.6),
    "talk-far": Far(television, 0.8),
    "trolley-passes": Far(events.trolley, 0.5),
    "typing": Far(events.typing, 0.4),
    "water-runs": Far(water, 0.6),
}
"""Each sound by the name of its file, `around-NAME.ogg`."""


def noise(row: Far, dice: Dice) -> Floats:
    """Return a sound at its distance."""
    return distant(row.make(dice), row.far, dice)


def distant(x: Floats, far: float, dice: Dice) -> Floats:
    """Return *x* from afar: darker, its edges softened, with more of the room after it."""
    x = x[np.argmax(np.abs(x) > HARDLY * np.abs(x).max()) :]
    early = dice.normal(size=int(EDGE * RATE)) * np.hanning(int(EDGE * RATE))
    tail = int((0.2 + 0.3 * far) * RATE)
    late = dice.normal(size=tail) * np.exp(-5 * np.linspace(0, 1, tail))
    late *= np.minimum(np.arange(tail) / (EDGE * RATE), 1)
    size = len(x) + tail
    after = (1 - 0.5 * far) * np.fft.rfft(_one(early), size) + far * np.fft.rfft(_one(late), size)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    cut = NEAR_HZ * (FAR_HZ / NEAR_HZ) ** far
    out = np.fft.irfft(np.fft.rfft(x, size) * after / (1 + (hertz / cut) ** 4), size)
    rise, fall = int(EDGE * RATE), int(0.15 * RATE)
    out[:rise] *= np.linspace(0, 1, rise) ** 2
    out[-fall:] *= np.linspace(1, 0, fall)
    return floats(out)


def _one(x: Floats) -> Floats:
    return floats(x / np.sqrt(np.sum(x**2)))
