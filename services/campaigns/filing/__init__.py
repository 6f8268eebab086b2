"""What targets file: asked for, written, judged, listed (docs/rules.md §3.8)."""
