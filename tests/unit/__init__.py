"""Tests of pure rules and of single parts."""
