//! What outlives the page: the list with everything decided, and what models said.
//!
//! Pictures never, the key never. Rows are kept as [texts](row) that only the page reads; a
//! worker files them and hands them back. What models said is kept [by content](question()), so that
//! the same picture is not paid for twice, whatever it is called and wherever it lies. Which
//! dropped file is which kept row is decided by [`Absent`].

mod absent;
mod order;
mod question;
pub mod row;
mod said;

pub use absent::Absent;
pub use order::{Opened, Order, State};
pub use question::{answer_key, question};
pub use row::{Beside, Kept};
pub use said::Recalled;

/// Counted up when a kept row cannot be read by an older page any longer. Fields are only ever
/// added at the end, where an older page does not look and a newer one reads an old row as lacking
/// them; that needs no new number.
pub const SCHEMA: u32 = 1;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
