"""`check` finds every place that cannot be drawn, with where it is in its file."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from game.content.world import read_world
from game.patient.setting import Part, Passing
from game.tools.check import check
from game.tools.rooms import room_problems
from game.view.place.displays import SHOWS
from game.view.place.murals import MURALS
from game.view.place.parts import PARTS
from game.view.place.pictograms import PICTOGRAMS
from game.view.place.pictures import ARTS
from game.view.place.shelves import GOODS
from game.view.place.windows import VIEWS
from tests import shipped

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
PAGE = (ROOT / "docs" / "places.md").read_text("utf-8")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    return Path(
        shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("*.ogg"))
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("light: day", "light: noon", "6:8: cannot-draw: reception: no light is called 'noon'"),
        ("palette: sage", "palette: mud", "7:10: cannot-draw: reception: no palette is called"),
        ("seat: chair", "seat: throne", "5:7: cannot-draw: reception: no seat is called"),
        ("name: beam", "name: beem", "cannot-draw: reception: no part is called 'beem'"),
        ("color: accent}", "color: mud}", "cannot-draw: reception: no colour is called 'mud'"),
        ("w: 112, h: 288", "w: 112, h: 0", "cannot-draw: reception: plant: w and h are more"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_its_place(
    assets: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    path = assets / "settings" / "reception.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert check(assets, [], as_json=False) == 1
    told = capsys.readouterr().out
    assert "assets/settings/reception.yaml:" in told
    assert said in told


def test_every_part_that_cannot_be_drawn_is_told_at_its_line() -> None:
    world = shipped.world()
    setting = world.settings["reception"]
    parts = (*setting.parts[:2], Part("dor", 0, 0, 9, 9), Part("owl", 0, 0, 9, 9))
    settings = {"reception": replace(setting, parts=parts)}
    problems = list(room_problems(replace(world, settings=settings), ASSETS))
    assert [problem.code for problem in problems] == ["cannot-draw"] * 2
    first, second = (problem.where for problem in problems)
    assert (first.file, first.column) == ("assets/settings/reception.yaml", 5)
    assert second.line == first.line + 1


def test_every_place_that_is_shipped_can_be_drawn() -> None:
    assert list(room_problems(shipped.world(), ASSETS)) == []


def test_a_new_place_is_one_new_file_and_the_page_shows_how(assets: Path) -> None:
    example = PAGE.partition("```yaml\n")[2].partition("```")[0]
    (assets / "settings" / "dentist.yaml").write_text(example, "utf-8")
    world = read_world(assets)
    assert world.settings["dentist"].title == "Dentist"
    assert list(room_problems(world, assets)) == []


def test_the_page_names_every_part_with_its_options() -> None:
    page = PAGE.partition("## The parts")[2].splitlines()
    rows = [line.strip("| ").split("|") for line in page if line.startswith("| `")]
    listed = {row[0].strip(" `"): set(re.findall(r"`(\w+)`", row[-1])) for row in rows}
    assert {name: set(maker.options - {"depth"}) for name, maker in PARTS.items()} == {
        name: options - {name} for name, options in listed.items()
    }


def test_the_page_names_every_noise() -> None:
    told = PAGE.partition("## What is heard")[2].partition("## The parts")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", told, re.MULTILINE) == sorted(get_args(Passing))


@pytest.mark.parametrize("names", [PICTOGRAMS, GOODS, ARTS, MURALS, SHOWS, VIEWS])
def test_the_page_names_everything_a_part_can_show(names: Mapping[str, object]) -> None:
    assert ", ".join(f"`{name}`" for name in names) in PAGE
