"""Questions that answer one another: the rare words of one's key stand in the other's stem."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording

FEWEST_WORDS = 2


def check_cueing(items: Sequence[ItemWording], distinct: frozenset[tuple[str, str]]) -> Iterator[tuple[str, Flaw]]:
    """B407: no stem holds all rare words (in 1 % of the stems, or 2) of another key, at least two, unless settled."""
    frequency = Counter(word for item in items for word in item.stem_words)
    limit = max(2.0, 0.01 * len(items))
    settled = {frozenset((item.question.id, enemy)) for item in items for enemy in item.question.enemies}
    settled |= {frozenset(pair) for pair in distinct}
    stems_with: dict[str, set[int]] = {}
    for at, item in enumerate(items):
        for word in item.stem_words:
            if frequency[word] <= limit:
                stems_with.setdefault(word, set()).add(at)
    for at, item in enumerate(items):
        rare = sorted(word for word in item.key_words if frequency[word] <= limit and len(word) > 2)
        if len(rare) < FEWEST_WORDS:
            continue
        telling = set.intersection(*(stems_with.get(word, set()) for word in rare))
        for other in sorted(telling - {at}):
            other_id = items[other].question.id
            if frozenset((item.question.id, other_id)) not in settled:
                shown = ", ".join(rare)
                message = f"The stem of {other_id} holds the rare words of this key ({shown}). Name it under enemies."
                yield item.question.id, Flaw("B407", "warning", message)
