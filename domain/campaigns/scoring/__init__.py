"""The scoring of a campaign: one session, sealed sheets; inspections; prohibitions."""
