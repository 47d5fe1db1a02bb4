//! Asking a server on this computer which of its models see.

use super::GatewayLine;
use crate::browser::fetch::{self, Call};
use crate::domain::gateway::catalog::Model;
use crate::domain::gateway::sight::{self, Told};

/// So many models are asked about one by one; whoever has more chooses among the rest without.
const MOST_ASKED: usize = 40;

impl GatewayLine<'_> {
    /// The models without those that the server says are blind. Whatever goes wrong leaves them as
    /// they are.
    pub(super) async fn with_sight(&self, models: Vec<Model>) -> Vec<Model> {
        match self.gateway.preset.sight {
            Some(Told::OfEach(path)) => self.with_sight_of_each(path, models).await,
            Some(Told::OfAll(path)) => match self.told(path, None).await {
                Some(answer) => sight::hear_of_all(models, &answer),
                None => models,
            },
            None => models,
        }
    }

    async fn with_sight_of_each(&self, path: &str, models: Vec<Model>) -> Vec<Model> {
        let mut heard = Vec::with_capacity(models.len());
        for (number, model) in models.into_iter().enumerate() {
            let question = Some(sight::question(&model.id)).filter(|_| number < MOST_ASKED);
            let answer = match question {
                Some(question) => self.told(path, Some(question)).await,
                None => None,
            };
            heard.extend(match answer {
                Some(answer) => sight::hear_of(model, &answer),
                None => Some(model),
            });
        }
        heard
    }

    /// What the server says in its own interface; `None` where it has none at this address.
    async fn told(&self, path: &str, body: Option<String>) -> Option<String> {
        let call = Call {
            url: self.gateway.base.beside(path)?,
            authorization: None,
            headers: &[],
            body,
            timeout_ms: self.timeout_ms,
        };
        let reply = fetch::send(call, self.abort).await.ok()?;
        (reply.status == 200).then_some(reply.body)
    }
}
