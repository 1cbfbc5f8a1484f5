"""The guard: quotations in a language model's answer, checked against the documents the model was given.

The package is not called `guard`, because `quoth.guard` is the function.
"""
