# ruff: noqa: RUF001 - phonetic letters are what this is about
"""Sounds of speech: Kokoro's letters, the phones they stand for, and the mouth of each."""

from collections.abc import Mapping

PAUSE = "pau"
SPELT = """
b b, d d, f f, k k, l l, m m, n n, p p, s s, t tʔ, v v, w w, z z, r rɹ, g gɡ, ey A, ay I,
ow OQo, aw W, oy Y, dx Tɾ, aa ɑɒ, ae æa, ah ɐʌ, ax əᵊ, ih ᵻɪ, iy i, uw u, uh ʊ, ao ɔ,
eh ɛe, er ɜɚ, sh ʃ, zh ʒ, ch ʧ, jh ʤ, th θ, dh ð, ng ŋ, y j, hh h
"""
"""ARPAbet phones, and the letters of Kokoro that stand for each."""
PHONES: Mapping[str, str] = {
    letter: phone
    for row in SPELT.split(",")
    for phone, letters in [row.split()]
    for letter in letters
}
"""Kokoro's letters to ARPAbet."""
STRESS = frozenset("ˈˌ")
"""Belong to the next phone."""
LENGTH = frozenset('ː"()“”')
"""Belong to the phone before."""
VISEMES: Mapping[str, tuple[float, float, str]] = {
    "rest": (0.0, 0.0, PAUSE),
    "lips": (0.0, 0.0, "m b p"),
    "teeth": (0.15, 0.1, "f v"),
    "tongue": (0.25, 0.1, "th dh l"),
    "ridge": (0.25, 0.25, "t d n s z dx"),
    "palate": (0.25, -0.35, "sh zh ch jh"),
    "smile": (0.3, 0.3, "y"),
    "back": (0.3, 0.0, "k g ng hh"),
    "round": (0.3, -0.5, "w r er"),
    "wide-open": (1.0, 0.15, "aa ae ah ay aw ax"),
    "spread": (0.55, 0.6, "iy ih ey eh"),
    "rounded": (0.6, -0.8, "uw uh ow oy ao"),
}
"""How open, how wide, and for which phones."""
VOWELS = frozenset(
    phone for name in ("wide-open", "spread", "rounded") for phone in VISEMES[name][2].split()
) | {"er"}
MOUTHS: Mapping[str, tuple[float, float]] = {
    phone: (opening, width)
    for opening, width, phones in VISEMES.values()
    for phone in phones.split()
}
