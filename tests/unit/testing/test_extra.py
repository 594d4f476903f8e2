"""Without hypothesis, the testing room says which extra is missing."""

import importlib
import sys

import pytest

from briefkit.errors import MissingExtraError


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("briefkit.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError) as raised:
        importlib.import_module("briefkit.testing")
    assert raised.value.extra == "testing"
    assert str(raised.value) == "briefkit.testing needs an extra: pip install 'briefkit[testing]'"
