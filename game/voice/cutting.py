"""Cuts the speaking model in three, at durations and at pitch, so that a tone can be dictated."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, ValueInfoProto

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


def cut(whole: bytes) -> Mapping[str, bytes]:
    """Return head, mid and tail of the model in *whole*, each a model of its own."""
    import onnx  # noqa: PLC0415 - large, and needed once

    model = onnx.load_from_string(whole)
    _rename(model.graph)
    return {
        name: _part(model, name, takes, gives).SerializeToString()
        for name, (takes, gives) in CUTS.items()
    }


def _rename(graph: "GraphProto") -> None:
    """Give the tensors at the cuts their names; durations come from outside."""
    del graph.value_info[:]
    for node in graph.node:
        for names in (node.input, node.output):
            for n, name in enumerate(names):
                names[n] = NAMES.get(name, name)
        if node.name == "/encoder/Round":
            node.input[0] = "dur_frames"


def _part(
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
