"""What names a recording: the words and how they are said. Edit either, and it is another."""

from hashlib import sha256

from game.sim.story import Line

LENGTH = 12
"""Hexadecimal digits: enough for millions of lines without two alike."""


def key_of(line: Line, *, call: bool = False) -> str:
    """Return the name of the recording of *line*, the same for ever.

    A *call* is heard through a telephone: another recording.
    """
    tone = line.tone
    parts = [line.says, tone.name, f"{tone.strength:.3f}", tone.over or ""]
    parts += [" ".join(str(word) for word in tone.leaks)] if tone.leaks else []
    said = "\n".join([*parts, "by telephone"] if call else parts)
    return sha256(said.encode("utf-8")).hexdigest()[:LENGTH]
