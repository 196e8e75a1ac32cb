"""What the rows of assets/tones.yaml promise to an ear."""

from collections.abc import Mapping
from pathlib import Path

import yaml


def directions_of(assets: Path) -> Mapping[str, Mapping[str, str]]:
    """Return each tone's `directions`: feature to `up` or `down`."""
    rows = yaml.safe_load((assets / "tones.yaml").read_text("utf-8"))["tones"]
    return {name: row.get("directions", {}) for name, row in rows.items()}
