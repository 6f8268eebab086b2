### The generated page docs/methods.md.

methods-title = What each channel does with each method of the Bot API
methods-about = Made from the table in bot/channels/methods.py, which the channels obey: ✓ done, ~ degraded (how stands beside it), ∅ nothing to do, ✗ refused with 400.
methods-method = Method
