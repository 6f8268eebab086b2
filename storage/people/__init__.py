"""People, their invitations, their codes, their absences."""
