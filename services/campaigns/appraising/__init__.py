"""Who appraises: appointed, declaring, replaced (docs/rules.md §3.8)."""
