"""The plain part of YAML that is read, with lines, and everything else refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.storage.strict_yaml import Value, YamlError, read_document

PLAIN = "no yes on off null ~ True 1:30 012 0x1F 0o17 1_000 1e3 .5 5. +1 --5 2026-11-23 .inf .nan = << 1910.212(a)"


@pytest.mark.parametrize("text", [*PLAIN.split(), "12 lb", "OSHA 3735", "2026-11-23 14:00:00"])
def test_what_other_readers_would_turn_into_something_else_stays_text(text: str) -> None:
    assert read_document(f"a: {text}").value == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("0", 0), ("-12", -12), ("83", 83), ("0.72", 0.72), ("-1.50", -1.5)],
)
def test_truth_values_and_plain_decimals_are_typed(text: str, value: Value) -> None:
    read = read_document(f"a: {text}").value
    assert isinstance(read, dict)
    assert read["a"] == value
    assert type(read["a"]) is type(value)


@pytest.mark.parametrize("text", ["true", "false", "83", "0.72", "no"])
@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "|-\n  {}", ">-\n  {}"])
def test_what_stands_in_quotes_or_blocks_stays_text(text: str, quoted: str) -> None:
    assert read_document("a: " + quoted.format(text)).value == {"a": text}


def test_names_stay_text() -> None:
    assert read_document("1: a\ntrue: b\n").value == {"1": "a", "true": "b"}


def test_every_value_knows_its_line() -> None:
    lines = read_document("# first\nitems:\n\n  - id: a\n    options: [x,\n      y]\n  - id: >\n      b\n").lines
    assert lines == {
        (): 2,
        ("items",): 4,
        ("items", 0): 4,
        ("items", 0, "id"): 4,
        ("items", 0, "options"): 5,
        ("items", 0, "options", 0): 5,
        ("items", 0, "options", 1): 6,
        ("items", 1): 7,
        ("items", 1, "id"): 7,
    }


REFUSED = {
    "an alias": ("a: x\nb: *a\n", 2, r"the alias \*a is not allowed"),
    "an anchor": ("a: x\nb: &n y\n", 2, "the anchor &n is not allowed"),
    "an anchor on a list": ("a: x\nb: &n\n  - y\n", 2, "the anchor &n is not allowed"),
    "an anchor on a name": ("a: x\n&n b: y\n", 2, "the anchor &n is not allowed"),
    "a merge": ("a: x\n<<: *n\n", 2, r"the alias \*n is not allowed"),
    "a tag": ("a: x\nb: !!str 12\n", 2, "the tag tag:yaml.org,2002:str is not allowed"),
    "a tag of one's own": ("a: x\nb: !run y\n", 2, "the tag !run is not allowed"),
    "a python tag": ("a: x\nb: !!python/object:os.system y\n", 2, "the tag .*python/object.* is not allowed"),
    "a tag on a mapping": ("a: x\nb: !!map {c: d}\n", 2, "the tag .*map is not allowed"),
    "a name twice": ("a: x\nb: y\na: z\n", 3, "'a' stands twice"),
    "a name twice, once in quotes": ('a: x\n"a": z\n', 2, "'a' stands twice"),
    "a name twice inside": ("a:\n  - b: 1\n    b: 2\n", 3, "'b' stands twice"),
    "a list as a name": ("a: x\n? [b]\n: c\n", 2, "a name is expected before the colon"),
    "two documents": ("a: x\n---\nb: y\n", 2, "a second document begins here"),
    "an empty file": ("", 1, "the file is empty"),
    "a file of remarks": ("# nothing\n\n# here\n", 1, "the file is empty"),
    "a tab": ("a:\n\tb: x\n", 2, "cannot start any token"),
    "a colon in a text": ("a: x\nb: y: z\n", 2, "mapping values are not allowed"),
    "a bracket that is not closed": ("a: x\nb: [y\n", 3, "did not find expected"),
    "a quote that is not closed": ('a: x\nb: "y\n', 3, "unexpected end of stream"),
    "a control character": ("a: x\nb: é\nc: \x07\n", 3, "the character #x0007 is not allowed"),
}


@pytest.mark.parametrize(("text", "line", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_plain_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(YamlError, match=reason) as caught:
        read_document(text)
    assert caught.value.line == line


@given(st.text())
def test_any_text_is_read_or_refused_with_a_line_it_has(text: str) -> None:
    line = 1
    try:
        read_document(text)
    except YamlError as error:
        line = error.line
    assert 1 <= line <= sum(text.count(each) for each in "\n\r\x85\u2028\u2029") + 2
