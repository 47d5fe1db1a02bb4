//! Carries out what an examination asks for, one probe after the other.

use super::GatewayLine;
use crate::browser::surroundings::{origin, surroundings};
use crate::browser::timers::now_ms;
use crate::domain::doctor::cure::{Circumstances, cure};
use crate::domain::doctor::{Case, Diagnosis, Examination, Found, Probe, question};
use crate::domain::gateway::catalog::{self, Listing};
use crate::domain::gateway::refusal::Refusal;
use crate::domain::gateway::{Gateway, Reply, reply};
use crate::domain::problem::Problem;

/// How long a question that no model has to think about may take.
const LIGHT_PROBE_MS: u32 = 15_000;

/// What is left to the last probe however long the others took.
const LEAST_MS: u32 = 1_000;

impl GatewayLine<'_> {
    /// What ails the connection, and what helps. `timeout_ms` is for all probes together.
    pub(super) async fn examine(&self, model: String) -> Diagnosis {
        let mut examination = Examination::new(Case {
            preset: self.gateway.preset,
            base: self.gateway.base.clone(),
            has_key: self.gateway.key.is_some(),
            model,
        });
        let began_ms = now_ms();
        while let Some((probe, base)) = examination.next() {
            let gateway = Gateway {
                base: base.clone(),
                ..self.gateway.clone()
            };
            let sent_ms = now_ms();
            let spent_ms = (sent_ms - began_ms) as u32;
            let left_ms = self.timeout_ms.saturating_sub(spent_ms).max(LEAST_MS);
            let line = GatewayLine {
                gateway: &gateway,
                timeout_ms: left_ms.min(patience_ms(probe)),
                ..*self
            };
            let finding = line.carry_out(probe, &examination).await;
            examination.hear(finding, (now_ms() - sent_ms).max(0.0) as u64);
        }
        self.with_cure(examination)
    }

    fn with_cure(&self, examination: Examination) -> Diagnosis {
        let model = examination.model().to_owned();
        let page = surroundings();
        let origin = origin();
        let mut diagnosis = examination.into_diagnosis();
        let here = Circumstances {
            preset: self.gateway.preset,
            base: &self.gateway.base,
            has_key: self.gateway.key.is_some(),
            model: &model,
            origin: &origin,
            page: page.network,
            can_be_allowed: !(page.forbids_mixing && page.is_secure),
        };
        diagnosis.cure = cure(&diagnosis, &here);
        diagnosis
    }

    async fn carry_out(&self, probe: Probe, examination: &Examination) -> Result<Found, Problem> {
        match probe {
            Probe::Models => {
                let reply = self.send("models", None).await?;
                let listing = self.read(&reply, catalog::read_listing)?;
                Ok(Found::Listing(listing))
            }
            Probe::Blank => Ok(Found::Listing(Listing {
                models: self.known_models().await?,
                ..Listing::default()
            })),
            Probe::Credits | Probe::Key => {
                let name = if probe == Probe::Key {
                    "key"
                } else {
                    "credits"
                };
                let reply = self.send(name, None).await?;
                self.read(&reply, catalog::read_credits).map(Found::Credits)
            }
            Probe::Picture => self.show_picture(examination).await,
        }
    }

    /// Asks until the gateway has no more parameter to find fault with.
    async fn show_picture(&self, examination: &Examination) -> Result<Found, Problem> {
        let Gateway { preset, key, .. } = self.gateway;
        let mut quirks = question::first_quirks(preset.limit_field);
        let model = examination.model();
        loop {
            let body = question::body(model, examination.listed_model(), &quirks);
            let reply = self.send("chat/completions", Some(body)).await?;
            match reply::read_reply(&reply, preset, key.as_ref()) {
                Err(refusal) if quirks.learn(&refusal) => {}
                Err(refusal) => return Err(refusal.problem),
                Ok(_) => return Ok(Found::Answer),
            }
        }
    }

    fn read<T>(&self, reply: &Reply, reader: Reader<T>) -> Result<T, Problem> {
        reader(reply, self.gateway.preset, self.gateway.key.as_ref())
            .map_err(|refusal| refusal.problem)
    }
}

type Reader<T> = fn(
    &Reply,
    &crate::domain::gateway::preset::Preset,
    Option<&crate::domain::gateway::api_key::ApiKey>,
) -> Result<T, Refusal>;

fn patience_ms(probe: Probe) -> u32 {
    if probe == Probe::Picture {
        u32::MAX
    } else {
        LIGHT_PROBE_MS
    }
}
