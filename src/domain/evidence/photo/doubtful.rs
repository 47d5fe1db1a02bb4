//! What the classes of the classifier are worth: it knows a thousand things, and most pictures are
//! of others.

/// Classes that it sees in textures, walls, skies and papers where they are not.
const TRAPS: [&str; 69] = [
    "abacus",
    "automated teller machine",
    "ballpoint pen",
    "front curtain",
    "pedestal",
    "tray",
    "band aid",
    "binder",
    "book jacket",
    "broom",
    "bubble",
    "carton",
    "comic book",
    "crossword",
    "digital clock",
    "doormat",
    "dust jacket",
    "envelope",
    "face powder",
    "fire screen",
    "fountain",
    "hair wig",
    "handkerchief",
    "honeycomb",
    "hook",
    "jigsaw puzzle",
    "lampshade",
    "laptop",
    "letter opener",
    "loudspeaker",
    "lotion",
    "maze",
    "matchstick",
    "menu",
    "modem",
    "monitor",
    "mosquito net",
    "nail",
    "notebook",
    "oscilloscope",
    "packet",
    "paper towel",
    "pill bottle",
    "prison",
    "projector",
    "quilt",
    "radio",
    "rubber eraser",
    "ruler measuring stick",
    "screen",
    "shoji screen",
    "shower curtain",
    "sliding door",
    "solar thermal collector",
    "spider web",
    "spotlight",
    "stage",
    "stove",
    "sunscreen",
    "switch",
    "television",
    "theater curtain",
    "velvet fabric",
    "wall clock",
    "wallet",
    "web site",
    "website",
    "window screen",
    "window shade",
];

/// Groups that hold for drawn screens and papers rather than for photographs.
const UNSAID: [&str; 4] = ["screen capture", "computer", "electronics", "weapon"];

/// Groups with so many classes that one of them is often the wrong one.
const FINELY_DIVIDED: [&str; 14] = [
    "dog",
    "cat",
    "bird",
    "snake",
    "lizard",
    "monkey",
    "ape",
    "insect",
    "spider",
    "butterfly",
    "beetle",
    "fish",
    "turtle",
    "water bird",
];

/// Groups so wide that they say little.
const BROAD: [&str; 19] = [
    "vehicle",
    "clothing",
    "instrument",
    "appliance",
    "furniture",
    "musical instrument",
    "building",
    "fruit and vegetables",
    "hoofed animal",
    "kitchenware",
    "tool",
    "sports gear",
    "seat",
    "tableware",
    "vegetable",
    "reptile",
    "shop",
    "landscape",
    "house",
];

pub(super) fn is_trap(class: &str) -> bool {
    TRAPS.contains(&class)
}

pub(super) fn is_unsaid(group: &str) -> bool {
    UNSAID.contains(&group)
}

pub(super) fn is_finely_divided(group: &str) -> bool {
    FINELY_DIVIDED.contains(&group)
}

pub(super) fn is_broad(group: &str) -> bool {
    BROAD.contains(&group)
}

/// Things that are told beside the subject: what stands around in pictures of something else. Animals and food are
/// left out, as the detector sees the subject itself as another one of them.
const AROUND: [&str; 21] = [
    "bicycle",
    "car",
    "motorcycle",
    "airplane",
    "bus",
    "train",
    "truck",
    "boat",
    "traffic light",
    "bench",
    "umbrella",
    "skis",
    "snowboard",
    "surfboard",
    "skateboard",
    "wine glass",
    "cup",
    "couch",
    "bed",
    "dining table",
    "potted plant",
];

pub(super) fn stands_around(thing: &str) -> bool {
    AROUND.contains(&thing)
}

/// Groups that a person adds to the class: nobody looks for a Pekingese without `dog`.
pub(super) fn is_added(group: &str) -> bool {
    matches!(
        group,
        "dog" | "cat" | "butterfly" | "snake" | "lizard" | "monkey"
    )
}
