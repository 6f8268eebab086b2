"""The local day of the turn."""

from datetime import date

from services.work import Work


def today(work: Work) -> date:
    """Today in the place (Asia/Shanghai)."""
    return work.today
