"""Learn the weights of the statement models from polnear.train, and measure each rule on what was held back.

python -m benchmarks.eval.learn_statements

writes ends.tsv (where a content ends), weights.tsv (which candidates are statements) and confidence.tsv (how often a
rule is right) into the package. Nothing of the text goes into them: their features name word classes, function words
and the cues of the lexicon. Which candidates are statements is learnt from contents whose ends were found by weights
that had not seen their document, as it will be with new text.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from inspect import unwrap
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks.eval.logistic import score, train
from benchmarks.eval.statement_gold import documents, match, scorer
from briefkit.annotate.document import read_document
from briefkit.annotate.statements import boundary, judgement, weight
from briefkit.annotate.statements.anaphora import Link
from briefkit.annotate.statements.candidate import Candidate
from briefkit.annotate.statements.content import bounded, open_content
from briefkit.annotate.statements.find import Proposals, gather, span_of
from briefkit.annotate.statements.frames import candidates
from briefkit.annotate.statements.reading import Reading, read, utterances

PACKAGE = Path(__file__).parents[2] / "src" / "briefkit" / "annotate" / "statements"
SET = "polnear.train"
FOLDS = 4
SMALLEST = 0.05
ORDERS = 3
"""In how many orders the examples are learnt from."""
TOLERANCE = 0.004
"""How much match F1 is given up for precision when the threshold is chosen."""
FEWEST = 20
"""Rules with fewer held-back statements share one confidence."""


Table = dict[str, float]
"""The weight of each feature."""


class Text(NamedTuple):
    """A document with its gold, as the frames read it."""

    gold: dict[str, Any]
    reading: Reading


class Judged(NamedTuple):
    """A candidate as an example: its document, features, whether it is a statement, and its rule."""

    document: int
    features: tuple[str, ...]
    truth: bool
    rule: str


class Scored(NamedTuple):
    """An example with the score of a model that has not seen its document."""

    score: float
    example: Judged


class Learnt(NamedTuple):
    """What was learnt: the tables by name, and the examples, scored by models that had not seen them."""

    tables: dict[str, Table]
    scored: list[Scored]
    limit: float


@contextmanager
def using(tables: Mapping[str, Table]) -> Generator[None]:
    """Let the package read these tables instead of its own; features of a table that is not given weigh nothing."""

    def weights(name: str) -> Table:
        return tables.get(name, {})

    with patch.object(weight, "weights", weights):
        _forget_weights()
        yield
    _forget_weights()


def _forget_weights() -> None:
    for group in (*boundary.GROUPS, *judgement.GROUPS):
        group.cache_clear()


@contextmanager
def naming() -> Generator[None]:
    """Let the features of both models give their names instead of their weights."""
    with ExitStack() as changes:
        for model in (boundary, judgement):
            for group in model.GROUPS:
                changes.enter_context(patch.object(model, group.__name__, unwrap(group)))
        yield


def _names(groups: Iterable[Any]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(groups))


def end_examples(reading: Reading, gold: Sequence[dict[str, Any]]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give each place where the content of a gold cue may end, up to where it does; within `naming`."""
    cues = [(start, end, one) for one in gold for start, end in one["cue"]]
    for proposed in candidates(reading, list(utterances(reading))):
        for one in proposed:
            span = reading.span(one.cue)
            statement = next((said for start, end, said in cues if start < span[1] and span[0] < end), None)
            if one.open_end and statement:
                yield from _places(reading, one, statement)


def _places(reading: Reading, one: Candidate, statement: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], bool]]:
    content = open_content(reading, one)
    end = _gold_end(reading, content, statement)
    places = list(boundary.places(reading, content))
    if end is None or (end < content.high and end not in {at for at, _ in places}):
        return
    for at, progress in places:
        if at > end:
            return
        if at == end or _has_word(reading, at, min(end, content.high)):
            yield _names(boundary.features(reading, content, at, progress)), at == end


def _gold_end(reading: Reading, content: boundary.Content, statement: dict[str, Any]) -> int | None:
    """Give the token behind a gold content that starts about where a candidate's does."""
    start = reading.starts[content.start]
    pieces = [end for begin, end in statement["content"] if begin <= start + 8 and start < end]
    if not pieces:
        return None
    end = min(bisect_left(reading.starts, max(pieces)), content.high)
    while end > content.start + 1 and not _has_word(reading, end - 1, end) and not reading.quoted[end - 1]:
        end -= 1
    return end if _has_word(reading, end, content.high) else content.high + 1


def _has_word(reading: Reading, start: int, end: int) -> bool:
    return any(reading.words[at][0].isalnum() for at in range(start, end))


def _bounded_all(reading: Reading, proposed: Proposals) -> Proposals:
    return [[bounded(reading, one) for one in candidates] for candidates in proposed]


