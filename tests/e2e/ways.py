"""Ways through the screens that several tests go."""

from tests.e2e.hands import Hands


def begin(hands: Hands, scenario: str) -> None:
    """Go from the title over library and briefing into a conversation."""
    sitting = hands.sitting
    sitting.on("TitleScreen")
    hands.press("library")
    sitting.on("LibraryScreen")
    hands.press(f"card:{scenario}")
    sitting.on("BriefingScreen")
    hands.press("begin")
    sitting.on("ConversationScreen")


def look_back(hands: Hands) -> None:
    """Go through the debrief, page by page, to the title."""
    sitting = hands.sitting
    sitting.pass_time("screen DebriefScreen")
    sitting.on("DebriefScreen", "question")
    hands.open("look", "Return")
    while sitting.until(lambda s: s["page"] != "question", "it goes on")["page"] == "moment":
        hands.press("next")
    sitting.on("DebriefScreen", "plot")
    hands.press("on")
    sitting.on("DebriefScreen", "summary")
    hands.press("done")
    sitting.on("TitleScreen")


def leave(hands: Hands) -> None:
    """Leave the program from the title; it asks once, and ends well."""
    sitting = hands.sitting
    sitting.on("TitleScreen")
    hands.press("quit")
    sitting.on("ConfirmScreen")
    hands.press("quit")
    assert sitting.end() == 0
