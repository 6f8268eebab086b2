"""The scoring of a campaign: one session, sealed sheets; inspections; prohibitions.

For the result: `means`, `inspection_scores`, `violations_confirmed`.
"""

from services.campaigns.scoring.outcome import inspection_scores, means, violations_confirmed

__all__ = ["inspection_scores", "means", "violations_confirmed"]
