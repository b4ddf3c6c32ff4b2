"""The embedded illustrator: draws picture-book pages as vector art, with no key and no network."""
