//! One picture: what it looks like, its old name, its new name, how it stands, what can be done.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::candidates::Candidates;
use super::companions_note::CompanionsNote;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::name_editor::NameEditor;
use super::problem_note::ProblemNote;
use super::session::{Row, Session, View};
use super::wording;
use crate::domain::decision::Decision;
use crate::domain::image::JobId;
use crate::domain::job::Stage;
use crate::domain::review::Standing;
use crate::domain::words;

#[component]
pub(super) fn ImageRow(row: Row) -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let id = row.id;
    let view: Signal<View> = row.view.clone().into();
    let path = row.source.path.clone();
    let file = path.clone();
    let shown = wording::visible(&path);
    driver.want_preview(id);
    let beside = move || driver.goes_with(id).map(|names| wording::goes_with(&names));
    let is_tab_stop = move || session.tab_stop.get() == Some(id);
    view! {
        <div
            class="image-row"
            role="row"
            tabindex=move || if is_tab_stop() { "0" } else { "-1" }
            aria-rowindex=move || (driver.shown_at(id) + 1).to_string()
            aria-selected=move || driver.is_selected(id).to_string()
            data-file=file
            data-state=move || view.with(|view| view.stage.as_str())
            on:focusin=move |_| session.current.set(Some(id))
        >
            <div class="image-row-picture" role="gridcell">
                <SelectBox id path=path.clone()/>
                <Preview row=row.clone()/>
            </div>
            <div class="image-row-old" role="gridcell">
                <span class="image-row-path" title=shown.clone()><bdi>{shown.clone()}</bdi></span>
                <Keep row=row.clone()/>
                <CompanionsNote row=row.clone()/>
                <span class="hint">{move || beside()}</span>
            </div>
            <div class="image-row-new" role="gridcell">
                <NameEditor row=row.clone()/>
            </div>
            <div class="image-row-state" role="gridcell"><State view/></div>
            <div class="image-row-actions" role="gridcell"><Actions id path view/></div>
            <Candidates row/>
            <div class="image-row-note" role="gridcell"><ProblemNote view/></div>
        </div>
    }
}

/// Takes the row into the selection or out of it; with Shift, everything up to it.
#[component]
fn SelectBox(id: JobId, path: String) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let press = move |event: MouseEvent| match event.shift_key() {
        true => driver.select_up_to(id),
        false => driver.switch_selected(id),
    };
    view! {
        <button
            type="button"
            class="select-box"
            role="checkbox"
            aria-label=words::select_of(&path)
            aria-checked=move || driver.is_selected(id).to_string()
            on:click=press
        ></button>
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
        parts.extend(is_video.then(|| words::one_frame().to_owned()));
        parts.extend(is_animated.get().then(|| words::first_frame().to_owned()));
        parts.extend(is_good.then(|| words::good_name().to_owned()));
        parts.join(" · ")
    };
    view! {
        <span class="image-row-keep">
            <span class="hint">{move || about()}</span>
            <button
                type="button"
                class="quiet"
                aria-label=words::keep_name_of(&row.source.path)
                aria-pressed=move || is_kept().to_string()
                title=wording::keep(row.verdict)
                on:click=move |_| driver.keep_name(id)
            >
                {words::keep_name()}
            </button>
        </span>
    }
}

#[component]
fn Preview(row: Row) -> impl IntoView {
    let picture = move || match row.preview.get() {
        Some(url) => {
            view! { <img src=url.as_str().to_owned() alt="" decoding="async"/> }.into_any()
        }
        None => view! { <Pictogram icon=Icon::Photo/> }.into_any(),
    };
    view! { {move || picture()} }
}

