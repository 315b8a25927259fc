"""How JSON is named in types."""

from typing import Any

Json = dict[str, Any]
