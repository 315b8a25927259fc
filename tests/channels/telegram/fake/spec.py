"""The machine-readable Bot API: does a request, or an object of ours, keep to it?"""

import functools
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params

PLACE = Path(__file__).parents[4].parent / "shared" / "specs" / "telegram-bot-api.json"
Check = Callable[[object, str, list[str]], None]
"""Looks at a JSON value at some place, and adds what is wrong."""
_CONSTANT = re.compile(r"(?:must be|always) [\"“]?(\w+)[\"”]?\.?$")
_NUMBER = re.compile(r"-?\d+")
_ARRAY = "Array of "


class Spec:
    """Checks, made once for each method and type."""

    def __init__(self, told: Json) -> None:
        self._types: Json = told["types"]
        self._methods: Json = {name.lower(): method for name, method in told["methods"].items()}
        self._checks: dict[str, Check] = {}
        self._parameters: dict[str, tuple[dict[str, Check], frozenset[str]]] = {}

    def request_errors(self, method: str, params: Params) -> list[str]:
        """What a request does that the Bot API does not know."""
        if method.lower() not in self._methods:
            return [f"{method}: no such method"]
        checks, required = self._parameters_of(method.lower())
        attached = {str(value).removeprefix("attach://") for value in params.values.values() if _attached(value)}
        errors = [f"{method}.{name}: missing" for name in sorted(required - params.values.keys() - params.files.keys())]
        names = [*params.values, *(name for name in params.files if name not in attached)]
        errors += [f"{method}.{name}: no such parameter" for name in names if name not in checks]
        for name, value in params.values.items():
            # Telegram takes an empty object for no keyboard, and python-telegram-bot sends one for an empty keyboard.
            if name in checks and not (name == "reply_markup" and value in ("{}", {})):
                checks[name](value, f"{method}.{name}", errors)
        return errors

    def object_errors(self, kind: str, value: object) -> list[str]:
        """What is wrong with an object of that type."""
        errors: list[str] = []
        self._check(kind)(value, kind, errors)
        return errors

    def result_errors(self, method: str, value: object) -> list[str]:
        """What is wrong with the result of that method."""
        errors: list[str] = []
        self._any(self._methods[method.lower()]["returns"])(value, method, errors)
        return errors

    def _parameters_of(self, method: str) -> tuple[dict[str, Check], frozenset[str]]:
        if method not in self._parameters:
            fields = self._methods[method].get("fields", [])
            checks = {field["name"]: self._parameter(field["types"]) for field in fields}
            self._parameters[method] = checks, frozenset(field["name"] for field in fields if field["required"])
        return self._parameters[method]

    def _parameter(self, kinds: list[str]) -> Check:
        """For a value that may also come as text."""
        if "String" in kinds:
            return functools.partial(_plain, "String", (str, int) if "Integer" in kinds else (str,))
        plain = _AS_TEXT.get(kinds[0])
        inner = self._any(kinds)

        def check(value: object, where: str, errors: list[str]) -> None:
            if not isinstance(value, str):
                inner(value, where, errors)
            elif plain is not None:
                if not plain(value):
                    errors.append(f"{where}: {value!r} is no {kinds[0]}")
            else:
                _decoded(value, inner, where, errors)

        return check

    def _any(self, kinds: Iterable[str]) -> Check:
        checks = [self._check(kind) for kind in kinds]
        if len(checks) == 1:
            return checks[0]

        def check(value: object, where: str, errors: list[str]) -> None:
            best: list[str] | None = None
            for one in checks:
                found: list[str] = []
                one(value, where, found)
                if not found:
                    return
                best = found if best is None or len(found) < len(best) else best
            errors.extend(best or ())

        return check

    def _check(self, kind: str) -> Check:
        if kind not in self._checks:
            # A type may hold itself, and finds itself through this.
            def later(value: object, where: str, errors: list[str]) -> None:
                self._checks[kind](value, where, errors)

            self._checks[kind] = later
            self._checks[kind] = self._made(kind)
        return self._checks[kind]

    def _made(self, kind: str) -> Check:
        if kind in _SCALARS:
            return functools.partial(_plain, kind, _SCALARS[kind])
        if kind.startswith(_ARRAY):
            return _array(self._check(kind.removeprefix(_ARRAY)))
        told = self._types[kind]
        if subtypes := told.get("subtypes"):
            return self._any(subtypes)
        if kind == "InputFile":
            return functools.partial(_plain, kind, (str,))
        return self._object(told.get("fields", []))

    def _object(self, fields: list[Json]) -> Check:
        checks = {field["name"]: self._field(field) for field in fields}
        required = frozenset(field["name"] for field in fields if field["required"])

        def check(value: object, where: str, errors: list[str]) -> None:
            if not isinstance(value, dict):
                errors.append(f"{where}: {type(value).__name__} is no object")
                return
            errors.extend(f"{where}.{name}: missing" for name in required if name not in value)
            for name, inner in value.items():
                if name in checks:
                    checks[name](inner, f"{where}.{name}", errors)
                else:
                    errors.append(f"{where}.{name}: no such field")

        return check

    def _field(self, field: Json) -> Check:
        constant = _CONSTANT.search(field["description"])
        if field["types"] == ["String"] and constant is not None:
            return functools.partial(_constant, constant.group(1))
        return self._any(field["types"])


@functools.cache
def spec() -> Spec | None:
    """The checks, or nothing where the description is missing."""
    return Spec(json.loads(PLACE.read_text(encoding="utf-8"))) if PLACE.exists() else None


_SCALARS: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
}
_AS_TEXT: dict[str, Callable[[str], object]] = {
    "Integer": _NUMBER.fullmatch,
    "Float": re.compile(r"-?\d+(?:\.\d+)?").fullmatch,
    "Boolean": lambda text: text.lower() in {"true", "false"},
}


def _attached(value: object) -> bool:
    return isinstance(value, str) and value.startswith("attach://")


def _plain(kind: str, types: tuple[type, ...], value: object, where: str, errors: list[str]) -> None:
    if not isinstance(value, types) or (isinstance(value, bool) and kind != "Boolean"):
        errors.append(f"{where}: {type(value).__name__} is no {kind}")


def _constant(expected: str, value: object, where: str, errors: list[str]) -> None:
    if value != expected:
        errors.append(f"{where}: {value!r} is not {expected!r}")


def _array(inner: Check) -> Check:
    def check(value: object, where: str, errors: list[str]) -> None:
        if not isinstance(value, list):
            errors.append(f"{where}: {type(value).__name__} is no Array")
            return
        for number, one in enumerate(value):
            inner(one, f"{where}[{number}]", errors)

    return check


def _decoded(text: str, inner: Check, where: str, errors: list[str]) -> None:
    try:
        value = json.loads(text)
    except ValueError:
        errors.append(f"{where}: no JSON")
        return
    inner(value, where, errors)
