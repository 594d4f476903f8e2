"""The knowledge tables, whole, and the gazetteer that is made of them."""

import re
import subprocess
import sys
from collections import defaultdict
from importlib.resources import files

import pytest

from briefkit.annotate.document import read_document
from briefkit.annotate.gazetteer import Entry, load_gazetteer, surfaces
from briefkit.annotate.table import read_table

TABLES = {
    "countries": "code name official aliases capitals adjectives demonyms regions status wikidata",
    "former_states": "code name aliases adjectives demonyms wikidata",
    "cities": "name country",
    "regions": "name aliases country adjectives demonyms wikidata",
    "metonyms": "name aliases country stands_for",
    "institutions": "name aliases country kind wikidata",
    "organizations": "name aliases country kind wikidata",
    "armed_groups": "name aliases country",
    "events": "name aliases",
    "parties": "name aliases country demonyms",
    "media": "name aliases country state_owned",
    "companies": "name aliases country",
    "leaders": "name aliases surnames country sex terms wikidata",
    "given_names": "name sex",
    "surnames_first": "surname",
    "name_parts": "word position class",
    "not_names": "word",
    "roles": "title class sex",
    "groups": "noun kind acts",
    "bodies": "phrase role canonical kind",
    "ambiguous": "name rule note",
    "actor_rules": "rule confidence cases",
}
FORMER_CODES = {"SU", "YU", "CS", "DD", "ZR", "RH", "YD", "VD"}
ENTRIES = ["institutions", "organizations", "armed_groups", "parties", "media", "companies", "leaders", "cities"]
KINDS = {
    "bk:person", "bk:state", "bk:government", "bk:government-body", "bk:organization",
    "bk:intergovernmental-organization", "bk:party", "bk:armed-group", "bk:media", "bk:company", "bk:group", "bk:place",
}  # fmt: skip
DAY = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")


def codes() -> set[str]:
    return {row["code"] for row in read_table("countries")}


def test_every_table_is_listed_here():
    folder = files("briefkit.annotate").joinpath("tables")
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.tsv" for name in TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_columns_and_source(name):
    text = files("briefkit.annotate").joinpath("tables", f"{name}.tsv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "Source: " in text.split("\n", 1)[0]
    assert [*read_table(name)[0]] == TABLES[name].split(" ")


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_clean(name):
    wrong = [
        (column, cell)
        for row in read_table(name)
        for column, cell in row.items()
        if cell != cell.strip() or "||" in cell or cell.strip("|") != cell or "\N{RIGHT SINGLE QUOTATION MARK}" in cell
    ]
    assert wrong == []


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique(name):
    rows = read_table(name)
    keys = [(row.get("position"), row.get("name", next(iter(row.values()))), row.get("country")) for row in rows]
    assert sorted({str(key) for key in keys if keys.count(key) > 1}) == []


def test_country_codes_are_the_known_ones():
    known = codes()
    assert all(re.fullmatch("[A-Z]{2}", code) for code in known)
    used = {
        (name, row["country"])
        for name in [*ENTRIES, "metonyms", "regions"]
        for row in read_table(name)
        if row["country"]
    }
    assert sorted(pair for pair in used if pair[1] not in known | FORMER_CODES) == []


def test_country_codes_are_assigned_by_iso():
    territories = pytest.importorskip("pycountry", reason="pycountry is not installed")
    assigned = {country.alpha_2 for country in territories.countries}
    assert sorted(codes() - assigned - {"XK"}) == []


def test_kinds_are_core_kinds():
    used = {row["kind"] for name in ("institutions", "organizations", "groups", "bodies") for row in read_table(name)}
    assert used - {""} <= KINDS


def test_wikidata_ids_are_items_and_unique():
    ids = [row["wikidata"] for name in TABLES for row in read_table(name) if row.get("wikidata")]
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in ids)
    assert sorted({item for item in ids if ids.count(item) > 1}) == []


