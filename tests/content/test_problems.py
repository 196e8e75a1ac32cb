"""What is suggested where a name is not known."""

from game.content.problems import LISTED, suggestion

TONES = [f"tone-{n:02}" for n in range(22)]


def test_a_close_name_is_meant() -> None:
    assert suggestion("sihg", ["sigh", "cough"]) == "Did you mean 'sigh'?"
    assert suggestion("sihg", ["sigh", "cough"], "[{}]".format) == "Did you mean [sigh]?"


def test_few_names_are_all_listed() -> None:
    assert suggestion("zzz", ["b", "a"]) == "There is: a, b."
    assert suggestion("zzz", TONES[:LISTED]).count("tone-") == LISTED
    assert "more" not in suggestion("zzz", TONES[:LISTED])
    assert suggestion("zzz", []) == "There is none yet."


def test_of_many_the_nearest_come_first_and_it_says_how_many_more_there_are() -> None:
    told = suggestion("xwx", [*TONES, "warm-x"])
    assert told.startswith("There is: warm-x, ")
    assert told.endswith(f" and {len(TONES) + 1 - LISTED} more.")
    assert told.count("tone-") == LISTED - 1


def test_of_very_many_all_are_counted() -> None:
    names = [f"name-{n:04}" for n in range(2_000)]
    assert suggestion("zzz", names).endswith(f" and {2_000 - LISTED} more.")
