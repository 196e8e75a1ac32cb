"""`graph`: one page, offline, with every beat, choice and outcome in it, reachable by keyboard."""

import re
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from string import Template

import pytest

from game.cli import main
from game.sim.story import END, Has, Scenario
from game.tools.graph import Map, page
from game.tools.graph_layout import WIDTH, Card, Row, place
from tests import shipped
from tests.stories import beat, choose, outcome, say, story

FRAME = Template((shipped.ROOT / "assets" / "pages" / "graph.html").read_text("utf-8"))
Said = pytest.CaptureFixture[str]


class Reader(HTMLParser):
    """What a browser finds in a page: ids, links, and whether every tag is closed."""

    VOID = frozenset({"meta", "input", "br", "path", "rect"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.labels: list[str] = []
        self.outside: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather ids, links and addresses."""
        held = {key: value for key, value in attrs if value}
        self.ids += [held["id"]] if "id" in held else []
        self.links += [held["href"]] if tag == "a" and "href" in held else []
        self.labels += [held["aria-label"]] if tag == "a" and "aria-label" in held else []
        self.outside += [value for key, value in attrs if key == "src" and value]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """See that what closes is what was opened last."""
        if tag not in self.VOID:
            assert self.open.pop() == tag


def drawn(scenario: Scenario) -> str:
    return page(FRAME, Map(scenario, shipped.world()))


@pytest.mark.parametrize("name", shipped.SHIPPED)
def test_everything_of_a_shipped_scenario_is_on_its_page(
    name: str, tmp_path: Path, capsys: Said
) -> None:
    out = tmp_path / "deep" / "map.html"
    assert main(["graph", name, "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    text, scenario = out.read_text("utf-8"), shipped.scenario(name)
    read = Reader(text)
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert {f"beat-{name}" for name in scenario.beats} < set(read.ids)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    plain = re.sub(r"&#x27;", "'", text.replace("&quot;", '"'))
    for one in scenario.beats.values():
        assert f'data-card="{one.id}"' in text
        for choice in one.choices:
            assert choice.say in plain
    for end in scenario.outcomes:
        assert end.story in plain


def test_nothing_on_it_comes_from_elsewhere() -> None:
    text = drawn(shipped.scenario("first-look"))
    assert Reader(text).outside == []
    addresses = set(re.findall(r"https?://[^\"' >]+", text))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert "@import" not in text
    assert "url(" not in text.replace("url(#tip)", "")


def test_every_card_is_a_link_with_words() -> None:
    scenario = shipped.scenario("heartburn-at-the-desk")
    labels = Reader(drawn(scenario)).labels
    for name in scenario.beats:
        assert any(label.startswith(f"{name}. ") for label in labels)


def test_what_is_unreachable_is_marked_with_its_reason() -> None:
    needing = choose("secret", "lost", needs=Has("flags", ("key",)))
    text = drawn(story(beat("first", needing, choose("go", "end")), beat("lost")))
    assert "✕ unreachable" in text
    assert "nothing that can happen sets the flag &#x27;key&#x27;" in text
    assert 'class="card beat away"' in text


def test_what_a_designer_wrote_is_text_and_no_markup() -> None:
    line = say("first", says='<script>alert(1)</script> & $title "x" {y}')
    first = beat("first", choose("go", "end"), lines=(line,))
    text = drawn(story(first, outcomes=(outcome("end-it", "fair", survey={}),), red_flags={}))
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; $title" in text


def test_a_scenario_with_errors_has_no_page(tmp_path: Path, capsys: Said) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("scenario: bad\n", "utf-8")
    assert main(["graph", str(bad), "--out", str(tmp_path / "map.html")]) == 1
    assert "missing-key" in capsys.readouterr().out
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize("name", shipped.SHIPPED)
def test_cards_stand_on_no_other_card(name: str) -> None:
    scenario = shipped.scenario(name)
    cards = [Card(b.id, [Row(c.id, c.to) for c in b.choices]) for b in scenario.beats.values()]
    cards.append(Card(END, [Row(o.id, None) for o in scenario.outcomes]))
    layout = place(cards, [scenario.opening], [END])
    for one, other in combinations(layout.cards.values(), 2):
        apart = abs(one.x - other.x) >= WIDTH
        below = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart or below, (one.id, other.id)
    for card in cards:
        assert card.x >= 0
        assert card.y >= 0
        assert card.x + WIDTH <= layout.width
        assert card.y + card.height <= layout.height


def test_a_card_stands_right_of_what_leads_to_it_and_the_end_is_last() -> None:
    cards = [
        Card("a", [Row("1", "b"), Row("2", "c")]),
        Card("b", [Row("1", "c"), Row("2", "a")]),
        Card("c", [Row("1", END)]),
        Card("lost", [Row("1", "c")]),
        Card(END, []),
    ]
    place(cards, ["a"], [END])
    assert [card.column for card in cards] == [0, 1, 1, 3, 4]
