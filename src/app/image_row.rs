//! One picture: what it looks like, its old name, its new name, how it stands, what can be done.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::candidates::Candidates;
use super::companions_note::CompanionsNote;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::name_editor::NameEditor;
use super::problem_note::ProblemNote;
use super::session::{Row, Session, View};
use super::wording;
use crate::browser::focus;
use crate::domain::decision::Decision;
use crate::domain::description::DOUBTFUL_BELOW;
use crate::domain::image::JobId;
use crate::domain::job::Stage;

#[component]
pub(super) fn ImageRow(row: Row, #[prop(into)] position: Signal<usize>) -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let id = row.id;
    let view: Signal<View> = row.view.clone().into();
    let field = NodeRef::<html::Input>::new();
    let path = row.source.path.clone();
    let file = path.clone();
    let shown = wording::visible(&path);
    driver.want_preview(id);
    let beside = move || driver.goes_with(id).map(|names| wording::goes_with(&names));
    let is_current = move || session.is_current(id);
    view! {
        <div
            class="image-row"
            role="row"
            tabindex=move || if is_current() { "0" } else { "-1" }
            aria-rowindex=move || (position.get() + 1).to_string()
            data-file=file
            data-state=move || view.with(|view| view.stage.as_str())
            on:focusin=move |_| session.current.set(Some(id))
            on:keydown=move |event| on_key(&event, driver, id, field)
        >
            <div class="image-row-picture" role="gridcell"><Preview row=row.clone()/></div>
            <div class="image-row-old" role="gridcell">
                <span class="image-row-path" title=shown.clone()><bdi>{shown.clone()}</bdi></span>
                <Keep row=row.clone()/>
                <CompanionsNote row=row.clone()/>
                <span class="hint">{beside}</span>
            </div>
            <div class="image-row-new" role="gridcell">
                <NameEditor row=row.clone() field/>
            </div>
            <div class="image-row-state" role="gridcell"><State view/></div>
            <div class="image-row-actions" role="gridcell"><Actions id path view/></div>
            <Candidates row/>
            <div class="image-row-note" role="gridcell"><ProblemNote view/></div>
        </div>
    }
}

/// The file's size, what its old name is worth, and the button that keeps it.
#[component]
fn Keep(row: Row) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let Row { id, view, .. } = row;
    let is_kept = move || view.with(|view| view.decision == Decision::Kept);
    let size = wording::bytes(row.source.size);
    let is_video = row.source.media_type.is_video();
    let is_good = row.verdict.is_good();
    let is_animated = row.is_animated;
    let about = move || {
        let mut parts = vec![size.clone()];
        parts.extend(is_video.then(|| wording::ONE_FRAME.to_owned()));
        parts.extend(is_animated.get().then(|| wording::FIRST_FRAME.to_owned()));
        parts.extend(is_good.then(|| "good name".to_owned()));
        parts.join(" · ")
    };
    view! {
        <span class="image-row-keep">
            <span class="hint">{about}</span>
            <button
                type="button"
                class="quiet"
                aria-label=format!("Keep name: {}", row.source.path)
                aria-pressed=move || is_kept().to_string()
                title=wording::keep(row.verdict)
                on:click=move |_| driver.keep_name(id)
            >
                "Keep name"
            </button>
        </span>
    }
}

#[component]
fn Preview(row: Row) -> impl IntoView {
    move || match row.preview.get() {
        Some(url) => {
            view! { <img src=url.as_str().to_owned() alt="" decoding="async"/> }.into_any()
        }
        None => view! { <Pictogram icon=Icon::Photo/> }.into_any(),
    }
}

