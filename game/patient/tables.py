"""The rig's tables, read from assets/rig by content and passed down."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Table = Mapping[str, Any]
"""Our own data, written and tested by us: its shape is in each file's `_doc`."""


@dataclass(frozen=True, slots=True)
class Tables:
    """One field a file, by the file's name."""

    aus: Table
    expressions: Table
    face: Table
    features: Table
    hair: Table
    hands: Table
    hats: Table
    poses: Table
    palettes: Table
    lights: Table
