//! Recipes: `<dish> recipe`.

use super::super::draft::Draft;
use super::super::page::Page;

/// What recipes are divided into, and for how many they are.
const SIGNS: [&str; 26] = [
    "ingredients",
    "method",
    "directions",
    "instructions",
    "serves",
    "servings",
    "makes",
    "prep time",
    "zutaten",
    "zubereitung",
    "portionen",
    "personen",
    "fur 4 personen",
    "ingredients pour",
    "preparation",
    "personnes",
    "ingredientes",
    "elaboracion",
    "preparacion",
    "raciones",
    "ingredienti",
    "preparazione",
    "procedimento",
    "ingredienten",
    "bereiding",
    "przygotowanie",
];

/// As many of them make a recipe.
const LEAST_SIGNS: usize = 2;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    if page.count(&SIGNS) < LEAST_SIGNS {
        return None;
    }
    let title = page.title_where(|line| !line.has(&SIGNS))?;
    Some(Draft {
        kind: "recipe",
        title: title.text,
        after: "recipe",
        certainty: 84,
        ..Draft::default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_recipe_is_named_after_its_dish() {
        check(
            &page(&[
                (0.1, 5.0, "Kürbissuppe mit Ingwer"),
                (0.1, 2.0, "Für 4 Personen, 40 Minuten"),
                (0.1, 2.0, "Zutaten"),
                (0.1, 2.0, "1 Hokkaido-Kürbis"),
                (0.1, 2.0, "Zubereitung"),
            ]),
            "Kürbissuppe mit Ingwer recipe",
        );
    }
}
