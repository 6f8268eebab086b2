"""Where surveys are kept."""
