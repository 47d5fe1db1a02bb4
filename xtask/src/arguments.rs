//! The command line, read into a [`Task`]. Decides nothing else: defaults live with the tasks.

use crate::{fuzz, serve, test::Extent};
use anyhow::{Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt};

pub(crate) const HELP: &str = "\
cargo xtask serve [--port N] [--no-open] [--relay URL]
    Builds the page for release, serves it on 127.0.0.1 and opens the browser.
    --port N      listens there instead of on 8080
    --no-open     leaves the browser alone
    --relay URL   passes /api/gateway/ on to URL instead of the Vercel AI Gateway

cargo xtask test [--fast]
    Runs every check, cheapest first, up to the first that fails.
    --fast        only those that need neither a browser nor a release build

cargo xtask size
    Builds the page for release and weighs what a first visit downloads.

cargo xtask engines
    Brings Firefox and WebKit along and runs there what must be the same in every browser. `test` does so
    where they are already here.

cargo xtask fuzz [TARGET] [--seconds N]
    Feeds every reader of foreign bytes, or one, with inputs that libFuzzer invents; needs a C++ compiler.
    --seconds N   as long for each, instead of 60

cargo xtask bench [thumbnails|intake|imaging|photographs|pace|naming|device|page|zip|lighthouse]
    Builds the page for release and times it, or one part of it, in Chromium, beside its goals.

cargo xtask bench names
    Names the pictures of tests/data/names on this device and judges the names; fails where they are worse than
    docs/on-device.md says. With EPONYM_BENCH_KEY, EPONYM_BENCH_URL and EPONYM_BENCH_MODEL it asks that gateway instead.

cargo xtask screenshots [STATE]
    Builds the page for release and keeps pictures of every state, or of one, on four screens in both themes:
    all in target/screenshots, those of a state side by side in docs/states.

cargo xtask icons
    Renders the icons that are drawn in style/ into the sizes that platforms want.
";

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Serve(serve::Options),
    Test(Extent),
    /// A part of the benchmarks, or all.
    Bench(Option<String>),
    /// Called by Trunk.
    Finish,
    Icons,
    /// Of one state, or of all.
    Screenshots(Option<String>),
    Size,
    Engines,
    Fuzz(fuzz::Options),
    Help,
}

/// Reads a whole command line; fails on anything it does not know.
pub(crate) fn read(mut parser: Parser) -> Result<Task> {
    let Some(first) = parser.next()? else {
        return Ok(Task::Help);
    };
    match first {
        Arg::Short('h') | Arg::Long("help") => Ok(Task::Help),
        Arg::Value(name) => match name.string()?.as_str() {
            "serve" => read_serve(&mut parser).map(Task::Serve),
            "test" => read_test(&mut parser).map(Task::Test),
            "bench" => read_part(&mut parser).map(Task::Bench),
            "engines" => read_nothing(&mut parser).map(|()| Task::Engines),
            "fuzz" => read_fuzz(&mut parser).map(Task::Fuzz),
            "icons" => read_nothing(&mut parser).map(|()| Task::Icons),
            "screenshots" => read_part(&mut parser).map(Task::Screenshots),
            "finish" => read_nothing(&mut parser).map(|()| Task::Finish),
            "size" => read_nothing(&mut parser).map(|()| Task::Size),
            "help" => Ok(Task::Help),
            unknown => bail!("there is no command {unknown:?}\n\n{HELP}"),
        },
        other => Err(other.unexpected().into()),
    }
}

fn read_serve(parser: &mut Parser) -> Result<serve::Options> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("no-open") => options.browser = serve::Browser::LeaveAlone,
            Arg::Long("relay") => options.relay = Some(read_url(parser)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn read_fuzz(parser: &mut Parser) -> Result<fuzz::Options> {
    let mut options = fuzz::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("seconds") => options.seconds = parser.value()?.parse()?,
            Arg::Value(target) if options.target.is_none() => {
                options.target = Some(target.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn read_url(parser: &mut Parser) -> Result<String> {
    let url = parser.value()?.string()?;
    let has_scheme = ["http://", "https://"]
        .iter()
        .any(|scheme| url.starts_with(scheme));
    ensure!(
        has_scheme,
        "--relay takes an http:// or https:// address, not {url:?}"
    );
    Ok(url)
}

fn read_test(parser: &mut Parser) -> Result<Extent> {
    let mut extent = Extent::Everything;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("fast") => extent = Extent::Fast,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(extent)
}

fn read_part(parser: &mut Parser) -> Result<Option<String>> {
    match parser.next()? {
        None => Ok(None),
        Some(Arg::Value(part)) => {
            let part = part.string()?;
            read_nothing(parser)?;
            Ok(Some(part))
        }
        Some(other) => Err(other.unexpected().into()),
    }
}

fn read_nothing(parser: &mut Parser) -> Result<()> {
    match parser.next()? {
        Some(other) => Err(other.unexpected().into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::{Browser, Options};

    #[track_caller]
    fn check(line: &str, expected: Task) {
        let task = read(Parser::from_args(line.split_whitespace()));
        assert_eq!(task.expect("a known command line"), expected);
    }

    #[track_caller]
    fn check_refused(line: &str, word: &str) {
        let error = read(Parser::from_args(line.split_whitespace())).expect_err("must be refused");
        assert!(error.to_string().contains(word), "{error} lacks {word:?}");
    }

    #[test]
    fn a_part_of_the_benchmarks_can_be_named() {
        check("bench", Task::Bench(None));
        check("bench pace", Task::Bench(Some("pace".to_owned())));
    }

    #[test]
    fn every_command_reads_as_its_task() {
        check("", Task::Help);
        check("--help", Task::Help);
        check("help", Task::Help);
        check("finish", Task::Finish);
        check("icons", Task::Icons);
        check("screenshots", Task::Screenshots(None));
        check(
            "screenshots done",
            Task::Screenshots(Some("done".to_owned())),
        );
        check("size", Task::Size);
        check("engines", Task::Engines);
        check("fuzz", Task::Fuzz(fuzz::Options::default()));
        let head = fuzz::Options {
            target: Some("head".to_owned()),
            seconds: 5,
        };
        check("fuzz head --seconds 5", Task::Fuzz(head));
        check("test", Task::Test(Extent::Everything));
        check("test --fast", Task::Test(Extent::Fast));
        check("serve", Task::Serve(Options::default()));
    }

    #[test]
    fn serve_takes_its_options_in_any_order_and_spelling() {
        let options = Options {
            port: 9000,
            browser: Browser::LeaveAlone,
            relay: Some("http://127.0.0.1:4000/v1".to_owned()),
        };
        let relay = "http://127.0.0.1:4000/v1";
        check(
            &format!("serve --port 9000 --no-open --relay {relay}"),
            Task::Serve(options),
        );
        let options = Options {
            port: 9000,
            ..Options::default()
        };
        check("serve --port=9000", Task::Serve(options));
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        check_refused("paint", "paint");
        check_refused("--paint", "paint");
        check_refused("size --paint", "paint");
        check_refused("test slowly", "slowly");
        check_refused("serve --port", "port");
        check_refused("serve --port 70000", "70000");
        check_refused("serve --relay ftp://there", "ftp://there");
        check_refused("serve --relay localhost:11434", "http://");
    }
}
