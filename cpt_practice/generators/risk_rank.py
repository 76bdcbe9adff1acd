"""Which finding of a drawn inspection list comes first by severity times likelihood."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

# what was found, and the severities (1 to 5) that fit it
_FINDINGS = (
    ("Guard missing on a drive belt", (3, 4, 5)),
    ("Worn cord on a bench grinder", (3, 4, 5)),
    ("Oil film on the main walkway", (2, 3, 4)),
    ("Drums stacked without dikes", (2, 3, 4)),
    ("Loose rail on the mezzanine", (3, 4, 5)),
    ("Dim light over the stairs", (2, 3, 4)),
    ("Boxes in front of an exit", (3, 4, 5)),
    ("Eyewash blocked by a cart", (2, 3, 4)),
    ("Labels missing on solvents", (2, 3, 4)),
    ("Bent upright on a pallet rack", (3, 4, 5)),
    ("Gas cylinder without a chain", (3, 4, 5)),
    ("Heavy parts on a top shelf", (2, 3, 4)),
    ("Sharp burrs on a feed chute", (1, 2, 3)),
    ("Hose across a foot path", (1, 2, 3)),
    ("Noisy air nozzle on a lathe", (1, 2, 3)),
    ("Torn mat at a work bench", (1, 2, 3)),
    ("Tools left on a ladder top", (2, 3, 4)),
    ("Dust piled on roof beams", (3, 4, 5)),
)
_ROWS = 6


@dataclass(frozen=True, slots=True)
class _Finding:
    """One row of the list: its place (from 1), scores of 1 to 5 and days open."""

    place: int
    name: str
    severity: int
    likelihood: int
    days: int

    @property
    def score(self) -> int:
        """What ranks it."""
        return self.severity * self.likelihood


def draft(chance: random.Random) -> Draft:
    """The finding with the highest product of severity and likelihood.

    Six findings with scores of 1 to 5 and 2 to 40 days open. The key's product is at least 2 ahead, and another
    finding is worse or likelier. Options keep the list's order.
    """
    findings = _findings(chance)
    while not _fair(findings):
        findings = _findings(chance)
    first = max(findings, key=_score)
    others = sorted((each for each in findings if each is not first), key=_lure, reverse=True)
    return Draft(
        stem=(
            "A team scored the findings of a safety inspection from 1 (low) to 5 (high), as the table shows. Which one "
            "comes first when they are ranked by severity times likelihood?"
        ),
        text=first.name,
        value=first.place,
        why=f"{_product(first)} is the highest product of severity and likelihood in the list.",
        wrong=tuple(Wrong(each.name, each.place, _mistake(each, first, findings)) for each in others),
        figure=Figure(
            "risk-rank.svg", drawn_table(_rows(findings), ("5 = most severe or most likely",)), _alt(findings)
        ),
    )


def _findings(chance: random.Random) -> list[_Finding]:
    chosen = chance.sample(_FINDINGS, _ROWS)
    days = chance.sample(range(2, 41), _ROWS)
    return [
        _Finding(place, name, chance.choice(severities), chance.randrange(1, 6), days[place - 1])
        for place, (name, severities) in enumerate(chosen, start=1)
    ]


def _fair(findings: list[_Finding]) -> bool:
    second, first = sorted(findings, key=_score)[-2:]
    rival = any(each.severity > first.severity or each.likelihood > first.likelihood for each in findings)
    return first.score >= second.score + 2 and rival


def _score(finding: _Finding) -> int:
    return finding.score


def _lure(finding: _Finding) -> tuple[int, int]:
    """How much a finding seems to come first: by its higher score alone, then by the product."""
    return max(finding.severity, finding.likelihood), finding.score


def _product(finding: _Finding) -> str:
    return f"{finding.severity} x {finding.likelihood} = {finding.score}"


def _mistake(finding: _Finding, first: _Finding, findings: list[_Finding]) -> str:
    """What speaks for a finding that does not come first, and its product."""
    product = f"{_product(finding)} is less than {first.score}"
    if finding.severity == max(each.severity for each in findings) > first.severity:
        return f"{finding.name}: severity alone puts it first, but {product}."
    if finding.likelihood == max(each.likelihood for each in findings) > first.likelihood:
        return f"{finding.name}: likelihood alone puts it first, but {product}."
    if finding.days == max(each.days for each in findings):
        return f"{finding.name}: open the longest, but age is no part of the score, and {product}."
    if finding.place == 1:
        return f"{finding.name}: first on the list, but the list is not in order of risk, and {product}."
    return f"{finding.name}: the two scores look high enough together, but {product}."


def _rows(findings: list[_Finding]) -> list[list[str]]:
    return [
        ["Finding", "Severity", "Likelihood", "Days open"],
        *([each.name, f"{each.severity}", f"{each.likelihood}", f"{each.days}"] for each in findings),
    ]


def _alt(findings: list[_Finding]) -> str:
    rows = ". ".join(
        f"{each.name}: severity {each.severity}, likelihood {each.likelihood}, open for {each.days} days"
        for each in findings
    )
    return f"Table of six findings; 5 is the most severe or most likely. {rows}."


FAMILY = Family(
    id="safety-risk-rank",
    activity="safety-02",
    topic="Ranking findings (severity x likelihood)",
    level="application",
    difficulty=0.8,
    reference="concept: risk score as severity times likelihood",
    draft=draft,
)
