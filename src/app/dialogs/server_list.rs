//! The dialog `Find servers on this computer`: what runs here, and which of its models is taken.

use leptos::html;
use leptos::prelude::*;

use super::{Desk, Frame, close};
use crate::domain::dialog::servers::{self, Finding, Server, Taken};
use crate::domain::words::{self, dialogs};

#[component]
pub(super) fn ServerList() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let node = NodeRef::<html::Dialog>::new();
    let servers = Memo::new(move |_| desk.news.with(|news| servers::read(news)));
    view! {
        <Frame class="server-list" node>
            <p class="hint">
                {dialogs::servers_hint()}
            </p>
            <p role="status">{move || servers.with(|servers| summary(servers))}</p>
            <ul class="server-list-servers">
                <For each=move || servers.get() key=Server::clone children=move |server| entry(desk, node, server)/>
            </ul>
            <div class="sent-panel-close">
                <button type="button" on:click=move |_| close(node)>{words::done()}</button>
            </div>
        </Frame>
    }
}

fn summary(servers: &[Server]) -> String {
    let is_asked = |server: &Server| server.finding == Finding::Asked;
    if servers.iter().any(is_asked) {
        return dialogs::servers_looking().to_owned();
    }
    let is_running = |server: &&Server| server.finding != Finding::Silent;
    match servers.iter().filter(is_running).count() {
        0 => dialogs::servers_none().to_owned(),
        count => dialogs::servers_found(count),
    }
}

fn entry(desk: Desk, node: NodeRef<html::Dialog>, server: Server) -> AnyView {
    let Server {
        id,
        label,
        address,
        finding,
    } = server;
    let take = move |label: String, model: Option<String>| {
        let taken = Taken {
            id: id.clone(),
            model,
        };
        let take = move |_| {
            desk.say(&taken.to_text());
            close(node);
        };
        view! { <button type="button" class="quiet" on:click=take>{label}</button> }.into_any()
    };
    let (says, buttons) = match finding {
        Finding::Asked => (dialogs::servers_looking().to_owned(), Vec::new()),
        Finding::Silent => (dialogs::server_silent().to_owned(), Vec::new()),
        Finding::Useless(reason) => (
            reason,
            vec![take(dialogs::server_set_up().to_owned(), None)],
        ),
        Finding::Runs(models) if models.is_empty() => {
            (dialogs::server_blind().to_owned(), Vec::new())
        }
        Finding::Runs(models) => {
            let button = |model: String| take(dialogs::server_use(&model), Some(model));
            (
                dialogs::server_runs().to_owned(),
                models.into_iter().map(button).collect(),
            )
        }
    };
    view! {
        <li>
            <strong>{label}</strong>
            <span class="hint">{address}</span>
            <span>{says}</span>
            {(!buttons.is_empty()).then(|| view! { <div class="server-list-models">{buttons}</div> })}
        </li>
    }
    .into_any()
}
