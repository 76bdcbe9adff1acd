"""The word lists of the checks: what carries no content, what hedges, what is absolute, what is silly."""

import re


def word_set(text: str) -> frozenset[str]:
    """The words of the text, as a set."""
    return frozenset(text.split())


def _any_of(phrases: str) -> re.Pattern[str]:
    """A pattern for any of the phrases (separated by '|'), whole words, in any case."""
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


STOP_WORDS = word_set(
    """
    a about above after again all also am an and any are as at be because been before being below between both but
    by can could did do does doing done down during each either else every few first for from further get gets
    give given had has have having he her here him his how i if in into is it its itself just keep last least less
    let may me might more most much must my need needs next no nor not now of off on once one only onto or other
    our out over own put same second shall she should since so some such take takes than that the their them then
    there these they this those through to too under until up upon use used uses using very was we were what when
    where whether which while who whom whose why will with within without would yes yet you your
    """
)

COMMON_SHOP_WORDS = word_set(
    """
    area assembly bolt chart check checklist chemical clean control customer cut danger defect department document
    drawing drill drive electrical employee employer energy equipment exit fall feature figure fire floor forklift
    form gage gauge guard hand hazard hazardous injury inspect inspection label level line load lock lockout loss
    machine machinery maintain maintenance manufacturing material measure measurement metal motor number operate
    operation operator order oxygen part parts plan plant point power press pressure procedure process product
    production protect protection quality rate record repair report risk rule run safe safety sample schedule
    sheet shift shop size spill start step stop supervisor system table tag team technician temperature test time
    tool train training truck unit value waste weight work worker workplace
    """
)

ABSOLUTES = _any_of(
    "always|never|only|all|every|none|nothing|nobody|no one|everyone|everything|entirely|completely|totally|solely|"
    "exclusively|absolutely|impossible|under no circumstances|at all times"
)
HEDGES = _any_of(
    "may|might|usually|often|sometimes|generally|typically|normally|properly|appropriate|appropriately|likely|probably|"
    "possible|possibly|tends?|ensures?|ensuring|adequate|adequately|suitable|as needed|as necessary|if necessary|"
    "where needed|when needed|reasonable|reasonably|carefully|in most cases"
)
VAGUE_FREQUENCY = _any_of(
    r"usually|(?<!how )(?<!more )(?<!less )(?<!too )(?<!as )(?<!so )often|sometimes|frequently|rarely|seldom|"
    "occasionally|from time to time|now and then|regularly"
)
REASONS = _any_of("because|due to|since")
PURPOSES = _any_of("because|due to|since|as it|as the|as they|so|in order to|to avoid|to prevent|to show|to keep")
SILLY = _any_of(
    "ignor(?:e|es|ing)|blam(?:e|es|ing)|hid(?:e|es|ing)|hurry|hurries|punish(?:es|ing)?|laugh|panic|do nothing|"
    "does nothing|just guess|pretend|cover it up|who cares|give up|go home|run away|"
    "fire the (?:worker|employee|operator)"
)
OPINION = _any_of("in your opinion|do you think|do you feel|do you believe|your favou?rite")
OF_THE_ABOVE = re.compile(
    r"\b(?:all|none|both|any|neither|either|each) (?:of )?the (?:above|below)\b|"
    r"^(?:all|none|both|any|neither|either|each) of (?:these|those|them)(?: answers| options| choices)?\.?$",
    re.IGNORECASE,
)

OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set(
        """
    above/below accept/reject add/remove after/before attach/detach backward/forward before/during black/white
    bottom/top clockwise/counterclockwise close/open closed/open cold/hot cool/warm cooler/warmer
    decrease/increase decreases/increases deenergized/energized disable/enable disconnect/connect dry/wet
    external/internal faster/slower fewer/more first/last full/empty hard/soft harder/softer heavier/lighter
    high/low higher/lower horizontal/vertical in/out inside/outside large/small larger/smaller left/right
    less/more longer/shorter loosen/tighten lower/raise maximum/minimum negative/positive off/on over/under
    overtightened/loose parallel/series push/pull qualified/unqualified rough/smooth start/stop stronger/weaker
    thicker/thinner with/without wider/narrower
    """
    )
)
NEGATIONS = frozenset({"not", "never", "no", "cannot"})

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}

NOUNS_IN_ING = word_set(
    """
    awning bearing building bushing calling casing casting ceiling clothing coating coupling covering drawing
    earring evening everything fitting flooring footing forging heading hearing housing king landing lighting
    lining marking meeting morning nothing opening packing padding piping plating railing rating reading ring
    scaffolding setting shielding siding sling something spring staging string stuffing swing thing training
    tubing warning washing webbing weighting wing wiring
    """
)
