//! A real gateway, asked with the page's own prompt and read as the page reads it.

use std::io::Write;
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};

use eponym::domain::backoff::RetryAfter;
use eponym::domain::description::Description;
use eponym::domain::gateway::api_key::ApiKey;
use eponym::domain::gateway::base_url::BaseUrl;
use eponym::domain::gateway::preset::Preset;
use eponym::domain::gateway::quirks::Quirks;
use eponym::domain::gateway::reply::read_reply;
use eponym::domain::gateway::{Ask, Reply, answer_tokens, chat_body};
use eponym::domain::payload::Payload;
use eponym::domain::prompt::{Choices, Prompt};
use eponym::domain::rules::Rules;

use crate::Failure;
use crate::grading::{Truth, folder, name_of};

/// How long one answer may take, in seconds.
const PATIENCE: u32 = 90;

/// Where questions go. The key is told to nobody else and printed nowhere.
pub(crate) struct Gateway {
    key: ApiKey,
    endpoint: String,
    model: String,
    preset: &'static Preset,
}

/// The gateway that the environment names, if it names one.
pub(crate) fn from_environment() -> Result<Option<Gateway>, Failure> {
    let Ok(key) = std::env::var("EPONYM_BENCH_KEY") else {
        return Ok(None);
    };
    let key = ApiKey::parse(&key).map_err(|_| "EPONYM_BENCH_KEY holds no key")?;
    let base = BaseUrl::parse(&std::env::var("EPONYM_BENCH_URL")?)
        .map_err(|_| "EPONYM_BENCH_URL is no address")?;
    Ok(Some(Gateway {
        key: key.ok_or("EPONYM_BENCH_KEY is empty")?,
        endpoint: base.endpoint("chat/completions"),
        model: std::env::var("EPONYM_BENCH_MODEL")?,
        preset: Preset::by_id("custom").ok_or("there is no preset for other gateways")?,
    }))
}

impl Gateway {
    /// The name that the gateway's model gives; none where it says none.
    pub(crate) fn name(&self, truth: &Truth) -> Result<Option<String>, Failure> {
        let reply = self.post(&self.question(&folder().join(&truth.picture))?)?;
        match read_reply(&reply, self.preset, Some(&self.key)) {
            Ok(answer) => Ok(Description::read(&answer.text).map(|described| name_of(&described))),
            Err(refusal) => Err(format!("{}: {:?}", truth.picture, refusal.problem.code).into()),
        }
    }

    fn question(&self, picture: &Path) -> Result<String, Failure> {
        let quirks = Quirks::default();
        let choices = Choices {
            max_words: u8::try_from(Rules::default().max_words)?,
            ..Choices::default()
        };
        let prompt = Prompt::new(&choices, quirks.format(), 1);
        let payloads = [Payload::from_jpeg(&as_jpeg(picture)?)];
        let ask = Ask {
            model: &self.model,
            prompt: &prompt,
            payloads: &payloads,
            max_tokens: answer_tokens(1),
            effort: None,
            is_low_detail: false,
        };
        Ok(chat_body(&ask, &quirks))
    }

    /// Sends it by curl, which reads the key from its input: a command line is there for all to see.
    fn post(&self, body: &str) -> Result<Reply, Failure> {
        let folder = tempfile(body)?;
        let mut curl = Command::new("curl")
            .args(["--silent", "--show-error", "--config", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let config = [
            format!("url = {:?}", self.endpoint),
            format!(
                "header = {:?}",
                format!("Authorization: {}", self.key.authorization())
            ),
            "header = \"Content-Type: application/json\"".to_owned(),
            format!("data-binary = {:?}", format!("@{}", folder.display())),
            format!("max-time = {PATIENCE}"),
            "write-out = \"\\n%{http_code}\"".to_owned(),
        ];
        tell(curl.stdin.take(), &config.join("\n"))?;
        let output = curl.wait_with_output()?;
        std::fs::remove_file(folder)?;
        let said = String::from_utf8_lossy(&output.stdout);
        let (body, status) = said.rsplit_once('\n').ok_or("curl said nothing")?;
        Ok(Reply {
            status: status.parse()?,
            body: body.to_owned(),
            retry_after: RetryAfter::default(),
            should_retry: None,
        })
    }
}

/// The request's body as a file that curl reads.
fn tempfile(body: &str) -> Result<std::path::PathBuf, Failure> {
    let path = std::env::temp_dir().join(format!("eponym-bench-{}.json", std::process::id()));
    std::fs::write(&path, body)?;
    Ok(path)
}

/// The picture as the page would send it, at its own size.
fn as_jpeg(picture: &Path) -> Result<Vec<u8>, Failure> {
    if picture.extension().is_some_and(|ending| ending == "jpg") {
        return Ok(std::fs::read(picture)?);
    }
    let mut jpeg = std::io::Cursor::new(Vec::new());
    image::open(picture)?
        .to_rgb8()
        .write_to(&mut jpeg, image::ImageFormat::Jpeg)?;
    Ok(jpeg.into_inner())
}

/// Tells a program everything and closes its input, or it would wait for more.
fn tell(input: Option<ChildStdin>, words: &str) -> Result<(), Failure> {
    let mut input = input.ok_or("the program takes no input")?;
    Ok(input.write_all(words.as_bytes())?)
}
