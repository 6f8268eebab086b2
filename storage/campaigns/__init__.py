"""Where appraisal campaigns are kept."""
