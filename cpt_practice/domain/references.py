"""Which public sources a question may name, and how: a list of patterns."""

import re

ACCEPTED = (
    "29 CFR 1910.147(d)(5) or another CFR section; OSH Act section 5(a)(1); ANSI, ASME, ASTM, ISO, NFPA, RIA, CGA, "
    "ASSP and like standards with their number; a named publication or web page of OSHA, NIOSH, EPA, CDC, FEMA, "
    "NIST or another federal agency; an environmental statute by section; the GHG Protocol, an EU directive, an ISPM; "
    "an AIAG manual; “concept: …” for textbook knowledge; several separated by “;”"
)

_PARAGRAPHS = r"(?:\([A-Za-z0-9]+\))*"
_CFR = (
    r"\d{1,2} CFR (?:[Pp]arts? |§ ?)?(?:\d+\.\d+" + _PARAGRAPHS + r"|(?:19\d\d|\d+),? (?:Subpart|Appendix) [A-Z]+\d*"
    r"|(?!19(?:03|04|10|26)\b)\d+\b)"
)
_SECTION_ALONE = r"(?:19(?:03|04|10|15|26)\.\d+" + _PARAGRAPHS + r"|" + r"(?:\([A-Za-z0-9]+\))+)"
_ACT = (
    r"(?:OSH Act|OSHA Act|Occupational Safety and Health Act|Clean Air Act|Clean Water Act|"
    r"RCRA|CAA|CWA|CERCLA|EPCRA|TSCA|PPA|Pollution Prevention Act|Public Law \d+-\d+)"
    r"(?: of 19\d\d)?,? (?:(?:[Ss]ections?|[Ss]ec\.|§+) ?\d+|[Ss]ubtitle [A-Z]\b)"
    + _PARAGRAPHS
    + r"|\d{1,2} U\.?S\.?C\.? (?:§ ?)?\d+"
)
_BODIES = (
    "ANSI|ASME|ASTM|ISO|IEC|NFPA|RIA|A3|CGA|ASSP|ASSE|AWS|SAE|IEEE|UL|API|NEMA|AGMA|ISEA|ASQ|ASHRAE|MIL|DOD|FED|SMRP|"
    "CSA|EN|JEDEC|VDI|DIN|TAPPI|MPIF|IPC|ITSDF|RMI|MH|ISA|ANSI/NCSL"
)
_STANDARD = (
    rf"(?:{_BODIES})(?:[/ ](?:{_BODIES}|[A-Z]{{2,6}}))*"
    r"(?:[ -](?:TR|TS|STD|HDBK|Guide|TIR|SC))?[ /-]?[A-Z]{0,3}-?\d[\w.:/-]*"
)
_AGENCIES = (
    r"(?:DHHS \(NIOSH\)|(?:Cal|OR|MI|NC|WA|TN)[/ -]?OSHA|NIOSH|OSHA|EPA|CDC|FEMA|NIST|"
    r"DOL|DOT|BLS|NWS|NOAA|NASA|FDA|MSHA|PHMSA|DOE|CISA|USFA|NHTSA|EEOC|SAMHSA|"
    r"U\.?S\.? (?:Chemical Safety (?:and Hazard Investigation )?Board|Fire Administration|Department of [A-Z]\w+|"
    r"Environmental Protection Agency|Equal Employment Opportunity Commission|Bureau of Labor Statistics|Army|Navy)|"
    r"National Weather Service|Training Within Industry|War Manpower Commission|UN GHS|GHS|United Nations|"
    r"Tennessee OSHA|TOSHA|American Heart Association|American Red Cross|FTC|USDA|ENERGY STAR|FEMP|"
    r"U\.?S\.? Energy Information Administration|[A-Z][a-z]+ EPA|National Research Council)"
)
_PUBLICATION = _AGENCIES + r"(?:[-/][A-Z]{3,8})?(?!\w),?(?: |-|: )[^;]{4,}"
_INTERNATIONAL = (
    r"GHG Protocol [A-Z][^;]{4,}|Directive \d{4}/\d+/E[UC]|Regulation \(E[UC]\) (?:No )?\d+/\d+|ISPM \d+|"
    r"Standard Methods \d{4}|Basel Convention|Montreal Protocol|Paris Agreement"
)
_MANUAL = r"AIAG(?:[ /&-](?:VDA|MSA|SPC|FMEA|APQP|PPAP|CQI))*[^;]{3,}|(?:NIST|NIOSH|ASTM) (?:Handbook|Manual) ?\w+"
_CONCEPT = r"(?:textbook )?concepts?: ?[^;]{4,}"

_PATTERNS = tuple(
    re.compile(rf"(?:(?:compare|see|see also|and) )?(?:{pattern})", flags)
    for pattern, flags in (
        (_CFR, re.NOFLAG),
        (_SECTION_ALONE, re.NOFLAG),
        (_ACT, re.NOFLAG),
        (_STANDARD, re.NOFLAG),
        (_PUBLICATION, re.NOFLAG),
        (_INTERNATIONAL, re.NOFLAG),
        (_MANUAL, re.NOFLAG),
        (_CONCEPT, re.IGNORECASE),
    )
)


def unaccepted_references(reference: str) -> tuple[str, ...]:
    """The parts of a reference (separated by ';') that begin with no public source of the list; '' if it is empty."""
    parts = tuple(" ".join(part.split()) for part in reference.strip().rstrip(".;").split(";"))
    return tuple(part for part in parts if not any(pattern.match(part) for pattern in _PATTERNS))
