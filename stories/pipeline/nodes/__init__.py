"""The nodes: pure functions from payloads to payloads, one module each."""
