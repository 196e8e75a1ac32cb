"""A new cue or a new person costs one data file, and nothing else."""

import shutil
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.content.world import read_world
from game.patient.acting import Act
from game.patient.staging import Staging
from game.tools.shots import Camera, at_ease, difference

ASSETS = Path(__file__).resolve().parents[2] / "assets"
CUE = """
  ear-to-shoulder:
    channel: body
    zone: face
    parts: [head]
    caption: lays {their} ear on {their} shoulder
    short: ear on {their} shoulder
    near: []
    ask: "Your head's right over. Is your neck stiff?"
    reply: "It's how I slept."
    means: [stiff neck, tiredness, listening, a habit]
    evidence: [B1, B11]
    checked: machine
    draws: {joints: {head_roll: 0.4}, attack: 0.8}
"""
SAYS = """
scenario: example
title: A chair by the window
department: reception
setting: reception
you_are: Receptionist
patient: PATIENT
minutes: 1
start: {beat: hello}
beats:
  hello:
    says: "Good morning. Is this the right desk?"
    shows:
      CUE: {sign: physical}
    choices:
      right-desk: {say: "It is. Sit down.", care: L3, stays: true, to: end}
outcomes:
  settled: {grade: fair, story: "He sat down."}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the project's data, in which the commands run."""
    shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("*.ogg"))
    monkeypatch.setattr("game.cli.__file__", str(tmp_path / "game" / "cli.py"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    return tmp_path


def scenario(project: Path, patient: str, cue: str) -> str:
    path = project / "dialogues" / "reception" / "example.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SAYS.replace("PATIENT", patient).replace("CUE", cue), "utf-8")
    return str(path)


def test_a_new_cue_is_one_row(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = project / "assets" / "cues.yaml"
    text = book.read_text("utf-8")
    book.write_text(text.replace("\ncues:\n", "\ncues:\n" + CUE, 1), "utf-8")
    path = scenario(project, "tomasz-nowak", "ear-to-shoulder")
    assert main(["check", path]) == 0, capsys.readouterr().out
    world = read_world(project / "assets")
    camera = Camera(world, Staging(world.people["tomasz-nowak"], world.settings["reception"]))
    calm, acting = at_ease(), at_ease([Act("ear-to-shoulder", 0.6, 0.0)])
    assert difference(camera.close_up(calm, "face"), camera.close_up(acting, "face")) > 1000
    out = project / "frame.png"
    assert main(["snapshot", path, "--lens", "face", "--out", str(out)]) == 0
    assert out.is_file()


def test_a_new_person_is_one_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = project / "assets" / "patients"
    text = (people / "tomasz-nowak.yaml").read_text("utf-8")
    text = text.replace("id: tomasz-nowak", "id: josef-novotny")
    text = text.replace("name: Tomasz Nowak", "name: Josef Novotny").replace("age: 58", "age: 61")
    (people / "josef-novotny.yaml").write_text(text, "utf-8")
    path = scenario(project, "josef-novotny", "wrings-hands")
    assert main(["check", path]) == 0, capsys.readouterr().out
    assert read_world(project / "assets").people["josef-novotny"].age == 61
    out = project / "frame.png"
    assert main(["snapshot", path, "--out", str(out)]) == 0
    assert out.is_file()
