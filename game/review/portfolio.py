"""One page for a trainee's portfolio, as HTML that prints on one sheet: no script, no net.

The trainee's own word stands first; counts have their n; no grade is a heading. Every text
is escaped, and long ones are cut after a word, so that it stays one page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from string import Template

from game.review.page import Debrief, Rewind
from game.review.words import one_line, raised

OWN, STORY, HELPED, LINE, ASKED = 280, 200, 260, 110, 80
"""The most letters of the trainee's word, the story, what helped, a line, a thing to learn."""
AT_MOST = 3
NOTHING = "Nothing was written."
NAMES = {"standard": "Standard", "guided": "Guided", "expert": "Expert"}


@dataclass(frozen=True, slots=True)
class About:
    """What the log knows of a play: when, by whom (a pseudonym), how. "" is not known."""

    day: str
    trainee: str = ""
    role: str = ""
    department: str = ""
    difficulty: str = ""
    learn: tuple[str, ...] = ()
    own: str = ""
    """The trainee's own answer to the debrief's question."""
    session: str = ""
    program: str = ""
    again: int = 0
    """How many moments were tried again."""


def page(template: str, debrief: Debrief, about: About) -> str:
    """Return the page; *template* is assets/pages/portfolio.html."""
    ending = debrief.ending
    story = ending.story if ending else "The conversation was broken off."
    return Template(template).substitute(
        title=_e(debrief.title),
        head=_facts(debrief, about),
        question=_e(debrief.question),
        own=_e(one_line(about.own, OWN) or NOTHING),
        learn=_list(one_line(line, ASKED) for line in about.learn[:AT_MOST]),
        moments="".join(_moment(one) for one in debrief.moments[:AT_MOST]),
        counts=_counts(debrief),
        well=_list(one_line(line, LINE) for line in debrief.well[:AT_MOST]),
        next=_list(one_line(line, LINE) for line in debrief.next),
        became=_e(f"What became of {debrief.them}"),
        story=_e(one_line(story, STORY)),
        survey=_survey(debrief),
        note=_e(debrief.survey.note),
        again=_e(_again(about)),
        mark=_e(about.session[:12] or "not known"),
        program=_e(about.program or "Bedside"),
    )


def _e(text: str) -> str:
    return escape(text, quote=True)


def _facts(debrief: Debrief, about: About) -> str:
    """Return who, when, how, as a row of names and values."""
    how = next((fact for fact in debrief.facts if fact.startswith("Played ")), "")
    mode = f"{NAMES.get(about.difficulty, raised(about.difficulty))}. {how}".strip(". ")
    rows = (
        ("Trainee", about.trainee or "not named"),
        ("Date", about.day),
        ("Department", raised(about.department)),
        ("Role", about.role),
        ("With", debrief.patient),
        ("How", mode),
    )
    return "".join(f"<div><dt>{name}</dt><dd>{_e(v)}</dd></div>" for name, v in rows if v)


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{_e(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else "<p>Nothing is named.</p>"


def _moment(moment: Rewind) -> str:
    kind = "good" if moment.kind == "done well" else "missed"
    helped = "Why it helped" if kind == "good" else "What would have helped"
    return (
        f'<article><h3>{_e(moment.title)} <span class="{kind}">{_e(moment.kind)}</span></h3>'
        f"<p>{_e(one_line(moment.did, LINE))}</p>"
        f"<p><b>{helped}:</b> {_e(one_line(moment.helped, HELPED))}</p></article>"
    )


def _counts(debrief: Debrief) -> str:
    cells = (
        f"<td><b>{_e(card.title)}</b><br>{card.right} of {card.of} {_e(card.word)}"
        f"<br><small>{_e(one_line('; '.join(card.lines), ASKED))}</small></td>"
        for card in debrief.cards
    )
    return f"<table><tr>{''.join(cells)}</tr></table>"


def _survey(debrief: Debrief) -> str:
    rows: Sequence[str] = [
        f"<div>{_e(row.question)} <b>{_e(row.answer)}</b></div>" for row in debrief.survey.rows
    ]
    return f'<div class="survey">{"".join(rows)}</div>' if rows else "<p>None.</p>"


def _again(about: About) -> str:
    if not about.again:
        return ""
    times = "once" if about.again == 1 else f"{about.again} times"
    return f"A moment was tried again {times}; that changes nothing here."
