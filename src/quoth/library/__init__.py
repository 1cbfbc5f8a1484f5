"""The library: sources cut into passages, stored so that nothing acknowledged is lost, opened as
memory-mapped segments."""
