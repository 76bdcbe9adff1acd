"""One option at review: text, reason, and whether it was the key or the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import label
from cpt_practice.use_cases.reviewed_options import ReviewedOption


class ReviewedOptionCard(QFrame):
    """Green with "Key" for the right answer, red with "Your answer" for a wrong one chosen, plain otherwise."""

    def __init__(self, look: Look, option: ReviewedOption) -> None:
        super().__init__()
        self.setObjectName("reviewed")
        state = "key" if option.key else "wrong" if option.chosen else "plain"
        self.setProperty("state", state)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(14)
        badge = label(option.letter, "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setFixedSize(look.px(30), look.px(30))
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        text = label(option.text, "struck" if option.struck else "", wrap=True)
        texts.addWidget(text)
        texts.addWidget(label(option.why, "small-muted", wrap=True))
        line.addLayout(texts, 1)
        mark = _mark(option)
        if mark:
            kind = "mark-key" if option.key else "mark-wrong"
            line.addWidget(label(mark, kind), 0, Qt.AlignmentFlag.AlignVCenter)
        said = f"{option.letter}. {option.text}. {mark + '. ' if mark else ''}{option.why}"
        self.setAccessibleName(said)


def _mark(option: ReviewedOption) -> str:
    if option.key:
        return "✓ Key, your answer" if option.chosen else "✓ Key"
    return "✗ Your answer" if option.chosen else ""
