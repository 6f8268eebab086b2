"""aiogram's types, built when they are first used: the program uses a dozen of five hundred.

aiogram declares its types as built late (pydantic's `defer_build`) and then asks, while it is imported, to build all of
them, because they name one another: 100 MB and two and a half seconds. Here that request is put off, and kept with the
names the types need, so that pydantic's own late building finds them. Where aiogram is imported without this file,
everything is as aiogram made it.
"""

import importlib
import sys
from typing import Any

from pydantic import BaseModel

AIOGRAM = "aiogram"


def import_it() -> None:
    """Import aiogram without building its types; nothing where it has been imported already."""
    if AIOGRAM in sys.modules:
        return
    at_once = BaseModel.__dict__["model_rebuild"]
    names: dict[str, Any] = {}

    def later(cls: type[BaseModel], /, **how: Any) -> Any:
        if cls.__module__.startswith(f"{AIOGRAM}."):
            names.update(how.get("_types_namespace") or {})
            return None
        return at_once.__get__(None, cls)(**how)

    setattr(BaseModel, "model_rebuild", classmethod(later))  # noqa: B010 – a method of another's class
    try:
        importlib.import_module(AIOGRAM)
    finally:
        setattr(BaseModel, "model_rebuild", at_once)  # noqa: B010
    _build_with(names)


def _build_with(names: dict[str, Any]) -> None:
    """Whenever pydantic builds a type or a method of aiogram, it knows the names of all the others."""

    def rebuilt(cls: type[BaseModel], /, **how: Any) -> Any:
        return BaseModel.__dict__["model_rebuild"].__get__(None, cls)(**{"_types_namespace": names} | how)

    for module, base in (("types.base", "TelegramObject"), ("methods.base", "TelegramMethod")):
        getattr(importlib.import_module(f"{AIOGRAM}.{module}"), base).model_rebuild = classmethod(rebuilt)
