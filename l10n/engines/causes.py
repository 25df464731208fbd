"""What an engine's error means for the texts that wait because of it."""

from __future__ import annotations

from l10n.errors import EngineError, FatalEngineError, NoModelError, RetryableEngineError, SpentError, UnservedError
from l10n.model import Cause, Reason


def reason_of(error: EngineError, engine: str) -> Reason:
    """Return an engine's error as the reason why texts wait."""
    remedy = f"run again, or raise {error.limit}" if isinstance(error, SpentError) else error.remedy
    return Reason(cause_of(error), engine, str(error), remedy)


def cause_of(error: EngineError) -> Cause:
    """Return what kind of error it is for whoever has to see to it."""
    if isinstance(error, UnservedError):
        return Cause.UNSERVED
    if isinstance(error, SpentError):
        return Cause.BUDGET
    is_down = isinstance(error, FatalEngineError | RetryableEngineError | NoModelError)
    return Cause.DOWN if is_down else Cause.REFUSED
