"""People and the place: roster, invitations, appointments, absences, accounts, told as stories."""
