"""The scoring of a campaign: one session, sealed sheets; inspections; prohibitions.

For the result: `is_opened`, `means`, `inspection_scores`, `violations_confirmed`.
"""

from services.campaigns.scoring.outcome import inspection_scores, is_opened, means, violations_confirmed

__all__ = ["inspection_scores", "is_opened", "means", "violations_confirmed"]
