"""What belongs to a campaign: every case of it names its campaign, and some of them one unit."""

from typing import ClassVar

from domain.notice import CaseRef


class OfCampaign:
    """A case of one appraisal campaign."""

    __slots__ = ()
    KIND: ClassVar[str]
    id: int
    version: int
    status: str
    campaign_id: int

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


class OfTarget(OfCampaign):
    """A case of one unit that is appraised in it."""

    __slots__ = ()
    unit_id: int
