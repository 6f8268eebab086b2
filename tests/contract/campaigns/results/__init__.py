"""Results of campaigns: computed, announced, answered, appealed against."""
