"""Which finding of a drawn inspection list comes first by severity times likelihood."""

import math
import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import drawn_table

_HIGH, _MIDDLE, _LOW = (6, 10), (4, 8), (2, 6)  # least and most severity, of 10
# what was found, and the severities that fit it
_FINDINGS = (
    ("Guard missing on a drive belt", _HIGH),
    ("Worn cord on a bench grinder", _HIGH),
    ("Oil film on the main walkway", _MIDDLE),
    ("Drums stacked without dikes", _MIDDLE),
    ("Loose rail on the mezzanine", _HIGH),
    ("Dim light over the stairs", _MIDDLE),
    ("Boxes in front of an exit", _HIGH),
    ("Eyewash blocked by a cart", _MIDDLE),
    ("Labels missing on solvents", _MIDDLE),
    ("Bent upright on a pallet rack", _HIGH),
    ("Gas cylinder without a chain", _HIGH),
    ("Heavy parts on a top shelf", _MIDDLE),
    ("Sharp burrs on a feed chute", _LOW),
    ("Hose across a foot path", _LOW),
    ("Noisy air nozzle on a lathe", _LOW),
    ("Torn mat at a work bench", _LOW),
    ("Tools left on a ladder top", _MIDDLE),
    ("Dust piled on roof beams", _HIGH),
)
_ROWS = 6
_PAIRS = tuple((severity, likelihood) for severity in range(3, 11) for likelihood in range(2, 11))
# those that some other pair beats by its sum, but not by its product
_KEYS = tuple(
    key
    for key in _PAIRS
    if math.prod(key) >= 20 and any(sum(each) > sum(key) and math.prod(each) <= math.prod(key) - 2 for each in _PAIRS)
)


@dataclass(frozen=True, slots=True)
class _Finding:
    """One row of the list: its place (from 1), scores of 1 to 10 and days open."""

    place: int
    name: str
    severity: int
    likelihood: int
    days: int

    @property
    def score(self) -> int:
        """What ranks it."""
        return self.severity * self.likelihood

    @property
    def total(self) -> int:
        """What ranks it by mistake."""
        return self.severity + self.likelihood


@dataclass(frozen=True, slots=True)
class _Leads:
    """The finding that comes first, and those that lead by something else."""

    score: _Finding
    severity: _Finding
    total: _Finding
    likelihood: _Finding
    days: _Finding


def draft(chance: random.Random) -> Draft:
    """The finding with the highest product of severity and likelihood.

    Six findings with scores of 1 to 10 and 2 to 40 days open. The key's product is at least 2 ahead; the most severe
    finding, the likeliest and the one of the highest sum are others. The most severe and the highest sum always stand
    among the options, with one more. Options keep the list's order.
    """
    findings = _findings(chance)
    while not _fair(findings):
        findings = _findings(chance)
    leads = _leads(findings)
    first = leads.score
    shown = (leads.severity, leads.total)
    third = [each for each in (leads.likelihood, leads.days) if each not in shown]
    others = (*shown, chance.choice(third or [each for each in findings if each not in (first, *shown)]))
    return Draft(
        stem=(
            "A team scored the findings of a safety inspection from 1 (low) to 10 (high), as the table shows. Which "
            "one comes first when they are ranked by severity times likelihood?"
        ),
        text=first.name,
        value=first.place,
        why=f"{_product(first)} is the highest product of severity and likelihood in the list.",
        wrong=tuple(Wrong(each.name, each.place, _mistake(each, leads)) for each in others),
        figure=Figure(
            "risk-rank.svg", drawn_table(_rows(findings), ("10 = most severe or most likely",)), _alt(findings)
        ),
    )


def _findings(chance: random.Random) -> list[_Finding]:
    names: list[str] = []
    while len(names) < _ROWS:
        scores = chance.sample(_scores(chance), _ROWS)
        names = _names([severity for severity, _likelihood_ in scores], chance)
    days = chance.sample(range(2, 41), _ROWS)
    return [_Finding(at + 1, names[at], *scores[at], days[at]) for at in range(_ROWS)]


def _names(severities: list[int], chance: random.Random) -> list[str]:
    """A finding for each severity; fewer where none is left that fits."""
    names: list[str] = []
    for severity in severities:
        fitting = [name for name, (low, high) in _FINDINGS if low <= severity <= high and name not in names]
        names.extend(chance.sample(fitting, min(1, len(fitting))))
    return names


def _scores(chance: random.Random) -> list[tuple[int, int]]:
    """Severity and likelihood of a key, of one with a higher sum, of one more severe than both, and of three more."""
    while True:
        key = chance.choice(_KEYS)
        lower = [pair for pair in _PAIRS if math.prod(pair) <= math.prod(key) - 2]
        total = chance.choice([pair for pair in lower if sum(pair) > sum(key)])
        rest = [pair for pair in lower if sum(pair) < sum(total)]
        severe = [pair for pair in rest if pair[0] > max(key[0], total[0])]
        if severe:
            worst = chance.choice(severe)
            return [key, total, worst, *chance.sample([pair for pair in rest if pair[0] < worst[0]], _ROWS - 3)]


def _fair(findings: list[_Finding]) -> bool:
    leads = _leads(findings)
    second = sorted(findings, key=_score)[-2]
    return (
        leads.score.score >= second.score + 2
        and leads.score.severity < leads.severity.severity
        and leads.score.total < leads.total.total
        and leads.score.likelihood < leads.likelihood.likelihood
        and leads.severity is not leads.total
        and leads.days is not leads.score
    )


def _leads(findings: list[_Finding]) -> _Leads:
    return _Leads(
        max(findings, key=_score),
        max(findings, key=_severity),
        max(findings, key=_total),
        max(findings, key=_likelihood),
        max(findings, key=_days),
    )


def _score(finding: _Finding) -> int:
    return finding.score


def _severity(finding: _Finding) -> int:
    return finding.severity


def _total(finding: _Finding) -> int:
    return finding.total


def _likelihood(finding: _Finding) -> int:
    return finding.likelihood


def _days(finding: _Finding) -> int:
    return finding.days


def _product(finding: _Finding) -> str:
    return f"{finding.severity} x {finding.likelihood} = {finding.score}"


def _mistake(finding: _Finding, leads: _Leads) -> str:
    """What speaks for a finding that does not come first, and its product."""
    product = f"{_product(finding)} is less than {leads.score.score}"
    if finding is leads.severity:
        return f"{finding.name}: severity alone puts it first, but {product}."
    if finding is leads.total:
        return f"{finding.name}: the highest sum, {finding.severity} + {finding.likelihood}, but {product}."
    if finding is leads.likelihood:
        return f"{finding.name}: likelihood alone puts it first, but {product}."
    if finding is leads.days:
        return f"{finding.name}: open the longest, but age is no part of the score, and {product}."
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
    return f"Table of six findings; 10 is the most severe or most likely. {rows}."


FAMILY = Family(
    id="safety-risk-rank",
    activity="safety-02",
    topic="Ranking findings (severity x likelihood)",
    level="application",
    difficulty=0.8,
    reference="concept: risk score as severity times likelihood",
    draft=draft,
)
