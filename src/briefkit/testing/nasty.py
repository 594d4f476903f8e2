"""Values that break files: what has been seen to be lost or changed by some format, tool or hand-written code."""

from typing import Any

from briefkit.model.value import LARGEST_INTEGER

TEXTS = (
    " ",
    "  edges  ",
    "\u00a0non-breaking edges\u00a0",
    "\n",
    "\r",
    "a\r\nb",
    "\ttab\t",
    "\x00",
    "a\x00b",
    *(f"a{chr(control)}b" for control in (0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F)),
    "a\x80b",
    "a\x85b",
    "a\x9fb",
    "a\u2028b\u2029c",
    "\ufeffmark",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\U0001fffe\U0010ffff",
    "\ufffd",
    "😀 beyond the BMP 👩‍👩‍👧‍👦🏽",
    "שלום עולם",
    "\u202eright to left\u202c",
    "\u200fmark\u200e",
    "é against e\u0301",
    "\u0301",
    "\u01c4 ß \u0131 İ \ufb01",
    "\u212b\u00c5",
    "]]>",
    "<x>&amp;</x>",
    "<!-- -- -->",
    "&lt;&#0;&nbsp;",
    "\"quotes\" and 'quotes' “curly” „low“ «pointed»",
    "\\n as two characters",
    "C:\\new\\u0041",
    "\\ud83d\\ude00",
    "None",
    "null",
    "true",
    "0",
    "1.0",
    "01",
    "NaN",
    "-0.0",
    "2016-07",
    "@id",
    "_:b0",
    "bk:deny",
    "https://example.org/a b",
    "#frag?query&x=1",
    "a",
    "b",
    "ab",
    "a b",
    "a,b",
    "a|b",
    "a\x1fb",
    '["a","b"]',
    '","',
    "x" * 3000,
    "long " * 600,
)
"""Text that is admitted as it stands; nothing may change it."""

SENTENCES = (
    "Belarus denied that.",
    "“We will open an embassy,” the minister said.",
    "According to KCNA, talks are under way.",
    "The ministry in Minsk condemned the launch.",
    "Officials said they would not attend.",
)
"""Text that annotators find something in."""

IRIS = (
    "https://example.org/2016/09/27/a-b/",
    "https://example.org/?a=1&b=%20;c#d",
    "http://user@example.org:80/",
    "https://例え.jp/ü/😀",
    "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
    "mailto:a@example.org",
    "HTTP://EXAMPLE.ORG/'quoted'",
)
"""IRIs that are valid, though unusual."""

TERMS = ("bk:deny", "bk:person", "bk:state", "plover:REJECT", "bk:part-of", "demo:unknown", "x-1:Y_z-9", "a:b")
"""Terms: known, unknown, and of a role that does not fit."""

COUNTRIES = ("BY", "KP", "XK")
LANGUAGES = ("en", "be-Latn", "zh-Hant-TW", "aa-none")
HASHES = ("0" * 64, "9f" * 32)
FACET_KEYS = ("demo:Regime", "demo:Other", "x-1:Y_z-9")

DATES = (
    "0001",
    "2016",
    "2016?",
    "2016-07~",
    "2016-07-31%",
    "2016-02-29",
    "9999-12-31",
    "2025-01-20T23:59:59Z",
    "2025-01-20T00:00:00+14:00",
    "2025-01-20T00:00:00-00:00",
    "2016-07/2016-09",
    "2016/2016-07-05",
    "../2024-11-20",
    "2024-11-20~/..",
)
"""Dates of every precision that the model knows."""

DATA: tuple[Any, ...] = (
    {},
    [],
    None,
    True,
    0,
    -LARGEST_INTEGER,
    LARGEST_INTEGER,
    1.0,
    -0.0,
    0.1 + 0.2,
    5e-324,
    1.797e308,
    "",
    "\x00]]>\u2028",
    [[], [[]], [None], [0, False, ""]],
    {"": {"": []}, "@id": "_:b0", "é": "e\u0301", "😀": 1, "a": None},
    {"since": "2016-07", "targets": ["KP", "BY"], "share": 0.5},
)
"""JSON data of facets."""