def judged_examples(number: int, document: dict[str, Any], reading: Reading) -> list[Judged]:
    """Give the candidates of a document; what stands inside a gold content is not judged by this gold."""
    proposed = gather(reading, _bounded_all)
    spans = [span_of(reading, one, None, Link()) for one in proposed]
    found = match(document, spans, TOOL)
    contents = [piece for one in document["statements"] for piece in one["content"]]
    examples: list[Judged] = []
    with naming():
        for at, one in enumerate(proposed):
            start, end = reading.span(one.cue)
            if at in found.gold_of or not any(begin <= start and end <= stop for begin, stop in contents):
                features = _names(judgement.features(reading, one))
                examples.append(Judged(number, features, at in found.gold_of, one.rule))
    return examples


def examples_of(texts: Sequence[Text]) -> Iterator[Judged]:
    """Give the candidates of all documents, their ends found by weights learnt from the other folds."""
    ends = ends_of(texts)
    for fold in range(FOLDS):
        seen = [example for at, examples in enumerate(ends) if at % FOLDS != fold for example in examples]
        with using({"ends.tsv": train_ends(seen)}):
            for at, one in enumerate(texts):
                if at % FOLDS == fold:
                    yield from judged_examples(at, one.gold, one.reading)


def ends_of(texts: Sequence[Text]) -> list[list[tuple[tuple[str, ...], bool]]]:
    """Give the places where contents may end, for each of some documents."""
    with naming():
        return [list(end_examples(one.reading, one.gold["statements"])) for one in texts]


def train_ends(examples: Sequence[tuple[tuple[str, ...], bool]]) -> Table:
    """Learn where contents end."""
    return train(examples, epochs=8, rarest=4, orders=ORDERS)


def learn(texts: Sequence[Text]) -> Learnt:
    """Learn both models from some documents."""
    ends = train_ends([example for examples in ends_of(texts) for example in examples])
    examples = list(examples_of(texts))
    scored = held_back(examples)
    limit = threshold(scored, sum(len(one.gold["statements"]) for one in texts))
    model = train([(one.features, one.truth) for one in examples], orders=ORDERS)
    model["always"] -= limit
    return Learnt({"ends.tsv": rounded(ends), "weights.tsv": rounded(model)}, scored, limit)


def rounded(model: Table) -> Table:
    """Keep the weights that matter, with two decimals."""
    return {feature: round(weight, 2) for feature, weight in sorted(model.items()) if abs(weight) >= SMALLEST}


def held_back(examples: Sequence[Judged]) -> list[Scored]:
    """Score each example by a model learnt from the other folds, best first."""
    scored: list[Scored] = []
    for fold in range(FOLDS):
        seen = [(one.features, one.truth) for one in examples if one.document % FOLDS != fold]
        model = train(seen, orders=ORDERS)
        scored += [Scored(score(model, one.features), one) for one in examples if one.document % FOLDS == fold]
    return sorted(scored, key=lambda one: -one.score)


def threshold(scored: Sequence[Scored], gold: int) -> float:
    """Choose the highest threshold whose match F1 is as good as the best, within the tolerance."""
    right = 0
    curve: list[float] = []
    for count, one in enumerate(scored, 1):
        right += one.example.truth
        curve.append(2 * right / (count + gold))
    best = max(curve)
    chosen = next(at for at, value in enumerate(curve) if value >= best - TOLERANCE)
    print(f"held back: best F1 {best:.4f}, chosen {curve[chosen]:.4f} at {chosen + 1} of {gold}")
    return scored[chosen].score


def confidences(scored: Sequence[Scored], limit: float) -> dict[str, tuple[int, float]]:
    """Count how often each rule is right among the statements that are kept."""
    kept = [one.example for one in scored if one.score >= limit]
    counts = Counter(one.rule for one in kept)
    right = Counter(one.rule for one in kept if one.truth)
    rare = [rule for rule, count in counts.items() if count < FEWEST]
    table = {rule: (count, right[rule] / count) for rule, count in counts.items() if count >= FEWEST}
    number = sum(counts[rule] for rule in rare)
    table["*"] = (number, sum(right[rule] for rule in rare) / max(1, number))
    return table


def texts_of(name: str) -> list[Text]:
    """Read the documents of a set."""
    return [Text(one, read(read_document(one["text"]))) for one in documents(name)]


def write(name: str, head: str, rows: Sequence[str]) -> None:
    """Write a table of the package."""
    (PACKAGE / name).write_text("\n".join([head, *rows, ""]), encoding="utf-8")


def main() -> None:
    """Learn, measure and write."""
    learnt = learn(texts_of(SET))
    for name, table in learnt.tables.items():
        write(name, "feature\tweight", [f"{feature}\t{value:.2f}" for feature, value in table.items()])
    shares = sorted(confidences(learnt.scored, learnt.limit).items())
    rows = [f"{rule}\t{count}\t{value:.3f}" for rule, (count, value) in shares]
    write("confidence.tsv", "rule\tstatements\tconfidence", rows)


TOOL = scorer()

if __name__ == "__main__":
    main()
