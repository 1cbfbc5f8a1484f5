"""Texts made comparable: words, folded letters, scripts, spelling, languages."""