#[component]
fn State(view: Signal<View>) -> impl IntoView {
    let session = expect_context::<Session>();
    let standing = Memo::new(move |_| view.with(standing));
    let source = move || {
        let has_others = session.connection.others.with(|others| !others.is_empty());
        view.with(|view| match &view.said {
            _ if view.decision == Decision::Kept => Some(words::by_old_name().to_owned()),
            _ if view.decision.is_pinned() => Some(words::by_hand().to_owned()),
            Some(said) => {
                let mut parts = Vec::new();
                parts.extend(
                    view.is_telling_apart
                        .then(|| words::telling_apart().to_owned()),
                );
                parts.extend(view.is_undated.then(|| words::no_date().to_owned()));
                parts.extend(confidence(view).map(|sure| words::sure(sure.into())));
                parts.push(words::by_model(&said.asked.model));
                parts.extend(has_others.then(|| said.asked.gateway.to_string()));
                parts.extend(said.cost_usd.map(wording::dollars));
                parts.extend(said.is_remembered.then(|| words::remembered().to_owned()));
                Some(parts.join(" · "))
            }
            None => None,
        })
    };
    view! {
        <span class="state" data-doubtful=move || (standing.get() == Standing::Doubtful).to_string()>
            {move || {
                let standing = standing.get();
                view! { <Pictogram icon=icon(standing)/>{word(standing)} }
            }}
        </span>
        <span class="hint image-row-model">{move || source()}</span>
        <span class="hint image-row-refused" title=move || view.with(refused)>{move || view.with(refused)}</span>
    }
}

/// Who would not name it, and why, where another did.
fn refused(view: &View) -> Option<String> {
    let lines = view.passed_over.iter().map(|one| {
        let why = wording::of(&one.problem).what;
        words::would_not(wording::who(one), why)
    });
    view.name
        .is_some()
        .then(|| lines.collect::<Vec<_>>().join(" "))
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

fn standing(view: &View) -> Standing {
    let said = view.said.as_ref();
    let confidence = said.and_then(|said| said.details().confidence);
    Standing::new(view.stage, &view.decision, confidence)
}

fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Doubtful => words::state_doubtful(),
        Standing::Kept => words::state_kept(),
        Standing::At(stage) => match stage {
            Stage::Parked => words::state_parked(),
            Stage::Queued => words::state_queued(),
            Stage::Preparing => words::state_preparing(),
            Stage::Ready | Stage::Waiting | Stage::Following => words::state_waiting(),
            Stage::Asking => words::state_naming(),
            Stage::Named => words::state_named(),
            Stage::Failed => words::state_failed(),
            Stage::Skipped => words::state_skipped(),
        },
    }
}

fn icon(standing: Standing) -> Icon {
    match standing {
        Standing::Doubtful | Standing::At(Stage::Failed | Stage::Skipped) => Icon::Alert,
        Standing::Kept | Standing::At(Stage::Named) => Icon::Check,
        Standing::At(Stage::Asking) => Icon::Pen,
        Standing::At(Stage::Preparing) => Icon::Photo,
        Standing::At(_) => Icon::Clock,
    }
}

#[component]
fn Actions(id: JobId, path: String, view: Signal<View>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let has_no_file = |view: &View| view.name.is_none() || view.is_absent();
    let cannot_be_sent = |view: &View| view.stage == Stage::Skipped || view.is_absent();
    view! {
        <button
            type="button"
            class="quiet"
            aria-label=words::name_again_of(&path)
            title=words::name_again()
            disabled=move || view.with(cannot_be_sent)
            on:click=move |_| driver.ask_again(vec![id])
        >
            <Pictogram icon=Icon::Again/>
        </button>
        <button
            type="button"
            class="quiet"
            aria-label=words::download_of(&path)
            title=words::download()
            disabled=move || view.with(has_no_file)
            on:click=move |_| driver.download(id)
        >
            <Pictogram icon=Icon::Download/>
        </button>
        <button
            type="button"
            class="quiet"
            aria-label=words::remove_of(&path)
            title=words::remove()
            on:click=move |_| driver.remove_and_go_on(&[id])
        >
            <Pictogram icon=Icon::Remove/>
        </button>
    }
}