#[component]
fn State(view: Signal<View>) -> impl IntoView {
    let session = expect_context::<Session>();
    let standing = Memo::new(move |_| view.with(standing));
    let source = move || {
        let has_others = session.connection.others.with(|others| !others.is_empty());
        view.with(|view| match &view.said {
            _ if view.decision == Decision::Kept => Some("old name".to_owned()),
            _ if view.decision.is_pinned() => Some("by hand".to_owned()),
            Some(said) => {
                let mut parts = Vec::new();
                parts.extend(
                    view.is_telling_apart
                        .then(|| wording::TELLING_APART.to_owned()),
                );
                parts.extend(view.is_undated.then(|| wording::UNDATED.to_owned()));
                parts.extend(confidence(view).map(wording::sure));
                parts.push(format!("by {}", said.asked.model));
                parts.extend(has_others.then(|| said.asked.gateway.to_string()));
                parts.extend(said.cost_usd.map(wording::dollars));
                Some(parts.join(" · "))
            }
            None => None,
        })
    };
    let refused = move || {
        view.with(|view| {
            let lines = view.passed_over.iter().map(|one| {
                let why = wording::of(&one.problem).what;
                format!("{} would not: {why}", wording::who(one))
            });
            view.name
                .is_some()
                .then(|| lines.collect::<Vec<_>>().join(" "))
        })
    };
    view! {
        <span class="state" data-doubtful=move || (standing.get() == Standing::Doubtful).to_string()>
            {move || {
                let standing = standing.get();
                view! { <Pictogram icon=standing.icon()/>{standing.word()} }
            }}
        </span>
        <span class="hint image-row-model">{source}</span>
        <span class="hint image-row-refused" title=refused>{refused}</span>
    }
}

/// How sure the model is of the name it gave, until a person has decided.
fn confidence(view: &View) -> Option<u8> {
    let is_shown = view.stage == Stage::Named && view.decision == Decision::Open;
    view.said
        .as_ref()?
        .details()
        .confidence
        .filter(|_| is_shown)
}

/// How a picture stands, in a word and a pictogram.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    At(Stage),
    Doubtful,
    Kept,
}

fn standing(view: &View) -> Standing {
    match view.stage {
        Stage::Named if view.decision == Decision::Kept => Standing::Kept,
        Stage::Named if confidence(view).is_some_and(|sure| sure < DOUBTFUL_BELOW) => {
            Standing::Doubtful
        }
        stage => Standing::At(stage),
    }
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Self::Doubtful => "Doubtful",
            Self::Kept => "Kept",
            Self::At(stage) => match stage {
                Stage::Parked => "Not named",
                Stage::Queued => "Queued",
                Stage::Preparing => "Preparing",
                Stage::Ready | Stage::Waiting | Stage::Following => "Waiting",
                Stage::Asking => "Naming",
                Stage::Named => "Named",
                Stage::Failed => "No name",
                Stage::Skipped => "Skipped",
            },
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Doubtful | Self::At(Stage::Failed | Stage::Skipped) => Icon::Alert,
            Self::Kept | Self::At(Stage::Named) => Icon::Check,
            Self::At(Stage::Asking) => Icon::Pen,
            Self::At(Stage::Preparing) => Icon::Photo,
            Self::At(_) => Icon::Clock,
        }
    }
}

#[component]
fn Actions(id: JobId, path: String, view: Signal<View>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let has_no_name = move || view.with(|view| view.name.is_none());
    let cannot_be_sent = move || view.with(|view| view.stage == Stage::Skipped);
    view! {
        <button
            type="button"
            class="quiet"
            aria-label=format!("Name again: {path}")
            title="Name again (r)"
            disabled=cannot_be_sent
            on:click=move |_| driver.ask_again(id)
        >
            <Pictogram icon=Icon::Again/>
        </button>
        <button
            type="button"
            class="quiet"
            aria-label=format!("Download {path}")
            title="Download"
            disabled=has_no_name
            on:click=move |_| driver.download(id)
        >
            <Pictogram icon=Icon::Download/>
        </button>
        <button
            type="button"
            class="quiet"
            aria-label=format!("Remove {path}")
            title="Remove from the list"
            on:click=move |_| driver.remove(id)
        >
            <Pictogram icon=Icon::Remove/>
        </button>
    }
}

/// The keys of a row that has the keyboard.
fn on_key(event: &KeyboardEvent, driver: Driver, id: JobId, field: NodeRef<html::Input>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || !focus::is_on_row(event) {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" => focus::next_row(event),
        "ArrowUp" => focus::previous_row(event),
        "Enter" => {
            if let Some(field) = field.get_untracked() {
                field.select();
            }
        }
        "r" => driver.ask_again(id),
        "1" => driver.pick(id, 0),
        "2" => driver.pick(id, 1),
        "3" => driver.pick(id, 2),
        "4" => driver.pick(id, 3),
        _ => return,
    }
    event.prevent_default();
}

/// Gives the keyboard to the row that holds the target of an event.
pub(super) fn focus_row_of(event: &KeyboardEvent) {
    focus::row_of(event);
}
