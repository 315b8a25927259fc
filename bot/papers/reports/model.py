"""What was read in a report."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Section:
    """A heading and what stands below it, a paragraph, bullet or row each."""

    title: str | None = None
    text: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Report:
    """A report by its sections."""

    title: str | None = None
    sections: list[Section] = field(default_factory=list)
