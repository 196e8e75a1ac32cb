# ruff: noqa: T201 - what it measures is printed
"""Are the tones heard? Renders tones x voices x strengths, measures, and prints the tables.

    python -m tests.bench.tones [--voices N] [--strength S ...] [--lines N] [--jobs N]

needs the extra [voice]. Everything (no options) takes hours: it goes on where it was stopped,
and `--voices 6` is a spread of the cast. Printed: how often tones are told apart, one voice
left out; whether each goes as its row means it; words misheard, where a recogniser is
installed (tests/bench/ears.py); people against tones, where tests/bench/speakers.py runs;
levels, ends, cost. No feeling is proved by this: see docs/voice.md.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from tempfile import gettempdir

import numpy as np

from game.content.world import World, read_world
from game.voice.loudness import CALM
from tests.bench import ears, speakers
from tests.bench.tone_clips import OWN, ROOT, Clip, Job, jobs_of, rendered
from tests.hearing.classify import Row, told_apart
from tests.hearing.directions import FEATURES, verdicts
from tests.hearing.features import against
from tests.hearing.levels import levels_of
from tests.hearing.lines import LINES
from tests.hearing.rows import directions_of

STRENGTHS = (1.0, 0.7, 0.4)
GOALS = {1.0: 0.9, 0.7: 0.8, 0.4: 0.6}
"""Shares of tones told apart that issue 5 asks for."""
SPREAD = (
    "adaeze-okafor",
    "tomasz-nowak",
    "mateo",
    "albert-hughes",
    "fumiko-sato",
    "liam-doyle",
    "zainab-bello",
    "yusuf-warsame",
    "aisha-khan",
    "margaret-ellis",
)
"""A woman, a man, a child, a very old man and woman first: `--voices N` takes so many."""
PROSODY = (
    "rate",
    "pauses",
    "pauses_long",
    "pause_mean",
    "wait",
    "pitch",
    "range",
    "final",
    "slope",
)
WORST = 12
Clips = Mapping[Job, Clip]


def changes(clips: Clips, strength: float) -> list[Row]:
    """Return how each tone at a strength differs from its speaker's own calm."""
    return [
        (job.voice, job.tone, against(clip.features, clips[job.own].features))
        for job, clip in sorted(clips.items())
        if job.strength == strength and job.tone != OWN
    ]


def classified(clips: Clips, strengths: Sequence[float]) -> None:
    """Print how often tones are told apart at each strength, and what is taken for what."""
    print("\ntold apart (leave one voice out)     all   without loudness   pitch and timing alone")
    for strength in strengths:
        rows = changes(clips, strength)
        names = sorted(rows[0][2])
        sets = (names, [n for n in names if n != "loudness"], list(PROSODY))
        told = [told_apart(rows, names) for names in sets]
        goal = f"  (goal {GOALS[strength]})" if strength in GOALS else ""
        shares = "  ".join(f"{t.share:15.3f}" for t in told)
        print(f"  {strength:.1f}: {len(rows)} clips  {shares}{goal}")
        pairs = [f"{a} as {b} x{n}" for (a, b), n in told[0].confused.most_common(WORST)]
        print(f"       {'; '.join(pairs) or 'none confused'}")
        low = sorted(told[0].by_voice.items(), key=lambda item: item[1])[:4]
        print(f"       hardest voices: {', '.join(f'{v} {share:.2f}' for v, share in low)}")


def as_meant(clips: Clips, strength: float) -> None:
    """Print for each tone and feature of its row how many voices agree, and how far it goes."""
    print(f"\nas meant at {strength:g}: voices that agree (and plainly) of all; median change")
    meant = directions_of(ROOT / "assets")
    found = defaultdict(list)
    lines = defaultdict(list)
    for voice, tone, change in changes(clips, strength):
        lines[voice, tone].append(change)
    for (voice, tone), said in lines.items():
        whole = {name: mean(change[name] for change in said) for name in said[0]}
        for verdict in verdicts(meant.get(tone, {}), whole):
            found[tone, verdict.feature].append((voice, verdict))
    total = [v.agrees for rows in found.values() for _, v in rows]
    for (tone, feature), rows in sorted(found.items()):
        agree = sum(v.agrees for _, v in rows)
        plain = sum(v.plain for _, v in rows)
        middle = float(np.median([v.measured for _, v in rows]))
        against_it = ", ".join(sorted({voice for voice, v in rows if not v.agrees}))
        print(
            f"  {tone:12} {feature:9} {rows[0][1].meant:5} {agree:3} ({plain:2}) of {len(rows):2}"
            f"  {middle:+7.1f} {FEATURES[feature].unit:14} {against_it}"
        )
    print(f"  altogether {sum(total)} of {len(total)} agree ({mean(total or [0]):.3f})")


def understood(clips: Clips, folder: Path) -> None:
    """Print the word error of each tone against calm, by the best recogniser there is."""
    for ear in ears.there()[:1]:
        wrong: Counter[tuple[str, float]] = Counter()
        words: Counter[tuple[str, float]] = Counter()
        worst = []
        for job, clip in sorted(clips.items()):
            said = ears.plain(LINES[job.line])
            heard = _heard(ear, clip, folder)
            errors = ears.mistakes(said, heard)
            wrong[job.tone, job.strength] += errors
            words[job.tone, job.strength] += len(said)
            worst.append((errors / len(said), job, " ".join(heard)))
        calm = wrong[OWN, 0.0] / words[OWN, 0.0]
        print(f"\nwords misheard by {ear.name}: own calm {calm:.3f}; each tone's (over calm)")
        for strength in sorted({k for _, k in words if k}, reverse=True):
            shares = {t: wrong[t, k] / words[t, k] for t, k in words if k == strength}
            cells = [f"{t} {s:.2f} ({s - calm:+.2f})" for t, s in sorted(shares.items())]
            print(f"  {strength:g}: {', '.join(cells)}")
        for share, job, heard in sorted(worst, key=lambda row: -row[0])[:WORST]:
            if share:
                print(f"    {share:.2f} {job.voice} {job.tone} {job.strength:g}: {heard}")


