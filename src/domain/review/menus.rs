//! The menus that a person chooses from what to see.

use super::{Kind, Order, Wishes};
use crate::domain::words;

/// Who named pictures, and where pictures lie: what can be filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub models: Vec<String>,
    pub folders: Vec<String>,
}

/// What one menu offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    pub label: &'static str,
    pub options: Vec<String>,
    /// The place of what is chosen.
    pub chosen: usize,
}

impl Menu {
    /// "All" and one more is no choice.
    #[must_use]
    pub fn is_needless(&self) -> bool {
        self.options.len() < 3
    }
}

impl Wishes {
    /// Every menu. Their places are what [`Wishes::choose`] takes.
    #[must_use]
    pub fn menus(&self, choices: &Choices) -> [Menu; 4] {
        let kinds = Kind::ALL.map(|kind| kind.label().to_owned());
        let kind = self.filter.kind.map(Kind::label);
        let folders: Vec<String> = choices.folders.iter().map(|path| folder(path)).collect();
        let wanted_folder = self.filter.folder.as_deref().map(folder);
        let model = self.filter.model.as_deref();
        [
            menu(words::menu_state(), words::all_states(), &kinds, kind),
            menu(words::model(), words::all_models(), &choices.models, model),
            menu(
                words::menu_folder(),
                words::all_folders(),
                &folders,
                wanted_folder.as_deref(),
            ),
            Menu {
                label: words::sort(),
                options: Order::ALL.map(|order| order.label().to_owned()).to_vec(),
                chosen: place(&Order::ALL, &self.order).unwrap_or_default(),
            },
        ]
    }

    /// A person chose what stands at this place of a menu.
    pub fn choose(&mut self, menu: usize, at: usize, choices: &Choices) {
        let filter = &mut self.filter;
        let before = at.checked_sub(1);
        match menu {
            0 => filter.kind = before.and_then(|at| Kind::ALL.get(at).copied()),
            1 => filter.model = before.and_then(|at| choices.models.get(at).cloned()),
            2 => filter.folder = before.and_then(|at| choices.folders.get(at).cloned()),
            _ => self.order = Order::ALL.get(at).copied().unwrap_or_default(),
        }
    }
}

/// What a folder is called.
#[must_use]
pub fn folder(path: &str) -> String {
    match path {
        "" => words::folder_none().to_owned(),
        _ => path.to_owned(),
    }
}

/// A menu whose first option is no choice.
fn menu(label: &'static str, all: &str, options: &[String], chosen: Option<&str>) -> Menu {
    let at = chosen.and_then(|chosen| options.iter().position(|option| option == chosen));
    let mut with_all = vec![all.to_owned()];
    with_all.extend_from_slice(options);
    Menu {
        label,
        options: with_all,
        chosen: at.map_or(0, |at| at + 1),
    }
}

fn place<T: PartialEq>(all: &[T], one: &T) -> Option<usize> {
    all.iter().position(|other| other == one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_chosen_in_a_menu_is_what_it_shows_as_chosen() {
        let choices = Choices {
            models: vec!["a/b".to_owned(), "c/d".to_owned()],
            folders: vec![String::new(), "drop/a".to_owned()],
        };
        let all = Wishes::default().menus(&choices);
        assert_eq!(all[2].options, ["All folders", "No folder", "drop/a"]);
        for (menu, offered) in all.iter().enumerate() {
            assert_eq!(offered.chosen, 0);
            for at in 0..offered.options.len() {
                let mut wishes = Wishes::default();
                wishes.choose(menu, at, &choices);
                assert_eq!(wishes.menus(&choices)[menu].chosen, at, "{}", offered.label);
                let is_default = wishes == Wishes::default();
                assert_eq!(is_default, at == 0, "{}", offered.label);
            }
        }
    }

    #[test]
    fn a_menu_without_a_choice_is_needless() {
        let [state, model, folder, sort] = Wishes::default().menus(&Choices::default());
        assert!(model.is_needless() && folder.is_needless());
        assert!(!state.is_needless() && !sort.is_needless());
    }
}
