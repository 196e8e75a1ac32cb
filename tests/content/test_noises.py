"""What is wrong with the noises of a place is told with its line."""

import shutil
from pathlib import Path

import pytest

from game.content.problems import ContentError
from game.content.world import read_world

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("sound: queue-chime", "sound: queue-chyme", "'queue-chime'"),
        ("every: 85", "every: 2", "every: 2 is out of bounds"),
        ("side: 0.5", "side: 1.5", "side: 1.5 is out of bounds"),
        ("loud: 0.5", "loud: 4", "loud: 4 is out of bounds"),
        ("to: -0.7", "to: -7", "to: -7 is out of bounds"),
        ("every: 85", "evry: 85", "evry"),
    ],
)
def test_a_noise_that_cannot_be_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(ASSETS, assets, ignore=shutil.ignore_patterns("*.ogg", "*.ttf", "*.svg"))
    path = assets / "settings" / "reception.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        read_world(assets)
    told = str(caught.value)
    assert said in told
    line = text[: text.index(old)].count("\n") + 1
    assert f"settings/reception.yaml:{line}:" in told
