"""The checker as a read-only tool for language models, over the Model Context Protocol (extra `mcp`)."""
