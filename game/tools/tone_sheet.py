"""`sheet tones`: every tone by three voices at three strengths, to listen to and to look at.

`--blind`: clips without names, shuffled, and which words fit them; the key lies beside the
folder that a listener opens.
"""

import argparse
import shutil
import sys
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from string import Template

import pygame

from game.content.problems import ContentError, suggestion
from game.content.world import World, read_world
from game.stage.window import without_display
from game.tools.contact import png
from game.tools.tone_clips import OWN, SAYS, STRENGTHS, VOICES, Clip, clips_of, rendered
from game.tools.tone_picture import Sound, measured, picture
from game.tools.tone_trials import LETTERS, Trial, keyed, said, trials_of
from game.view.art import Art
from game.voice.plan import SpeechError

FINE, CANNOT = 0, 2
CLIPS, LISTEN, KEY = "clips", "listen", "tones-key.txt"


def tone_sheet(assets: Path, args: argparse.Namespace) -> int:
    """Write the clips, the pictures and the page into the folder `args.out`, and name the page."""
    try:
        world = read_world(assets)
        tones = _chosen("tone", args.tone, world.tones) or list(world.tones)
        voices = _chosen("voice", args.voice, world.voices) or list(VOICES)
        clips = clips_of(tones, voices)
        out = Path(args.out)
        _render(out / CLIPS, assets, world, clips)
    except (ContentError, SpeechError) as error:
        print(f"bedside: {error}", file=sys.stderr)  # noqa: T201 - this is the command line
        return CANNOT
    if args.blind:
        trials = trials_of(world, clips, args.seed)
        page = _blind(out, assets, world, trials)
    else:
        _draw(out / CLIPS, assets, world, clips)
        page = _page(out, assets, world, clips)
    print(page)  # noqa: T201 - its result
    return FINE


def _chosen(what: str, names: Sequence[str], there: Iterable[str]) -> list[str]:
    """Return the names that were asked for.

    Raises:
        SpeechError: one is not there.
    """
    for name in names:
        if name not in there:
            message = f"there is no {what} {name!r}. {suggestion(name, there)}"
            raise SpeechError(message)
    return list(dict.fromkeys(names))


def _render(folder: Path, assets: Path, world: World, clips: Sequence[Clip]) -> None:
    from game.voice.engines import open_engine  # noqa: PLC0415 - needs the extra

    rendered(folder, assets, world, clips, open_engine(assets.parent, lexicon=world.lexicon))


def _draw(folder: Path, assets: Path, world: World, clips: Sequence[Clip]) -> None:
    """Write a picture of each tone beside its clips."""
    without_display()
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    art = Art(assets)
    own = {clip.voice: measured(folder / clip.name)[1] for clip in clips if clip.tone == OWN}
    calm = {voice: middle for voice, middle in own.items() if middle is not None}
    for tone in _tones(clips):
        sounds: dict[Clip, Sound] = {
            clip: measured(folder / clip.name)[0] for clip in clips if clip.tone == tone
        }
        title = f"{tone}: {_caption(world, tone)}"
        drawn = picture(title, _voices(clips), sounds, calm, art)
        (folder / f"{tone}.png").write_bytes(png(drawn))


def _tones(clips: Sequence[Clip]) -> list[str]:
    return list(dict.fromkeys(clip.tone for clip in clips if clip.tone != OWN))


def _voices(clips: Sequence[Clip]) -> list[str]:
    return list(dict.fromkeys(clip.voice for clip in clips))


def _caption(world: World, tone: str) -> str:
    return world.book[tone].caption.format(they="they", them="them", their="their")


def _page(out: Path, assets: Path, world: World, clips: Sequence[Clip]) -> Path:
    """Write the page on which all can be listened to, and return where it is."""
    voices = _voices(clips)
    own = "".join(f"<li>{_spoken(v)} {_player(Clip(v, OWN, 0.0))}</li>" for v in voices)
    parts = "\n".join(_section(world, tone, voices) for tone in _tones(clips))
    links = " ".join(f'<a href="#{tone}">{tone}</a>' for tone in _tones(clips))
    frame = Template((assets / "pages" / "tones.html").read_text("utf-8"))
    path = out / "index.html"
    path.write_text(frame.substitute(says=escape(SAYS), own=own, links=links, parts=parts), "utf-8")
    return path


def _section(world: World, tone: str, voices: Sequence[str]) -> str:
    heads = "".join(f'<th scope="col">{strength:g}</th>' for strength in STRENGTHS)
    rows = "".join(_row(tone, voice) for voice in voices)
    caption = escape(_caption(world, tone))
    return (
        f'<section id="{tone}"><h2>{tone} <small>{caption}</small></h2>\n'
        f'<table><thead><tr><th scope="col">strength</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>\n"
        f'<img src="{CLIPS}/{tone}.png" alt="Waveform and pitch of {tone}, by voice and strength" '
        'loading="lazy"></section>'
    )


def _row(tone: str, voice: str) -> str:
    cells = "".join(f"<td>{_player(Clip(voice, tone, k))}</td>" for k in STRENGTHS)
    return f'<tr><th scope="row">{_spoken(voice)}</th>{cells}</tr>'


def _player(clip: Clip) -> str:
    strong = "" if clip.tone == OWN else f", strength {clip.strength:g}"
    name = f"{_spoken(clip.voice)}, {_spoken(clip.tone)}{strong}"
    return _audio(f"{CLIPS}/{clip.name}", name)


def _audio(path: str, name: str) -> str:
    named = f'aria-label="{escape(name, quote=True)}"'
    return f'<audio controls preload="none" src="{path}" {named}></audio>'


def _spoken(name: str) -> str:
    return escape(name.replace("-", " "))


def _blind(out: Path, assets: Path, world: World, trials: Sequence[Trial]) -> Path:
    """Write the folder that a listener opens, and the key beside it; return the page."""
    folder = out / LISTEN
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    voices = _voices([trial.clip for trial in trials])
    calm = {voice: f"calm-{n}.ogg" for n, voice in enumerate(voices, 1)}
    for voice, name in calm.items():
        shutil.copyfile(out / CLIPS / Clip(voice, OWN, 0.0).name, folder / name)
    for trial in trials:
        shutil.copyfile(out / CLIPS / trial.clip.name, folder / _file(trial))
    (out / KEY).write_text("".join(f"{keyed(trial)}\n" for trial in trials), "utf-8")
    print(out / KEY)  # noqa: T201 - its result
    frame = Template((assets / "pages" / "tones-blind.html").read_text("utf-8"))
    parts = "\n".join(_question(world, trial, calm[trial.clip.voice]) for trial in trials)
    path = folder / "index.html"
    path.write_text(frame.substitute(says=escape(SAYS), count=len(trials), parts=parts), "utf-8")
    return path


def _file(trial: Trial) -> str:
    return f"{trial.number:03}.ogg"


def _question(world: World, trial: Trial, calm: str) -> str:
    n = trial.number
    answers = "".join(
        f'<label><input type="radio" name="{n}" value="{letter}"> {letter}) {escape(words)}</label>'
        for letter, words in zip(LETTERS, said(world, trial), strict=False)
    )
    return (
        f"<fieldset><legend>{n}. Which of these words fits?</legend>"
        f"{_audio(_file(trial), f'Clip {n}')}\n"
        f"<p>The same voice, calm: {_audio(calm, f'The voice of clip {n}, calm')}</p>\n"
        f"{answers}</fieldset>"
    )
