"""The rig's tables, read once from assets/rig, beside the program or inside the wheel."""

import json
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[2]
ROOTS = (PACKAGE.parent / "assets", PACKAGE / "_data" / "assets")


@cache
def table(name: str) -> Any:  # noqa: ANN401 - each file has its own shape, in its `_doc`
    """Return the table of this name."""
    root = next(root for root in ROOTS if (root / "rig").is_dir())
    return json.loads((root / "rig" / f"{name}.json").read_text("utf-8"))
