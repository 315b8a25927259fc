"""Draws charts in a process of its own: `python -m bot.reports.charts.child`.

In: JSON, a list of {"labels": […], "values": […], "small": bool}. Out: JSON, a list of PNG pictures as base64.
"""

import base64
import io
import json
import resource
import sys
from typing import Any

MEMORY = 1024 * 2**20
SECONDS = 60
_LABEL = {True: 28, False: 44}
"""How many characters of a label are drawn."""


def main() -> None:
    """Limits this process, then draws what standard input asks for."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    pictures = [base64.b64encode(_drawn(chart)).decode() for chart in json.load(sys.stdin)]
    json.dump(pictures, sys.stdout)


def _drawn(chart: dict[str, Any]) -> bytes:
    from matplotlib import use  # noqa: PLC0415 - the limits come first

    use("agg")
    from matplotlib.figure import Figure  # noqa: PLC0415 - likewise

    small: bool = chart["small"]
    labels, values = [_short(one, _LABEL[small]) for one in chart["labels"]], chart["values"]
    width, dpi = (3.2, 100) if small else (6.3, 150)
    figure = Figure(figsize=(width, 0.35 + 0.26 * len(labels)), dpi=dpi, layout="constrained")
    axes = figure.subplots()
    places = range(len(labels))
    bars = axes.barh(places, values, height=0.62, color="#6b6b6b")
    axes.bar_label(bars, labels=[str(value) for value in values], padding=3, fontsize=8)
    axes.set_yticks(places, labels, fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, max([*values, 1]) * 1.12)
    axes.set_xticks([])
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
    stream = io.BytesIO()
    figure.savefig(stream, format="png")
    return _grey(stream.getvalue(), shades=4 if small else 16)


def _grey(picture: bytes, shades: int) -> bytes:
    """The picture in so few shades of grey that it weighs little and prints well."""
    from PIL import Image  # noqa: PLC0415 - likewise

    stream = io.BytesIO()
    image = Image.open(io.BytesIO(picture)).convert("L").quantize(shades)
    image.save(stream, format="PNG", optimize=True)
    return stream.getvalue()


def _short(label: str, most: int) -> str:
    # A dollar begins a formula.
    label = " ".join(label.split()).replace("$", r"\$")
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


if __name__ == "__main__":
    main()
