"""Where scoring sessions, sealed sheets, inspections and violations are kept."""
