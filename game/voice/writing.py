# ruff: noqa: RUF001 - phonetic letters, and apostrophes as people write them
"""What is written short, and how it is said: tables alone. Scenarios of health care come first."""

from collections.abc import Mapping
from typing import Final


def _table(rows: str) -> dict[str, str]:
    """Return `short = long` rows, split at bars and line ends."""
    pairs = (row.split(" = ") for row in rows.replace("\n", "|").split("|") if " = " in row)
    return {short.strip(): long.strip() for short, long in pairs}


MONTHS: Final[Mapping[str, str]] = _table("""
Jan = January | Feb = February | Mar = March | Apr = April | May = May | Jun = June | Jul = July
Aug = August | Sep = September | Oct = October | Nov = November | Dec = December
""")
UNITS: Final[Mapping[str, str]] = _table("""
mg = milligram | mcg = microgram | µg = microgram | μg = microgram | g = gram | kg = kilogram
ml = millilitre | mL = millilitre | l = litre | L = litre | cl = centilitre | dl = decilitre
mm = millimetre | cm = centimetre | m = metre | km = kilometre | mi = mile | yd = yard
lb = pound | lbs = pound | oz = ounce | kcal = kilocalorie | cal = calorie | IU = unit | iu = unit
mmol = millimole | mmol/L = millimole per litre | mmol/l = millimole per litre
mmHg = millimetre of mercury | bpm = beat per minute | mph = mile per hour
hr = hour | hrs = hour | h = hour | min = minute | mins = minute | sec = second | secs = second
s = second | ms = millisecond | wk = week | wks = week | yr = year | yrs = year
mg/kg = milligram per kilo | ml/hr = millilitre an hour | ml/h = millilitre an hour
""")
"""Units, after a number, for one of them."""
ALIKE: Final[Mapping[str, str]] = _table("""
ft = foot/feet | st = stone/stone | k = thousand/thousand | K = thousand/thousand
bn = billion/billion | % = percent/percent | x = times/times
\N{MULTIPLICATION SIGN} = times/times
p = p/p | \N{CENT SIGN} = cent/cents | \N{DEGREE SIGN} = degree/degrees
\N{DEGREE SIGN}C = degree Celsius/degrees Celsius
\N{DEGREE SIGN}F = degree Fahrenheit/degrees Fahrenheit
""")
"""Units of which several are not said with an s: one/several."""
MONEY: Final[Mapping[str, tuple[str, str, str]]] = {
    "\N{POUND SIGN}": ("pound", "pounds", "pence"),
    "$": ("dollar", "dollars", "cents"),
    "\N{EURO SIGN}": ("euro", "euros", "cents"),
}
SCALES: Final[Mapping[str, str]] = _table("""
hundred = hundred | thousand = thousand | million = million | billion = billion
k = thousand | K = thousand | m = million | bn = billion
""")
"""After an amount of money, they come before its unit."""
SHORT: Final[Mapping[str, str]] = _table("""
Dr = Doctor | Ms = Miz | Mx = Mix | Prof = Professor | Sr = Sister
Rev = Reverend | Fr = Father | Sgt = Sergeant | Capt = Captain | Lt = Lieutenant | Jr = Junior
Rd = Road | Ave = Avenue | Ln = Lane | Apt = Apartment | Dept = Department | Ltd = Limited
approx = approximately | etc = et cetera | vs = versus | e.g = for example | i.e = that is
appt = appointment | tel = telephone | Tel = Telephone | ext = extension | Ext = extension
w/ = with | w/o = without | c/o = care of | N/A = N.A. | n/a = N.A.
Mon = Monday | Tue = Tuesday | Tues = Tuesday | Wed = Wednesday | Thu = Thursday
Thurs = Thursday | Fri = Friday | Sat = Saturday | Sun = Sunday
a.m = A.M. | p.m = P.M. | am = A.M. | pm = P.M.
& = and | + = plus | @ = at | % = percent | \N{MULTIPLICATION SIGN} = times
\N{NUMERO SIGN} = number | < = less than | > = more than | ~ = about
""") | {"=": "equals"}
"""Said in full; those of `DOTTED` only with their point, `AFTER_NUMBER` only behind one."""
DOTTED: Final = frozenset({"Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Fr"})
AFTER_NUMBER: Final = frozenset({"am", "pm", "a.m", "p.m"})
ELIDED: Final[Mapping[str, tuple[str, str]]] = {
    "tis": ("tɪz", "tɪz"),
    "tisn't": ("tˈɪzᵊnt", "tˈɪzᵊnt"),
    "tisn’t": ("tˈɪzᵊnt", "tˈɪzᵊnt"),
    "twas": ("twɒz", "twʌz"),
    "twasn't": ("twˈɒzᵊnt", "twˈʌzᵊnt"),
    "twasn’t": ("twˈɒzᵊnt", "twˈʌzᵊnt"),
    "twere": ("twɜː", "twɜɹ"),
    "twill": ("twˈɪl", "twˈɪl"),
    "twould": ("twˈʊd", "twˈʊd"),
    "em": ("əm", "əm"),
    "n": ("ən", "ən"),
    "til": ("tɪl", "tɪl"),
    "cause": ("kɒz", "kʌz"),
    "bout": ("bˈWt", "bˈWt"),
    "round": ("ɹˈWnd", "ɹˈWnd"),
    "fraid": ("fɹˈAd", "fɹˈAd"),
    "ello": ("ˈɛlQ", "ˈɛlO"),
}
"""Words that lack their beginning, after an apostrophe: British and American phonemes."""
TITLES: Final = frozenset({"Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Sr", "Rev", "Fr", "St"})
"""Their point is no end."""
SPELT: Final = frozenset(
    {"ED", "ER", "OT", "PT", "ID", "HR", "IT", "AE", "PA", "CT", "IV", "IM", "IUD"}
)
"""Said letter by letter, though there is a word like them."""
ROMAN: Final[Mapping[str, str]] = _table("I = one | II = two | III = three | IV = four | V = five")
NUMBERED: Final = frozenset({"type", "stage", "grade", "phase", "class", "part", "category"})
"""A Roman number after these is a number."""
PLACES: Final = frozenset(
    {"room", "ward", "bed", "bay", "clinic", "desk", "bus", "flat", "theatre", "line", "extension"}
)
"""A number after these has no hundreds."""
CALLED: Final = frozenset(
    {"call", "called", "calling", "ring", "rang", "rung", "ringing", "phone"}
) | {
    *("phoned", "dial", "dialled", "dialed", "dialling", "on", "to"),
}
"""After these, short numbers are dialled ones."""
EMERGENCY: Final = frozenset({"999", "911"})
DIALLED: Final = frozenset({"111", "112", "101", "119", "000", "988", "211", "311"})
OUT_OF: Final = frozenset({10, 15, 100})
"""What scores are given out of: pain, the Glasgow Coma Scale, percent."""
PARTS: Final[Mapping[int, str]] = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 8: "eighth"}
FRACTIONS: Final[Mapping[str, str]] = {
    "\N{VULGAR FRACTION ONE HALF}": "a half",
    "\N{VULGAR FRACTION ONE QUARTER}": "a quarter",
    "\N{VULGAR FRACTION THREE QUARTERS}": "three quarters",
}
