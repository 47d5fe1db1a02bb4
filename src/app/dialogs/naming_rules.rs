//! The dialog `Naming rules`: how a suggestion becomes a name, with a live example.

mod alike;
mod example;
mod model;
mod size;
mod style;
mod template;
mod tokens;

use leptos::html;
use leptos::prelude::*;

use self::alike::AlikeFields;
use self::example::LiveExample;
use self::model::ModelFields;
use self::size::SizeField;
use self::style::StyleFields;
use self::template::TemplateField;
use super::{Desk, Frame, close};
use crate::domain::dialog::naming_rules::{News, rules_to_text};
use crate::domain::rules::Rules;
use crate::domain::words;

/// What the fields share.
#[derive(Clone, Copy)]
struct Form {
    desk: Desk,
    rules: RwSignal<Rules>,
    news: Memo<News>,
}

#[component]
pub(super) fn NamingRules() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let news = Memo::new(move |_| desk.news.with(|news| News::read(news)));
    let rules = RwSignal::new(news.with_untracked(|news| news.rules.clone()));
    provide_context(Form { desk, rules, news });
    // Undoing changes them elsewhere.
    Effect::new(move |_| {
        let told = news.with(|news| news.rules.clone());
        if rules.with_untracked(|rules| *rules != told) {
            rules.set(told);
        }
    });
    let dialog = NodeRef::<html::Dialog>::new();
    view! {
        <Frame class="naming-rules" node=dialog>
            <div class="naming-rules-fields">
                <StyleFields/>
                <TemplateField/>
                <ModelFields/>
                <SizeField/>
                <AlikeFields/>
            </div>
            <LiveExample/>
            <div class="naming-rules-close">
                <button type="button" class="primary" on:click=move |_| close(dialog)>{words::done()}</button>
            </div>
        </Frame>
    }
}

impl Form {
    /// Changes one thing about the rules.
    fn change(self, edit: impl FnOnce(&mut Rules)) {
        let mut rules = self.rules.get_untracked();
        edit(&mut rules);
        let said = rules_to_text(&rules);
        self.rules.set(rules);
        self.desk.say(&said);
    }
}
