"""All tests: unit, flow, contract, architecture, property, browser, and the far sides they talk to."""
