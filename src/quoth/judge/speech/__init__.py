"""Who is said to have said what? Reported speech, direct and indirect, found by rules in thirteen languages."""
