"""Named colours of the art direction. Scenes keep their own places' palettes beside the places."""

INK = "#2b2140"  # text on light pictures
CREAM = "#fffaf0"  # text on dark pictures
EYE = "#2a1a1e"
MOUTH = "#7a2430"
TONGUE = "#f08b84"
TEETH = "#fffaf2"
WOOL_WHITE = "#fff7ea"
SHADOW = "#2b1030"  # violet; shadows are never grey or black
GOLD = "#f6c14e"

SKINS = {
    "#fde0cc": "porcelain",
    "#f6cfb0": "fair",
    "#f3d2ad": "ivory",
    "#eebd93": "peach",
    "#dba377": "honey",
    "#c68b5e": "caramel",
    "#a76d46": "chestnut",
    "#8d5a3b": "cinnamon",
    "#6d4530": "cocoa",
    "#4f3224": "ebony",
}
HAIR_COLOURS = {
    "#1f1a1c": "black",
    "#3a2620": "dark brown",
    "#5b3a29": "brown",
    "#8a5a36": "light brown",
    "#6e3423": "auburn",
    "#b5482a": "red",
    "#a9814f": "dark blonde",
    "#c9a45c": "honey blonde",
    "#e9cf8d": "blonde",
    "#9a9a9a": "silver",
}
EYE_COLOURS = {
    "#5a3a22": "brown",
    "#2f2018": "dark brown",
    "#8a6a34": "hazel",
    "#5f8a4a": "green",
    "#4a80b4": "blue",
    "#7f93a3": "grey",
}
CLOTHES = {
    "#e4572e": "tomato",
    "#f2a33a": "marigold",
    "#f6d365": "sunshine",
    "#6fae6a": "leaf green",
    "#2f8f83": "teal",
    "#4f8fd0": "sky blue",
    "#3f4f9a": "indigo",
    "#8a63b8": "violet",
    "#e4799b": "pink",
    "#c23b55": "raspberry",
    "#8a5a44": "brown",
    "#fff1d6": "cream",
}
SHOES = {
    "#3d5a80": "navy",
    "#c8433f": "red",
    "#3f7d5a": "green",
    "#f2b134": "yellow",
    "#6b4a3a": "brown",
    "#7d5ba6": "purple",
}
GLASSES = {
    "#c8433f": "red",
    "#3d5a80": "navy",
    "#2f8f83": "teal",
    "#e0a526": "gold",
    "#5b3a29": "brown",
    "#8a63b8": "violet",
}
