"""Tones rendered for measuring, kept by what made them: stop it when you like, and go on.

A clip's name changes when the text, the way it is said, the engine or any source of the voice
changes; so what is measured is what the tree makes now.
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from game.content.world import World, read_world
from game.voice.arrays import Floats, floats
from game.voice.plan import Saying, Voice, saying
from tests.hearing.features import features_of
from tests.hearing.lines import LINES, SYLLABLES

OWN = "own calm"
"""The name of a line with no tone laid on it: what every tone is measured against."""
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """One clip: who says which line in which tone, how strongly."""

    voice: str
    tone: str
    strength: float
    line: int = 0

    @property
    def own(self) -> "Job":
        """Return the same voice's line without a tone."""
        return Job(self.voice, OWN, 0.0, self.line)


@dataclass(frozen=True, slots=True)
class Clip:
    """What was made of a job: where its sound is, what it cost, what is heard of it."""

    job: Job
    path: str
    seconds: float
    cpu: float
    features: dict[str, float]

    @property
    def sound(self) -> Floats:
        """Return it as floats at 24 kHz."""
        import soundfile  # noqa: PLC0415 - of the extra

        return floats(soundfile.read(self.path)[0])


def jobs_of(
    voices: Sequence[str], tones: Sequence[str], strengths: Sequence[float], lines: int
) -> list[Job]:
    """Return every clip that is needed, own calm first, voice by voice."""
    jobs = []
    for voice in voices:
        for line in range(lines):
            jobs.append(Job(voice, OWN, 0.0, line))
            jobs += [Job(voice, tone, k, line) for k in strengths for tone in tones]
    return jobs


def how_of(world: World, job: Job) -> Saying:
    """Return how a job's line is said."""
    tone = next(iter(world.tones)) if job.tone == OWN else job.tone
    return saying(world.tones, Voice.of(world.voices[job.voice]), tone, job.strength)


@cache
def sources(folder: str) -> str:
    """Return what changes when any code in a folder does."""
    paths = sorted((ROOT / folder).glob("*.py"))
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:12]


def stem_of(world: World, job: Job) -> str:
    """Return the name of a clip's files."""
    made = f"{sources('game/voice')}\n{LINES[job.line]}\n{how_of(world, job)}"
    return f"{job.voice}-{job.tone.replace(' ', '-')}-{sha256(made.encode()).hexdigest()[:12]}"


def kept(folder: Path, world: World, job: Job) -> Clip | None:
    """Return a clip that was rendered before, if it is whole; listened to by today's ears."""
    stem = folder / stem_of(world, job)
    try:
        row = json.loads(Path(f"{stem}.json").read_text("utf-8"))
        clip = Clip(job, f"{stem}.wav", row["seconds"], row["cpu"], row["features"])
        if row.get("ears") != sources("tests/hearing"):
            clip = replace(clip, features=features_of(clip.sound, SYLLABLES[job.line]))
            _keep(clip)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return clip if Path(clip.path).is_file() else None


def _keep(clip: Clip) -> None:
    """Write what is known of a clip, whole or not at all."""
    row = {
        "ears": sources("tests/hearing"),
        "seconds": clip.seconds,
        "cpu": clip.cpu,
        "features": clip.features,
    }
    draft = Path(clip.path).with_suffix(".part")
    draft.write_text(json.dumps(row), "utf-8")
    draft.replace(Path(clip.path).with_suffix(".json"))


def rendered(folder: Path, jobs: Sequence[Job], processes: int) -> Iterator[Clip]:
    """Yield the clips of all jobs, rendering what is not there; tell how far it is."""
    folder.mkdir(parents=True, exist_ok=True)
    world = read_world(ROOT / "assets")
    found = {job: kept(folder, world, job) for job in jobs}
    yield from (clip for clip in found.values() if clip)
    todo = [job for job, clip in found.items() if clip is None]
    if not todo:
        return
    begun = time.monotonic()
    with ProcessPoolExecutor(processes, initializer=_prepare) as pool:
        tasks = [pool.submit(_render, folder, job) for job in todo]
        for n, task in enumerate(as_completed(tasks), 1):
            yield task.result()
            left = (time.monotonic() - begun) / n * (len(todo) - n) / 60
            sys.stderr.write(f"\r{n} of {len(todo)} rendered, {left:.0f} minutes left   ")
    sys.stderr.write("\n")


_held: dict[str, object] = {}


def _prepare() -> None:
    from game.voice.engines import open_engine  # noqa: PLC0415 - loads the model

    _held["world"] = read_world(ROOT / "assets")
    _held["engine"] = open_engine(ROOT)


def _render(folder: Path, job: Job) -> Clip:
    """Speak a job's line and measure it. The sound first: a clip with a row is whole."""
    import soundfile  # noqa: PLC0415 - of the extra

    from game.voice.speech import spoken  # noqa: PLC0415 - of the extra

    world, engine = _held["world"], _held["engine"]
    begun = time.process_time()
    line = spoken(LINES[job.line], how_of(world, job), engine, None)  # type: ignore[arg-type]
    cpu = time.process_time() - begun
    stem = folder / stem_of(world, job)  # type: ignore[arg-type]
    soundfile.write(f"{stem}.wav", line.sound, 24_000, subtype="FLOAT")
    heard = features_of(line.sound, SYLLABLES[job.line])
    clip = Clip(job, f"{stem}.wav", line.seconds, cpu, heard)
    _keep(clip)
    return clip
