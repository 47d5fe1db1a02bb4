//! The commands of the README and everything CI runs, as one small program: `cargo xtask <command>`.
//!
//! `serve` shows the page, `test` checks the repository, `size` weighs the first load, `bench` times the page, `screenshots` keeps pictures of it, `fuzz` looks for input that breaks a reader. Each first brings along
//! what the machine lacks ([`setup`]), so a fresh clone needs Rust and nothing else. Nothing is installed over
//! a person's own tools: everything lands in `target/tools`.

mod arguments;
mod bench;
mod finish;
mod fuzz;
mod page;
mod process;
mod project;
mod screenshots;
mod serve;
mod setup;
mod size;
mod test;

use arguments::Task;
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = if setup::wasm_opt::is_stand_in() {
        setup::wasm_opt::stand_in()
    } else {
        arguments::read(lexopt::Parser::from_env()).and_then(|task| run(&task))
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> anyhow::Result<()> {
    match task {
        Task::Serve(options) => serve::serve(options),
        Task::Test(extent) => test::test(*extent),
        Task::Bench(part) => bench::bench(part.as_deref()),
        Task::Finish => finish::finish(),
        Task::Icons => screenshots::icons(),
        Task::Screenshots(state) => screenshots::screenshots(state.as_deref()),
        Task::Size => size::size(),
        Task::Engines => test::engines(),
        Task::Fuzz(options) => fuzz::fuzz(options),
        Task::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
    }
}
