"""WHAT CAN BE DONE. One use case per function, one file per subject; plain functions on a Work, no event loop."""
