"""Arms in short sleeves: skin from the elbow down to the wrist, what shows on it, the sleeve."""

from collections.abc import Callable
from dataclasses import replace

from game.patient.geometry import (
    Curve,
    Joined,
    Point,
    alpha,
    between,
    clamp,
    join,
    limb,
    mixc,
    opened,
    ribbon,
)
from game.view.figure.body import Body
from game.view.figure.cloth import Cloth, Rod
from game.view.figure.fabric import paint_on_sleeve
from game.view.figure.hand_signs import BRUISE_INKS, SEEN
from game.view.figure.look import Look
from game.view.figure.skin_inks import lace_inks, wheal_inks
from game.view.figure.skin_patterns import paint_bruise, paint_lace, paint_wheals
from game.view.figure.sleeves import Sleeve, fore_shape, shade_limb, sleeve_of
from game.view.figure.torso import Flank
from game.view.paint.painter import Painter

HEM = 0.62
"""How far down the upper arm a short sleeve goes."""
LEAST = 44.0
"""And no less than this, in du."""
WIDER = 9.0
"""How far its hem stands off an arm that hangs, in du."""
RIM = 0.8
"""Half the width of a bare arm's outline, in du: that of the hand's."""
HIDDEN = 0.4
"""From here on, down the upper arm, skin is painted at all."""
SEEDS = {"L": 61, "R": 67}
BRUISED = {"bruise": (0.42, -0.2, 9.0), "bruise_old": (0.60, 0.25, 11.0)}
"""Where on a forearm: along it, to the side (of half its width), and how large in du."""


def paint_rim(c: Painter, body: Body, side: str) -> None:
    """Paint the outline of a bare arm, under its hand."""
    arm, pal = sleeve_of(body.bones, side, bare=True), body.look.palette
    wider = replace(arm, elbow=arm.elbow + RIM, cuff=arm.cuff + RIM)
    ink = alpha(mixc(pal.deep, pal.line, 0.25), 0.80)
    c.fill(_upper_arm(wider), ink)
    c.fill(fore_shape(wider), ink)


def paint_bare_arm(c: Painter, body: Body, side: str, *, whole: bool = True) -> None:
    """Paint the skin of an arm, over the wrist of its hand; without the *whole*, the forearm."""
    arm, pal = sleeve_of(body.bones, side, bare=True), body.look.palette
    skin, half = Cloth(pal.base, pal.shade, pal.deep, pal.light), 22 * body.bones.physique.limb
    fore = fore_shape(arm)
    if whole:
        upper = _upper_arm(arm)
        c.fill(upper, pal.base)
        c.clip(upper)
        shade_limb(c, arm.upper, half, skin, side)
        hem = _far(arm)
        under = [arm.upper.at(hem + d, a * arm.elbow) for d, a in ((4, -1.5), (10, 0), (4, 1.5))]
        c.soft(ribbon(under, 14, start=12, end=12), alpha(pal.deep, 0.7), 4)
        c.unclip()
    c.fill(fore, pal.base)
    c.clip(fore)
    shade_limb(c, _short_of(arm.fore), half * 0.9, skin, side)
    _muscle(c, arm, skin)
    _signs(c, arm, body.look)
    c.unclip()


def _upper_arm(arm: Sleeve) -> Curve:
    """Return the upper arm as far as it may show, with the cap of its elbow."""
    r, line = arm.elbow, arm.upper
    rows = ((0.0, 0.96 * r), (0.3, 1.1 * r), (0.6, 1.04 * r), (1.0, r))
    return limb(line.at(HIDDEN * line.length), line.stop, [(t, w, w) for t, w in rows])


def _short_of(line: Rod) -> Rod:
    """Return a forearm that ends before the wrist, where the hand's own light begins."""
    return replace(line, stop=between(line.start, line.stop, 0.96))


def _muscle(c: Painter, arm: Sleeve, skin: Cloth) -> None:
    """Paint the long muscle below an elbow."""
    line, r = arm.fore, arm.elbow
    muscle = [line.at(0.12 * line.length, -0.25 * r), line.at(0.5 * line.length, -0.2 * r)]
    c.soft(ribbon(muscle, 0.6 * r), alpha(skin.light, 0.20), 4)


