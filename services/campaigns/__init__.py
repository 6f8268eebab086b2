"""What can be done in an appraisal campaign (评议)."""
