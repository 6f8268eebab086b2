"""Two replicas of the program on two database machines, one of which is taken away: `make failover`."""
