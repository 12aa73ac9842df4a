// Carries the precompiled headers that tests share.
