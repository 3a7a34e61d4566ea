# The installed library: the folders' libraries in one shared object, so that its users need none of the foreign ones.
# Which headers are public is a decision: docs/decisions/public-headers.md.
