"""The likely melody of a line that nobody measured: from the numbers of its tone alone.

For those who cannot hear it, and where there is no recording: the same kind of line as a
measured one has, and marked as guessed.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.sim.sounds import SILENCE
from game.voice.clip import Clip, Word
from game.voice.estimate import Pace, estimated
from game.voice.plan import Plan, Saying
from game.voice.timings import LOUD, POINTS

Point = tuple[float, float, float | None]
STEADY = 2.2
"""Semitones that a calm voice rises at a heavy word."""
SINKS = 1.5
"""Semitones that it sinks from the first word of a breath to the last."""
SYLLABLE = 4
"""Letters: about as often loudness rises and falls."""
DIP = 5.0
"""dB between two syllables."""
HEAVY = 5
"""Letters from which on a word is a heavy one."""
WHISPERED = 0.5
"""From here on nothing of a voice is left to have a pitch."""
AIR = {"breath-in": -15.0, "breath-out": -15.0, "sigh": -9.0, "cough": 2.0}
HEARD = -7.0
"""dB of a sound without words that AIR does not name."""
QUIET = -14.0
"""dB under which nothing is said: breaths, pauses."""
ENDING = 2
"""Words at the end of a line in which what a mask hides comes out."""


def pace_of(how: Saying) -> Pace:
    """Return how fast a line is said in this way, and with which breaths."""
    top = how.top
    return Pace(top.rate * how.voice.rate, top.pause, round(how.group), how.group_pause)


def guessed(clip: Clip, says: str, how: Saying) -> Clip:
    """Return *clip* with a melody: its own, or what *how* makes likely.

    One without a recording is spoken at the pace of its tone as well.
    """
    if clip.melody:
        return clip
    made = clip if clip.path else estimated(says, pace=pace_of(how))
    return replace(made, melody=_brought_to(how.top.offset_lu, _points(made, how)), guessed=True)


def _brought_to(offset: float, points: Iterable[Point]) -> tuple[Point, ...]:
    """Return points whose words are as loud, taken together, as the tone's row says."""
    every = tuple(points)
    power = [10 ** (loud / 10) for _, loud, _ in every if loud > QUIET]
    more = offset - 10 * math.log10(sum(power) / len(power)) if power else 0.0
    return tuple(
        (t, round(loud + more if loud > QUIET else loud, 2), pitch) for t, loud, pitch in every
    )


def _points(clip: Clip, how: Saying) -> Iterator[Point]:
    words = {word.start: number for number, word in enumerate(clip.words)}
    groups = _groups(clip)
    spans = sorted(clip.words, key=lambda word: word.start)
    for n in range(math.ceil(clip.seconds * POINTS)):
        t = n / POINTS
        sound = next((x for x in clip.sounds if x[1] <= t < x[1] + x[2]), None)
        word = next((w for w in spans if w.start <= t < w.end), None)
        if sound is not None:
            yield t, AIR.get(sound[0], HEARD), None
        elif word is None or word.text.startswith(f"[{SILENCE}"):
            yield t, -LOUD, None
        else:
            number = words[word.start]
            plan = _plan(how, number, len(clip.words))
            yield _voiced(t, word, plan, groups[number])


def _plan(how: Saying, number: int, count: int) -> Plan:
    """Return the plan of a word: what is below where the mask slips, and at the end."""
    if how.below is None:
        return how.top
    leaks = number in how.leaks if how.leaks else False
    return how.below if leaks or number >= count - min(ENDING, count - 1) else how.top


def _groups(clip: Clip) -> list[float]:
    """Return of each word how far it is through its breath, 0 to 1."""
    ends = [start for name, start, _ in clip.sounds if name == "breath-in"]
    begun = [sum(end <= word.start for end in ends) for word in clip.words]
    return [
        begun[:n].count(group) / max(1, begun.count(group) - 1) for n, group in enumerate(begun)
    ]


def _voiced(t: float, word: Word, plan: Plan, through: float) -> Point:
    """Return loudness and pitch within a word."""
    share = (t - word.start) / max(1e-3, word.end - word.start)
    letters = sum(c.isalpha() for c in word.text)
    beats = max(1, round(letters / SYLLABLE))
    dip = DIP * plan.dyn * (0.5 + 0.5 * math.cos(2 * math.pi * beats * share))
    loud = plan.offset_lu + plan.decay * through - dip + DIP / 2
    if plan.whisper >= WHISPERED:
        return t, loud, None
    pitch = plan.f0 + (plan.decl - SINKS * plan.range) * (through - 0.5)
    if letters >= HEAVY:
        pitch += STEADY * plan.range * math.sin(math.pi * share)
    if through == 1:
        pitch += plan.final * share
    shake = plan.trem * math.sin(2 * math.pi * plan.trem_hz * t)
    return t, loud, round(pitch + shake, 2)
