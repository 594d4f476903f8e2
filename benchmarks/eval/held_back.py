"""Measure the statements stage on parts of polnear.train that its weights have not seen.

python -m benchmarks.eval.held_back

The documents are split into folds; the statements of each fold are found with weights and a threshold learnt from the
others. The rules were written with part of these documents in view, so this is a bound from above, though a closer one
than what the weights of the package give on them.
"""

from multiprocessing import Pool
from typing import Any

from benchmarks.eval.learn_statements import SET, Text, learn, texts_of, using
from benchmarks.eval.statement_gold import documents, scorer
from briefkit.annotate.statements import StatementSpan, find_statements

FOLDS = 4
MEASURES = ("content_match", "match_direct", "match_indirect", "content_exact", "e2e_content_and_source")


def found_in(fold: int) -> dict[int, tuple[StatementSpan, ...]]:
    """Find the statements of the documents of a fold, by place in the set."""
    texts = texts_of(SET)
    learnt = learn([one for at, one in enumerate(texts) if at % FOLDS != fold])
    with using(learnt.tables):
        return {at: _found(one) for at, one in enumerate(texts) if at % FOLDS == fold}


def _found(text: Text) -> tuple[StatementSpan, ...]:
    return find_statements(text.reading.document)


def found_in_all() -> list[list[StatementSpan]]:
    """Find the statements of the whole set, none of them with weights that have seen it, and none within another."""
    with Pool() as pool:
        folds = pool.map(found_in, range(FOLDS), chunksize=1)
    by_place = {at: found for fold in folds for at, found in fold.items()}
    return [[one for one in by_place[at] if one.carried_by is None] for at in sorted(by_place)]


def figures(found: list[list[StatementSpan]]) -> dict[str, Any]:
    """Score what was found."""
    gold = documents(SET)
    predicted = [
        {"id": document["id"], "statements": [{"source": one.source, "content": one.content} for one in spans]}
        for document, spans in zip(gold, found, strict=True)
    ]
    scores: dict[str, Any] = scorer().score_statements(gold, predicted)
    return scores


def main() -> None:
    """Print the figures."""
    scores = figures(found_in_all())
    for measure in MEASURES:
        print(f"{measure:24} {scores[measure]['f1']}")
    print(f"{'source half right':24} {scores['source_given_match']['half']}")


if __name__ == "__main__":
    main()
