//! The name mark and the few pictograms, drawn as paths so that they take the color of the text.

use leptos::prelude::*;

/// The mark: a photograph with a name being written under it.
#[component]
pub(super) fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="mark-print" x="3" y="3" width="26" height="26" rx="5"/>
            <path class="mark-scene" d="M7 17.5l5-6 4 4.6 2.6-2.8L25 19v-9a3 3 0 0 0-3-3H10a3 3 0 0 0-3 3z"/>
            <path class="mark-name" d="M7.5 24.5h10M21 21.5v5"/>
        </svg>
    }
}

/// One pictogram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    Again,
    Alert,
    Check,
    Clock,
    Download,
    Folder,
    List,
    Pen,
    Photo,
    Redo,
    Remove,
    Sliders,
    Undo,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Again => "M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6",
            Self::Alert => "M12 8v5M12 16.5v.5M12 3.5l9 16H3z",
            Self::Check => "M5 12.5l4.5 4.5L19 7",
            Self::Clock => "M12 7v5l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M5 20h14",
            Self::Folder => "M3.5 6.5h6l2 2.5h9v10h-17z",
            Self::List => "M4 6h16M4 12h16M4 18h10",
            Self::Pen => "M4 20l1-4L16.5 4.5l3 3L8 19z",
            Self::Photo => "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.01",
            Self::Redo => "M15 5l5 5-5 5M20 10H9a5 5 0 0 0 0 10h4",
            Self::Remove => "M6 6l12 12M18 6L6 18",
            Self::Sliders => "M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5",
            Self::Undo => "M9 5l-5 5 5 5M4 10h11a5 5 0 0 1 0 10h-4",
        }
    }
}

/// Draws a pictogram; the words beside it carry the meaning.
#[component]
pub(super) fn Pictogram(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=icon.path()/>
        </svg>
    }
}
