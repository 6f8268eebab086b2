"""The result of a campaign in chat: read, announced, answered, appealed against, taken along."""
