"""Facts each condition of the lifecycle tables lets through, and facts it refuses with the words it says."""
