"""Which references are accepted."""

import pytest

from cpt_practice.domain.references import unaccepted_references


@pytest.mark.parametrize(
    "reference",
    [
        "29 CFR 1910.147(d)(5)",
        "29 CFR 1910.147(d)(1)-(6)",
        "29 CFR 1910.147 Appendix A",
        "29 CFR 1910 Subpart I Appendix B",
        "29 CFR 1910.1200(f)(8) and (c), immediate use",
        "29 CFR 1910.132(e), 1910.135; ANSI/ISEA Z89.1 user information",
        "40 CFR 262.17(a)(1)(v)",
        "42 CFR 84.170",
        "OSH Act Section 5(a)(1)",
        "ANSI/RIA R15.06-2012 (ISO 10218-1:2011), enabling device",
        "ISO/TS 15066:2016, clause 4.3",
        "NFPA 70E-2024, 120.6(7)",
        "ASME B20.1",
        "ANSI/ASSP Z244.1",
        "CGA P-1",
        "MIL-STD-882E, 4.3.3",
        "NIOSH Publication 94-110 (rev. 2021), lifting index",
        "DHHS (NIOSH) Publication No. 2004-143",
        "OSHA 3071 (2002), Job Hazard Analysis",
        "EPA 2021 Multi-Sector General Permit, Part 2.1.2.4",
        "NIST Handbook 44",
        "NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2",
        "AIAG MSA manual, 4th edition",
        "U.S. Chemical Safety Board, Report 2005-04-I-TX (2007)",
        "EPCRA section 313; CWA section 502(14); RCRA subtitle C; 40 CFR parts 262-265",
        "42 U.S.C. 13101(b)",
        "GHG Protocol Corporate Standard, chapter 4",
        "Directive 2011/65/EU, Article 4(1); Regulation (EC) No 1907/2006 (REACH), Article 59",
        "Standard Methods 2540 D; ISPM 15, annex 2",
        "concept: reading a bar chart",
        "Textbook concept: Ohm's law",
    ],
)
def test_public_sources_are_accepted(reference: str) -> None:
    assert unaccepted_references(reference) == ()


@pytest.mark.parametrize(
    "reference", ["", "Common sense", "29 CFR 1910", "OSHA", "www.quiz.example", "ANSI", "concept:"]
)
def test_what_can_not_be_looked_up_is_not_accepted(reference: str) -> None:
    assert unaccepted_references(reference) == (reference,)


def test_each_of_several_references_must_be_accepted() -> None:
    assert unaccepted_references("29 CFR 1910.22(a); my notes; ASME B20.1") == ("my notes",)
