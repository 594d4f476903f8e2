"""JSON text, read strictly: what is doubled, unsafe or not UTF-8 is refused."""

import json
from codecs import BOM_UTF8
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

from briefkit.errors import FormatError
from briefkit.model.compact import encode

Rewrite = Callable[[Any], bytes]


def decode(data: bytes, format_name: str, rewrite: Rewrite = encode) -> Any:
    """Read JSON; raises `FormatError` for what is not JSON in UTF-8, doubled keys, NaN and bottomless nesting.

    A byte order mark is passed over. `rewrite` writes data as they are most often found: such are read faster, where
    `orjson` is installed.
    """
    data = bytes(data).removeprefix(BOM_UTF8)
    found = _decode_fast(data, rewrite)
    return _decode_strictly(data, format_name) if found is None else found


def _decode_fast(data: bytes, rewrite: Rewrite) -> Any:
    """Read what is written again in the same bytes; None for any other.

    `orjson` takes the last of doubled keys without a word and large integers for floats; then the bytes differ.
    """
    try:
        found = _fast_decoder()(data)
        return found if rewrite(found) == data.removesuffix(b"\n") else None
    except (ValueError, TypeError):  # of which orjson's own are subclasses
        return None


@cache
def _fast_decoder() -> Callable[[bytes], Any]:
    try:
        import orjson  # noqa: PLC0415 - the extra `fast`
    except ImportError:
        return lambda _: None
    return orjson.loads


def _decode_strictly(data: bytes, format_name: str) -> Any:
    try:
        return _DECODER.decode(data.decode())
    except UnicodeDecodeError as error:
        raise FormatError(format_name, f"not UTF-8: byte {error.start} is {error.reason}") from None
    except json.JSONDecodeError as error:
        raise FormatError(format_name, f"{error.msg}, at line {error.lineno}, column {error.colno}") from None
    except ValueError as error:
        raise FormatError(format_name, str(error)) from None
    except RecursionError:
        raise FormatError(format_name, "nested too deeply") from None


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the key {next(name for name in names if names.count(name) > 1)!a} is there twice")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_without_repetition, parse_constant=_no_number)
