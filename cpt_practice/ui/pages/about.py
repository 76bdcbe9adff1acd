"""About the exam: the facts of the certification, how to register, and what this program is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cpt_practice.domain.certification import Certification, Module
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import card, frame, label, page_column
from cpt_practice.use_cases.track_credentials import dollars

_HEADS = ("Module", "Questions", "Minutes", "To pass", "Correct needed", "Aligned course")


class AboutPage(QWidget):
    """The facts, as the certification file has them."""

    def __init__(self, look: Look, facts: Certification, version: str) -> None:
        super().__init__()
        self._look = look
        column = page_column(self)
        column.addWidget(label("About the exam", "title"))
        column.addWidget(label(f"{facts.name} ({facts.abbreviation}). {facts.accreditation}", "muted", wrap=True))
        column.addWidget(self._modules(facts))
        fees = facts.fees
        column.addWidget(
            _section(
                "Fees",
                (
                    f"Registration {dollars(fees.registration_cents)}, assessment {dollars(fees.assessment_cents)}, "
                    f"course supplement {dollars(fees.supplement_cents)}.",
                    fees.note,
                ),
            )
        )
        column.addWidget(_section("Registration", tuple(each.step for each in facts.registration)))
        column.addWidget(_section("Check with MSSC", tuple(each.text for each in facts.unconfirmed)))
        owner = facts.owner
        contact = (owner.name, owner.address, owner.phone, owner.email, owner.website)
        column.addWidget(_section("Who owns the certification", contact))
        sources = tuple(f"{each.title}. {each.by}, {each.where}" for each in facts.sources)
        program = (facts.disclaimer, f"CPT Practice {version}. Facts checked {facts.checked}.", *sources)
        column.addWidget(_section("This program", program))
        column.addStretch(1)

    def _modules(self, facts: Certification) -> QFrame:
        box, column = card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(20))
        for place, text in enumerate(_HEADS):
            grid.addWidget(label(text, "small-muted", wrap=True), 0, place)
        for index, module in enumerate(facts.modules):
            grid.addWidget(frame("rule"), 2 * index + 1, 0, 1, len(_HEADS))
            for place, text in enumerate(_module_texts(module)):
                grid.addWidget(label(text, wrap=place in {0, len(_HEADS) - 1}), 2 * index + 2, place)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(len(_HEADS) - 1, 2)
        column.addLayout(grid)
        return box


def _module_texts(module: Module) -> tuple[str, ...]:
    title = f"{module.title} (optional)" if module.optional else module.title
    courses = ", ".join(module.courses) or "none named"
    return (
        title,
        str(module.questions),
        str(module.minutes),
        f"{module.passing_percent}%",
        str(module.needed),
        courses,
    )


def _section(title: str, lines: tuple[str, ...]) -> QFrame:
    box, column = card()
    column.addWidget(label(title, "heading"))
    for line in lines:
        text = label(line, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)
    return box
