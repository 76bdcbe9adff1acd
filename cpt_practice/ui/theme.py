"""How it looks: colours, sizes and the style sheet, from tokens that are written nowhere else."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, each "#rrggbb"; the soft ones stand behind text of their strong ones."""

    background: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    passed: str
    passed_soft: str
    fail: str
    fail_soft: str
    warn: str
    warn_soft: str
    neutral_soft: str
    track: str


LIGHT = Tokens(
    background="#f5f6f8",
    surface="#ffffff",
    line="#d9dde3",
    text="#1b2430",
    muted="#5b6675",
    accent="#0b5cad",
    on_accent="#ffffff",
    accent_soft="#e4eef8",
    passed="#1b7f4b",
    passed_soft="#e9f6ee",
    fail="#a3312b",
    fail_soft="#fbe9e7",
    warn="#9a5b00",
    warn_soft="#fdf0db",
    neutral_soft="#edeff3",
    track="#e6e9ee",
)
DARK = Tokens(
    background="#14181e",
    surface="#1c222b",
    line="#323b47",
    text="#e8ecf1",
    muted="#a3aebb",
    accent="#6cb2f2",
    on_accent="#10161d",
    accent_soft="#20354a",
    passed="#5fcb92",
    passed_soft="#1d3a2c",
    fail="#f0877f",
    fail_soft="#442524",
    warn="#e7b252",
    warn_soft="#40321a",
    neutral_soft="#2a323d",
    track="#2f3844",
)
PAPER = "#ffffff"  # figures are drawn in dark ink on white, in every theme

# Sizes in px at 100 % text.
SMALL, BODY, STEM, HEADING, TITLE, CLOCK, VERDICT = 13, 16, 21, 18, 26, 22, 46
GRID = 4
RADIUS = 10
PADDING = 18
MARGIN = 28
CONTROL = 36
SIDEBAR = 208
NAVIGATOR = 300
STEM_WIDTH = 780
ROOMY_PERCENT = 125
CRAMPED_PERCENT = 175


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a text size; `percent` is 100 to 200."""

    tokens: Tokens
    percent: int = 100

    def px(self, size: int) -> int:
        """`size` px at 100 % text, in px at this text size."""
        return round(size * self.percent / 100)

    @property
    def roomy(self) -> bool:
        """True where the text is so large that what stands side by side at 100 % has to stand one below another."""
        return self.percent >= ROOMY_PERCENT

    @property
    def cramped(self) -> bool:
        """True where the text is so large that a lab PC's screen has room for one column only."""
        return self.percent >= CRAMPED_PERCENT

    def color(self, name: str) -> QColor:
        """A colour of the theme by its token's name."""
        return QColor(getattr(self.tokens, name))

    def font(self, size: int, weight: int = 400) -> QFont:
        """The interface font at `size` px (at 100 % text) with figures of one width."""
        font = QFont()
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def palette(look: Look) -> QPalette:
    """The palette that fits the style sheet, for what it does not reach."""
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "background",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
    }
    made = QPalette()
    for role, token in roles.items():
        made.setColor(role, look.color(token))
    return made


def style_sheet(look: Look) -> str:
    """The style sheet of the whole program for a look."""
    sizes = {
        "small": SMALL,
        "body": BODY,
        "stem_size": STEM,
        "heading": HEADING,
        "title": TITLE,
        "clock": CLOCK,
        "verdict": VERDICT,
        "control": CONTROL,
        "link": 26,
        "gap": GRID,
        "pad": PADDING,
        "button_pad": 16,
        "pill_pad": 10,
        "round": RADIUS,
        "button_round": 8,
        "badge_round": 15,
    }
    text = _SHEET
    for name, size in sizes.items():
        text = text.replace(f"@{name}@", f"{look.px(size)}px")
    for field in fields(look.tokens):
        text = text.replace(f"@{field.name}@", getattr(look.tokens, field.name))
    return text


