"""The garbage collector's pause: a large brief is read or written in three quarters of the time."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def without_collector(work: Callable[P, T]) -> Callable[P, T]:
    """Pause the collector of reference cycles while a function runs that makes many objects and keeps them all.

    Plain data and frozen values form no cycles, so that there is nothing to find, but the collector would look for it
    again and again as their number grows. It always runs again afterwards, if it ran before.
    """

    @wraps(work)
    def paused(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return paused