def _heard(ear: "ears.Whisper | ears.Sphinx", clip: Clip, folder: Path) -> list[str]:
    """Return the words heard in a clip; kept, as listening takes long."""
    path = folder / f"{Path(clip.path).stem}.{ear.name.split()[0]}.txt"
    if not path.is_file():
        path.write_text(" ".join(ear.words(clip.sound)), "utf-8")
    return path.read_text("utf-8").split()


def people(clips: Clips) -> None:
    """Print whether people are further apart than one person's tones (speaker network)."""
    if not speakers.there():
        print("\npeople: no speaker network installed (tests/bench/speakers.py says how)")
        return
    ear = speakers.Speakers()
    strongest = max(job.strength for job in clips)
    heads = defaultdict(list)
    for job, clip in sorted(clips.items()):
        if job.strength in {0.0, strongest} and not job.line:
            heads[job.voice].append((job.tone, ear.of(clip.sound)))
    if len(heads) < 2:
        print("\npeople: two voices or more are needed")
        return
    own = {voice: next(h for tone, h in rows if tone == OWN) for voice, rows in heads.items()}
    between = {(a, b): float(np.linalg.norm(own[a] - own[b])) for a in own for b in own if a < b}
    within = {
        (voice, tone): float(np.linalg.norm(head - own[voice]))
        for voice, rows in heads.items()
        for tone, head in rows
    }
    near = min(between, key=between.__getitem__)
    far = sorted(within, key=within.__getitem__, reverse=True)
    over = Counter(tone for (_, tone), away in within.items() if away >= between[near])
    print(f"\npeople (speaker network, tones at {strongest:g})")
    print(f"  nearest two at calm: {' / '.join(near)} {between[near]:.3f}")
    cells = ", ".join(f"{voice} {tone} {within[voice, tone]:.3f}" for voice, tone in far[:5])
    print(f"  furthest from their own calm: {cells}")
    print(f"  as far as those two or farther: {sum(over.values())} of {len(within)}: {dict(over)}")
    again = [
        min(own, key=lambda other: float(np.linalg.norm(head - own[other]))) == voice
        for voice, rows in heads.items()
        for tone, head in rows
        if tone != OWN
    ]
    print(f"  nearest calm voice to a toned clip is the speaker's own: {mean(again):.3f}")


def levels(clips: Clips, world: World) -> None:
    """Print loudness against the table, peaks, ends and cost."""
    off, peaks, ends, cpu = [], [], [], []
    for job, clip in clips.items():
        level = levels_of(clip.sound)
        numbers = world.tones.get(job.tone, {})
        meant = CALM + float(numbers.get("offset_lu", 0.0)) * _strength(world, job)
        off.append((abs(level.lufs - meant), job))
        peaks.append((level.peak_db, job))
        ends.append((max(level.before, level.after), job))
        cpu.append(clip.cpu / clip.seconds)
    print("\nlevels: worst of all clips (whole lines, without sounds beside the words)")
    print(f"  loudness off the table by {max(off)[0]:.2f} LU ({max(off)[1]})")
    print(f"  true peak {max(peaks)[0]:.2f} dB ({max(peaks)[1]})")
    print(f"  silence at an end {max(ends)[0]:.2f} s ({max(ends)[1]})")
    print(f"  CPU seconds per second of sound: mean {mean(cpu):.2f}, most {max(cpu):.2f}")


def _strength(world: World, job: Job) -> float:
    return min(job.strength, float(world.voices[job.voice].get("kmax", 1.0)))


def options() -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(description="Are the tones heard?")
    parser.add_argument("--voices", type=int, metavar="N", help="a spread of so many; all")
    parser.add_argument("--strength", type=float, action="append", metavar="S")
    parser.add_argument("--tone", action="append", metavar="NAME", help="only these tones")
    parser.add_argument("--lines", type=int, default=1, choices=range(1, len(LINES) + 1))
    parser.add_argument("--jobs", type=int, default=2, choices=(1, 2), help="processes")
    parser.add_argument("--keep", type=Path, default=Path(gettempdir()) / "bedside-tones")
    parser.add_argument("--words", action="store_true", help="have the words recognised, too")
    return parser.parse_args()


def main() -> None:
    """Render, measure and print."""
    args = options()
    world = read_world(ROOT / "assets")
    voices = [v for v in (*SPREAD, *world.voices) if v in world.voices]
    voices = list(dict.fromkeys(voices))[: args.voices]
    strengths = args.strength or list(STRENGTHS)
    jobs = jobs_of(voices, args.tone or list(world.tones), strengths, args.lines)
    clips = {clip.job: clip for clip in rendered(args.keep, jobs, args.jobs)}
    print(f"{len(voices)} voices, {len(clips)} clips: {', '.join(voices)}")
    if len(voices) > 2:
        classified(clips, strengths)
    for strength in strengths:
        as_meant(clips, strength)
    levels(clips, world)
    people(clips)
    if args.words:
        understood(clips, args.keep)


if __name__ == "__main__":
    main()
