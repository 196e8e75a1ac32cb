"""What was practised is kept whole, and what cannot be read costs nothing else."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from game.practice.answered import Answered
from game.practice.schedule import Tried
from game.record.notebook import notebook_path, read_notebook, row_line

KINDS = (Answered, Tried)
ONE = Answered(
    738_000,
    "face-only",
    "winces",
    "face",
    there=True,
    level=0.45,
    person="rosa-delgado",
    right="winces",
    said="",
)
ROWS = st.one_of(
    st.builds(Tried, st.text(max_size=20), st.integers(0, 10**6), st.booleans()),
    st.just(ONE),
)


@given(st.lists(ROWS, max_size=12))
def test_what_was_written_is_read_again(rows: list[Answered | Tried]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(b"".join(row_line(row) for row in rows))
        assert read_notebook(path, KINDS).rows == tuple(rows)


def test_a_damaged_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(row_line(ONE) + b'{"is":"Answered","day":"x"}\nnonsense\n' + row_line(ONE)[:9])
    book = read_notebook(path, KINDS)
    assert book.rows == (ONE,)
    assert [flaw.partition(":")[0] for flaw in book.flaws] == [f"a, line {n}" for n in (2, 3, 4)]


def test_there_is_nothing_where_there_is_no_file(tmp_path: Path) -> None:
    assert read_notebook(tmp_path / "none", KINDS).rows == ()


def test_a_file_names_nobody(tmp_path: Path) -> None:
    path = notebook_path(tmp_path, "Robin Hood")
    assert "robin" not in path.name.lower()
    assert path != notebook_path(tmp_path, "robin hood")
    assert notebook_path(tmp_path, "").name
