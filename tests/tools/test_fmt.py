"""`fmt`: two spaces a step, one empty line between beats; words, order and comments stay."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli import main
from game.content.source import parse
from game.tools.fmt import formatted, formatted_file
from tests import shipped

Said = pytest.CaptureFixture[str]
UGLY = """\
# a word before
scenario:   own   # stays
title: 'Quoted: so'


learn:
- one···
-     two
beats:
    # over the first
    first:
        says: >-
          Folded, and
          long.
        shows:
            winces: {sign: physical,
                     at: 1}
        choices:
            go:
                say: "Two
                  lines."···
                needs:
                    any:
                    - flags: [a]
                      noted: [winces]
                    - {flags: [b]}
                # under
                to: end
    second: {says: Hm.}



    # over the third
    third:
        says: |
          Kept

            as it is··
outcomes:
    o: {grade: fair, story: "x"}
""".replace("·", " ")
TIDY = """\
# a word before
scenario:   own   # stays
title: 'Quoted: so'

learn:
  - one
  - two
beats:
  # over the first
  first:
    says: >-
      Folded, and
      long.
    shows:
      winces: {sign: physical,
               at: 1}
    choices:
      go:
        say: "Two
          lines."
        needs:
          any:
            - flags: [a]
              noted: [winces]
            - {flags: [b]}
        # under
        to: end

  second: {says: Hm.}

  # over the third
  third:
    says: |
      Kept

        as it is··
outcomes:
  o: {grade: fair, story: "x"}
""".replace("·", " ")


PLAIN = """\
learn:
  - one
  # of two
  - two
beats:
  first:
    says: Hm.
    lines:
      - says: One. # so
        shows:
          winces: {at: 1}
      - says: Two.
        tone: {calm: 0.5}
    choices:
      # over it
      go:
        needs:
          any:
            - flags: [a]
              not:
                flags: [b]
            - {flags: [b]}

  second: {says: Hm.}
outcomes:
  o: {grade: fair}
"""


def value(text: str) -> str:
    source, problems = parse(text, "x.yaml")
    assert source is not None, problems
    return repr(source.value)


def test_what_is_ugly_becomes_tidy() -> None:
    assert formatted(UGLY) == TIDY
    assert value(UGLY) == value(TIDY)


@pytest.mark.parametrize("path", sorted((shipped.ROOT / "dialogues").rglob("*.yaml")))
def test_the_shipped_scenarios_are_tidy(path: Path) -> None:
    assert formatted_file(path) == (path.read_text("utf-8"), ())


def test_it_writes_once_and_then_has_nothing_to_do(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes(UGLY.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert main(["fmt", str(path), "--check"]) == 1
    assert path.read_bytes() == UGLY.replace("\n", "\r\n").encode()
    assert main(["fmt", str(path)]) == 0
    assert path.read_bytes() == TIDY.encode()
    assert path.stat().st_mode & 0o777 == 0o640
    capsys.readouterr()
    assert main(["fmt", str(tmp_path)]) == 0
    assert main(["fmt", str(tmp_path), "--check"]) == 0
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "", "a: &x 1\n", "\tb: 1\n"])
def test_a_broken_file_stays_as_it_is(text: str, tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    assert main(["fmt", str(path)]) == 1
    assert f"{path}:" in capsys.readouterr().out
    assert path.read_text("utf-8") == text


def test_odd_breaks_in_a_text_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    text = 'a:\n    b: "x\u2028y"\n    c: 1\n'
    path.write_text(text, "utf-8")
    assert formatted_file(path)[0] == text


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path, capsys: Said) -> None:
    assert main(["fmt", str(tmp_path / "none.yaml")]) == 2
    assert "no-such-file" in capsys.readouterr().out


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_indent_comes_to_the_same(data: st.DataObject) -> None:
    wide = data.draw(st.integers(2, 7))
    made = []
    for line in PLAIN.split("\n"):
        depth = (len(line) - len(line.lstrip())) // 2
        words = line.lstrip().replace("- ", "-".ljust(wide), 1)
        made.append(" " * (depth * wide) + words + " " * data.draw(st.integers(0, 2)))
    text = "\n".join(made)
    assert value(text) == value(PLAIN)
    assert formatted(text) == PLAIN


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab:- #\n'\"[]{}|>", max_size=60))
def test_no_text_is_broken_by_it(text: str) -> None:
    source, problems = parse(text, "x.yaml")
    if source is None or problems:
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        path.write_text(text, "utf-8")
        made, _ = formatted_file(path)
    assert made is not None
    assert value(made) == repr(source.value)