def _signs(c: Painter, arm: Sleeve, look: Look) -> None:
    """Paint on a forearm what illness draws on arms and hands."""
    pal, line, place = look.palette, arm.fore, _place(arm)
    mottled, rash = look.sign("mottling_hands"), look.sign("rash_hands")
    if mottled > SEEN:
        paint_lace(c, place, SEEDS[arm.side], lace_inks(pal), mottled, 0.9 * arm.elbow)
    if rash > SEEN:
        paint_wheals(c, place, wheal_inks(pal), rash, 0.8 * arm.elbow)
    for sign, (along, aside, size) in BRUISED.items():
        if (shown := look.sign(sign)) > SEEN:
            at = line.at(along * line.length, aside * arm.elbow)
            paint_bruise(c, at, size, _turn(line), BRUISE_INKS[sign](pal), shown)


def _turn(line: Rod) -> float:
    """Return the direction of a forearm, a little askew."""
    return 0.5 + (0.8 if line.ux < 0 else -0.8)


def _place(arm: Sleeve) -> Callable[[float, float], Point]:
    """Return the place of a disc on a forearm: long and narrow."""

    def place(a: float, b: float) -> Point:
        far = arm.fore.length
        return arm.fore.at((0.5 + 0.46 * a) * far, b * 1.15 * (arm.elbow + arm.cuff) / 2)

    return place


def paint_short_sleeve(c: Painter, body: Body, side: str) -> None:
    """Paint a short sleeve over the bare arm."""
    sleeve, cloth, flank = sleeve_of(body.bones, side), body.top(), body.torso.flanks[side]
    arm, wide = sleeve.upper, body.bones.physique.limb
    near = cloth.plain if side == "R" else mixc(cloth.plain, cloth.shade, 0.45)
    shape, hem = _short_shape(sleeve, flank), _far(sleeve)
    c.fill(shape, near)
    c.clip(shape)
    shade_limb(c, replace(arm, stop=arm.at(hem)), 26 * wide, cloth, side)
    (x, y), out = arm.start, sleeve.outer
    seam = [between(flank.slope, flank.top, 0.55), (x + out * 21, y + 6), (x + out * 19, y + 40)]
    c.soft(ribbon(seam, 4), alpha(cloth.deep, 0.38), 1.3)
    if pattern := body.person.clothes.sleeves:
        paint_on_sleeve(c, replace(arm, length=hem), pattern, 1.2 * wide)
    c.unclip()
    _hem(c, body, sleeve, cloth)


def _hem(c: Painter, body: Body, sleeve: Sleeve, cloth: Cloth) -> None:
    arm, r, hem = sleeve.upper, _wide(sleeve), _far(sleeve)
    trim = body.person.clothes.trim
    for up, ink, width in ((10, alpha(cloth.deep, 0.5), 1.6), (2.5, trim, 5.0)):
        if ink is None:
            continue
        line = [arm.at(hem - 4 - up, r), arm.at(hem + 5 - up, 0), arm.at(hem - 4 - up, -r)]
        c.fill(ribbon(line, width, start=0.8 * width, end=0.8 * width), ink)


def _far(sleeve: Sleeve) -> float:
    """Return how far down the arm a short sleeve goes, in du: little of one seen end on."""
    return max(HEM * sleeve.upper.length, min(LEAST, 0.9 * sleeve.upper.length))


def _wide(sleeve: Sleeve) -> float:
    """Return half the width of its hem: it hangs open round an arm that hangs."""
    return sleeve.elbow + WIDER * (0.3 + 0.7 * clamp(sleeve.upper.uy))


def _short_shape(sleeve: Sleeve, flank: Flank) -> Joined:
    """Return a short sleeve, from the shoulder to its hem."""
    arm, out, hem = sleeve.upper, sleeve.outer, _far(sleeve)
    hole, low = sleeve.armhole, _wide(sleeve)
    outer, inner = arm.at(hem - 4, out * low), arm.at(hem - 4, -out * low)
    start = between(arm.at(6, -out * hole * 0.8), flank.armpit, 0.35)
    return join(
        opened([flank.top, flank.shoulder, arm.at(hem * 0.62, out * (hole + 2)), outer]),
        opened([outer, arm.at(hem + 5), inner]),
        opened([inner, arm.at(hem * 0.55, -out * hole), start]),
        opened([start, between(flank.slope, arm.start, 0.45), flank.top]),
    )