def test_closed_columns():
    assert {row["status"] for row in read_table("countries")} == {"state", "disputed", "territory"}
    assert {row["state_owned"] for row in read_table("media")} == {"yes", "no"}
    assert {row["sex"] for name in ("leaders", "given_names", "roles") for row in read_table(name)} == {"m", "f", ""}
    assert {row["rule"] for row in read_table("ambiguous")} <= {"prefer", "place", "never"}
    assert {row["position"] for row in read_table("name_parts")} == {
        "first", "last", "inside", "opening", "noun-before", "noun-behind",
    }  # fmt: skip


def test_terms_of_office_are_dates_in_order():
    for row in read_table("leaders"):
        for term in filter(None, row["terms"].split("|")):
            office, start, end = term.split(",")
            assert office
            assert DAY.fullmatch(start), row
            assert DAY.fullmatch(end), row
            assert not end or start <= end, row


def test_no_name_has_two_owners_unless_listed():
    gazetteer = load_gazetteer()
    owners = defaultdict(set)
    for entry in gazetteer.entries:
        for surface, _ in surfaces(entry):
            owners[surface].add((entry.name, entry.country))
    shared = {surface for surface, owned in owners.items() if len(owned) > 1}
    assert sorted(shared - set(gazetteer.ambiguous)) == []


def test_a_surname_that_stands_alone_is_of_one_person_only():
    gazetteer = load_gazetteer()
    listed = [surname for row in read_table("leaders") for surname in row["surnames"].split("|") if surname]
    assert sorted(gazetteer.well_known) == sorted(listed)
    borne = defaultdict(set)
    for entry in gazetteer.entries:
        if entry.kind == "bk:person":
            for name in (entry.name, *entry.aliases):
                borne[name.split(" ")[-1]].add(entry.name)
    assert [surname for surname in listed if len(borne[surname]) > 1] == []


def test_a_surname_that_somebody_else_bears_too_stands_for_neither():
    more = load_gazetteer().with_entries([Entry(kind="bk:person", name="Anton Tokayev")])
    assert "Tokayev" not in more.well_known
    assert more.well_known["Macron"].name == "Emmanuel Macron"


def test_listed_ambiguities_exist():
    gazetteer = load_gazetteer()
    known = {surface for entry in gazetteer.entries for surface, _ in surfaces(entry)}
    assert sorted(set(gazetteer.ambiguous) - known) == []


def test_metonyms_stand_for_bodies_of_their_country():
    names = {row["name"] for row in read_table("institutions")}
    composed = re.compile(
        r".+ of .+|.+ Parliament|.+ Assembly|White House|Wall Street|British press|Holy See|.+ Agency"
    )
    assert [
        row["stands_for"]
        for row in read_table("metonyms")
        if row["stands_for"] not in names and not composed.match(row["stands_for"])
    ] == []


def test_a_name_is_matched_whole():
    tokens = read_document("The Democratic People's Republic of Korea said").tokens
    match = load_gazetteer().match(tokens, 1)
    assert match is not None
    end, sense = match
    assert (end, sense.entry.country, sense.form) == (7, "KP", "alias")


def test_a_name_cut_short_by_the_end_is_not_matched():
    tokens = read_document("in North").tokens
    assert load_gazetteer().match(tokens, 1) is None


def test_nothing_is_matched_by_likeness():
    gazetteer = load_gazetteer()
    for text in ("Nigerr", "north korea", "Belaruss", "the Union"):
        assert gazetteer.match(read_document(text).tokens, 0) is None


def test_entries_can_be_added_as_values():
    gazetteer = load_gazetteer()
    more = gazetteer.with_entries([Entry(kind="bk:media", name="Radio Arnor", country="BY", aliases=("RA",))])
    tokens = read_document("Radio Arnor said").tokens
    match = more.match(tokens, 0)
    assert match is not None
    assert match[1].entry.name == "Radio Arnor"
    assert gazetteer.match(tokens, 0) is None


def test_loading_is_fast():
    code = (
        "import time; from briefkit.annotate.gazetteer import load_gazetteer; "
        "t = time.process_time(); load_gazetteer(); print(time.process_time() - t)"
    )
    seconds = min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    )
    assert seconds < 0.1


def test_confidences_are_shares_with_at_most_three_decimals():
    shares = [row["confidence"] for row in read_table("actor_rules")]
    assert [share for share in shares if not re.fullmatch(r"0(\.\d{1,3})?|1", share)] == []
