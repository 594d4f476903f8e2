"""The words that dates are made of, and the pieces of pattern built from them."""

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
UNITS = ("day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "century")
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
NUMBERS = {
    **{word: number for number, word in enumerate(_COUNTED.split(), 1)},
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a hundred": 100,
}
OPENERS = frozenset(NUMBERS).union(
    "the in from between for over during within early earlier late later mid end first second third fourth "
    "last past previous this current next coming recent recently lately several some about around nearly almost "
    "roughly more at just less q1 q2 q3 q4".split(),
)
"""The words, beside figures and those that call up a frame, with which a date may begin."""
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

# Months are matched with a capital (or in capitals): "may" and "march" are common words.
_CASED = [form for name in MONTH_NAMES for form in (name.title(), name.upper())]
_SHORT = [form for name in MONTH_NAMES for form in (name[:3].title(), name[:3].upper()) if name != "may"]
MONTH = rf"(?:{'|'.join(_CASED)}|(?:Sept|SEPT|{'|'.join(_SHORT)})\b\.?)"
WEEKDAY = rf"(?:{'|'.join(form for name in WEEKDAY_NAMES for form in (name.title(), name.upper()))})"
YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
SEASON = rf"(?i:{'|'.join(SEASONS)})"
UNIT = r"(?i:day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ies))s?"
PART = r"(?i:the (?:start|beginning|middle|end) of|early(?: in)?|mid|late(?: in)?)"
NUMBER = rf"(?i:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
DASH = r"\s?[-\u2012-\u2015]\s?"
"""A hyphen or one of the dashes between two ends."""


def month_number(word: str) -> int:
    """Give the number of a month's name or abbreviation."""
    return MONTH_NUMBERS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """Give the number in a day of the month: "3", "03", "3rd"."""
    return int(word.rstrip("stndrh"))


def number(word: str) -> int:
    """Give the value of a number in figures or words."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def unit_name(word: str) -> str:
    """Give the singular of a unit of time."""
    lower = word.lower()
    return "century" if lower.startswith("centur") else lower.removesuffix("s")
