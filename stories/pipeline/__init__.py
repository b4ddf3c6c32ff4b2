"""The graph from a parent's wish to a finished book. Pure: no Django, no storage, no clock.

`graph` names the nodes and their content keys, `schemas` the payloads, `ports` what a provider
must be able to do, `nodes/` the functions. `stories.services.making` runs them.
"""
