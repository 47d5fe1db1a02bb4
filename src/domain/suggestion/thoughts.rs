//! Leaves out what a reasoning model thought aloud before it answered.

/// How reasoning models on local servers mark their thoughts inside the answer.
const TAGS: [(&str, &str); 4] = [
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
];

/// What was said besides thoughts.
///
/// The opening tag may be missing (some chat templates write it into the prompt), and so may the
/// closing one, when the answer was cut.
pub(in crate::domain) fn without_thoughts(answer: &str) -> &str {
    let mut said = answer;
    for (open, close) in TAGS {
        let after = said.rsplit_once(close).map_or(said, |(_, after)| after);
        let before = said.split_once(open).map_or(said, |(before, _)| before);
        said = if after.trim().is_empty() {
            before
        } else {
            after
        };
        said = said.split_once(open).map_or(said, |(before, _)| before);
    }
    said
}
