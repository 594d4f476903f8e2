"""Compact JSON in UTF-8: written by `orjson`, if it is installed, in the bytes that the standard library writes."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

Default = Callable[[Any], Any]
"""Makes plain data of what is none."""


def encode(data: object, default: Default | None = None) -> bytes:
    """Write plain data; raises `TypeError` or `ValueError` for what JSON cannot hold."""
    return encoder()(data, default)


@cache
def encoder() -> Callable[..., bytes]:
    """Give the function that `encode` calls, for many small data."""
    try:
        import orjson  # noqa: PLC0415 - the extra `fast`
    except ImportError:
        return encode_slowly
    return orjson.dumps


def encode_slowly(data: object, default: Default | None = None) -> bytes:
    """Write plain data with the standard library alone."""
    return _slow(default).encode(data).encode()


@cache
def _slow(default: Default | None) -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=False, allow_nan=False, separators=(",", ":"), check_circular=False, default=default
    )
