"""Every text can be read against what stands behind it, in both themes, and colours are written in one place."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from cpt_practice.ui import theme
from cpt_practice.ui.theme import DARK, LIGHT, Look, Tokens, style_sheet

UI = Path(theme.__file__).parent
LEAST = 4.5  # WCAG 2.2, 1.4.3, level AA
GRAPHIC = 3.0  # WCAG 2.2, 1.4.11: what is no text but carries meaning
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
PAINTED = (  # text token and ground token, where a widget paints by itself
    ("text", "surface"),  # option_card: an option
    ("text", "accent_soft"),  # option_card: the chosen option
    ("muted", "surface"),  # option_card: a struck option; steps: a number
    ("muted", "accent_soft"),  # option_card: strike out on the chosen option
    ("muted", "neutral_soft"),  # option_card: the letter
    ("on_accent", "accent"),  # option_card: the chosen letter; question_grid: an answered cell
    ("text", "background"),  # the stem; titles
    ("muted", "background"),  # leads
    ("passed", "passed_soft"),  # steps: the check mark
    ("text", "surface"),  # question_grid: an open cell; steps: titles
    ("text", "warn_soft"),  # the notice and the banner
    ("text", "fail_soft"),  # the trouble strip; a wrong option at review
    ("text", "passed_soft"),  # the key at review
    ("muted", "passed_soft"),  # its reason
    ("muted", "fail_soft"),  # the reason of a wrong one
    ("passed", "surface"),  # saved
    ("fail", "surface"),  # not saved; an error
    ("warn", "surface"),  # the clock in the last five minutes
    ("accent", "surface"),  # links
    ("accent", "background"),  # links
)
MEANT = (("accent", "track"), ("accent", "surface"), ("passed", "track"), ("fail", "track"), ("text", "track"))


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2) of "#rrggbb"."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2), 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def sheet_pairs(tokens: Tokens) -> set[tuple[str, str, str]]:
    """Selector, text colour and ground of every rule of the style sheet that sets either."""
    found = set()
    for selectors, body in RULE.findall(style_sheet(Look(tokens))):
        color = re.search(r"(?<![-\w])color:\s*(#\w{6})", body)
        ground = re.search(r"(?<![-\w])background:\s*(#\w{6})", body)
        if "ScrollBar" in selectors or "#rule" in selectors or "focus-bar" in selectors:
            continue
        for selector in selectors.split(","):
            name = " ".join(selector.split())
            if color or ground:
                grounds = [ground[1]] if ground else [tokens.surface, tokens.background]
                found |= {(name, color[1] if color else tokens.text, each) for each in grounds}
    return found


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_the_style_sheet_can_be_read(tokens: Tokens) -> None:
    pairs = sheet_pairs(tokens)
    assert len(pairs) > 30
    weak = {(name, text, ground): contrast(text, ground) for name, text, ground in pairs}
    assert not {pair: round(ratio, 2) for pair, ratio in weak.items() if ratio < LEAST}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAINTED)
def test_every_pair_that_widgets_paint_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= LEAST


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MEANT)
def test_what_is_no_text_but_means_something_can_be_told_apart(tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= GRAPHIC


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_every_token_of_the_style_sheet_is_filled_in() -> None:
    assert "@" not in style_sheet(Look(LIGHT))


def test_every_size_of_the_style_sheet_grows_with_the_text() -> None:
    heights = [re.findall(r"font-size: (\d+)px", style_sheet(Look(LIGHT, percent))) for percent in (100, 150, 200)]
    for smaller, larger in pairwise(heights):
        assert all(int(small) < int(large) for small, large in zip(smaller, larger, strict=True))


def test_no_color_is_written_outside_the_theme() -> None:
    named = re.compile(r"#[0-9a-fA-F]{3,8}\b|QColor\(\"|GlobalColor\.(?!transparent)\w+|rgba?\(")
    found = {
        f"{path.relative_to(UI)}: {match[0]}"
        for path in UI.rglob("*.py")
        if path.name != "theme.py"
        for match in named.finditer(path.read_text(encoding="utf-8"))
    }
    assert not found