_SHEET = """
* { font-size: @body@; color: @text@; }
QMainWindow, QWidget#page, QScrollArea, QScrollArea > QWidget > QWidget { background: @background@; }
QScrollArea { border: 2px solid transparent; }
QScrollArea:focus { border: 2px solid @accent@; }
QFrame#panel QScrollArea, QFrame#panel QScrollArea > QWidget > QWidget { background: @surface@; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: @title@; font-weight: 680; }
QLabel[kind="heading"] { font-size: @heading@; font-weight: 620; }
QLabel[kind="strong"] { font-weight: 620; }
QLabel[kind="small"] { font-size: @small@; }
QLabel[kind="muted"] { color: @muted@; }
QLabel[kind="small-muted"] { font-size: @small@; color: @muted@; }
QLabel[kind="saved"] { font-size: @small@; color: @passed@; }
QLabel[kind="unsaved"] { font-size: @small@; color: @fail@; font-weight: 620; }
QLabel[kind="verdict"] { font-size: @verdict@; font-weight: 680; }
QLabel[kind="clock"] { font-size: @clock@; font-weight: 680; }
QLabel[kind="clock-low"] { font-size: @clock@; font-weight: 680; color: @warn@; }
QLabel[kind="stem"] { font-size: @stem_size@; }
QFrame#focus-bar { background: transparent; border: none; border-radius: 1px; }
QFrame#focus-bar[lit="true"] { background: @accent@; }
QLabel[kind="error"] { color: @fail@; }
QLabel[kind="pill-passed"], QLabel[kind="pill-fail"], QLabel[kind="pill-neutral"] {
    font-size: @small@; font-weight: 620; padding: @gap@ @pill_pad@; border-radius: @round@; }
QLabel[kind="pill-passed"] { color: @passed@; background: @passed_soft@; }
QLabel[kind="pill-fail"] { color: @fail@; background: @fail_soft@; }
QLabel[kind="pill-neutral"] { color: @muted@; background: @neutral_soft@; }

QFrame#reviewed { background: @surface@; border: 1px solid @line@; border-radius: @round@; }
QFrame#reviewed[state="key"] { background: @passed_soft@; border: 2px solid @passed@; }
QFrame#reviewed[state="wrong"] { background: @fail_soft@; border: 2px solid @fail@; }
QLabel[kind="badge"] { background: @neutral_soft@; color: @muted@; border-radius: @badge_round@; font-weight: 680; }
QLabel[kind="mark-key"] { color: @passed@; font-weight: 620; }
QLabel[kind="mark-wrong"] { color: @fail@; font-weight: 620; }
QLabel[kind="struck"] { text-decoration: line-through; color: @muted@; }

QFrame#card, QFrame#sidebar, QFrame#header, QFrame#footer, QFrame#panel { background: @surface@; border: 1px
    solid @line@; }
QFrame#card { border-radius: @round@; }
QFrame#card[earned="true"] { border-color: @passed@; }
QFrame#sidebar, QFrame#panel { border-width: 0 1px 0 0; }
QFrame#panel { border-width: 0 0 0 1px; }
QFrame#header { border-width: 0 0 1px 0; }
QFrame#footer { border-width: 1px 0 0 0; }
QFrame#banner, QFrame#notice { background: @warn_soft@; border: 1px solid @warn@; }
QFrame#banner { border-radius: @round@; }
QFrame#notice, QFrame#trouble { border-width: 0 0 1px 0; }
QFrame#trouble { background: @fail_soft@; border: 1px solid @fail@; }
QFrame#rule { background: @line@; border: none; max-height: 1px; min-height: 1px; }

QPushButton { min-height: @control@; padding: 0 @button_pad@; border: 1px solid @line@; border-radius: @button_round@;
    background: @surface@; font-weight: 560; }
QPushButton:hover { border-color: @muted@; }
QPushButton:focus { border: 2px solid @accent@; }
QPushButton:disabled { color: @muted@; background: @neutral_soft@; }
QPushButton[kind="primary"] { background: @accent@; border-color: @accent@; color: @on_accent@; }
QPushButton[kind="primary"]:focus { border: 2px solid @text@; }
QPushButton[kind="primary"]:disabled { color: @muted@; background: @neutral_soft@; border-color: @line@; }
QPushButton[kind="link"], QPushButton[kind="strike"] { background: transparent; border: 1px solid transparent;
    color: @accent@; padding: 0 @gap@; min-height: @link@; font-weight: 400; font-size: @small@; text-align: left; }
QPushButton[kind="strike"] { color: @muted@; text-align: right; }
QPushButton[kind="link"]:focus, QPushButton[kind="strike"]:focus { border: 1px solid @accent@; }
QPushButton[kind="link"]:disabled { background: transparent; }
QPushButton[kind="nav"] { background: transparent; border: 2px solid transparent; font-weight: 400; text-align: left;
    min-height: @control@; padding: @gap@ @pill_pad@; }
QPushButton[kind="nav"]:hover { background: @neutral_soft@; }
QPushButton[kind="nav"]:checked { background: @accent_soft@; color: @accent@; font-weight: 620; }
QPushButton[kind="nav"]:focus { border-color: @accent@; }
QPushButton[kind="tab"]:checked { background: @accent_soft@; border-color: @accent@; color: @accent@; }

QLineEdit, QComboBox { min-height: @control@; padding: 0 @pill_pad@; border: 1px solid @line@; border-radius:
    @button_round@;
    background: @surface@; }
QLineEdit:focus, QComboBox:focus { border: 2px solid @accent@; }
QComboBox::drop-down { border: none; width: @link@; }
QComboBox QAbstractItemView { background: @surface@; border: 1px solid @line@; selection-background-color:
    @accent_soft@;
    selection-color: @text@; }
QListWidget { background: @surface@; border: 1px solid @line@; border-radius: @button_round@; outline: none; }
QListWidget:focus { border: 2px solid @accent@; }
QListWidget::item { padding: @gap@ @pill_pad@; min-height: 24px; }
QListWidget::item:selected { background: @accent_soft@; color: @text@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @line@; min-height: 32px; border-radius: 5px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; }
QScrollBar::handle:horizontal { background: @line@; min-width: 32px; border-radius: 5px; margin: 1px; }
QToolTip { background: @surface@; color: @text@; border: 1px solid @line@; padding: 4px; }
QPlainTextEdit { background: @surface@; border: 1px solid @line@; border-radius: @button_round@; }
"""
