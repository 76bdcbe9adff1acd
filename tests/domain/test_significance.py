"""z values and tail probabilities, against values worked by hand or from tables."""

import pytest

from cpt_practice.domain.significance import chi_square_of_even, chi_square_tail, z_needed, z_of_share, z_of_sum


@pytest.mark.parametrize(
    ("statistic", "freedom", "tail"),
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (11.345, 3, 0.01), (9.488, 4, 0.05), (0.0, 3, 1.0)],
)
def test_chi_square_tails_agree_with_the_tables(statistic: float, freedom: int, tail: float) -> None:
    assert chi_square_tail(statistic, freedom) == pytest.approx(tail, abs=2e-4)


def test_chi_square_without_freedom_is_refused() -> None:
    with pytest.raises(ValueError, match="degree of freedom"):
        chi_square_tail(1.0, 0)


def test_chi_square_of_counts_is_the_sum_of_squared_deviations() -> None:
    assert chi_square_of_even([40, 20, 20, 20]) == pytest.approx((15**2 + 3 * 5**2) / 25)
    assert chi_square_of_even([0, 0]) == 0.0


def test_z_of_a_share_is_the_deviation_in_standard_deviations() -> None:
    assert z_of_share(35, 100, 0.25) == pytest.approx(10 / 18.75**0.5)
    assert z_of_share(5, 100, 0.0) == 0.0


def test_z_of_a_sum_adds_variances() -> None:
    assert z_of_sum(6.0, [4.0, 5.0]) == pytest.approx(2.0)
    assert z_of_sum(6.0, []) == 0.0


def test_below_300_items_more_is_needed() -> None:
    assert (z_needed(299), z_needed(300)) == (3.0, 2.33)
