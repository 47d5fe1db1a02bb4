//! What models said is kept by content: the same picture is not paid for twice.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::domain::facts::Facts;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage};
use crate::domain::run::Run;
use crate::domain::session::{Order, Recalled, question};

impl Driver {
    /// What was said of a picture before, to the question that would be asked now.
    pub(super) async fn recall(self, id: JobId, facts: &Facts) -> Option<Recalled> {
        let inner = self.inner();
        self.list_is_back().await;
        let may_recall = {
            let run = inner.run.borrow();
            let is_meant = run.job(id).is_some_and(Job::may_be_remembered);
            is_meant && !run.is_telling_apart(id) && inner.memory.has_answers()
        };
        let sha256 = facts.sha256.as_ref().filter(|_| may_recall)?;
        let question = self.question(id)?;
        let order = Order::Recall {
            content: &Order::content(sha256),
            question: &question,
        };
        let answer = inner.experts.keeper.ask(&order.to_text()).await.ok()?;
        let recalled = Recalled::read(&answer)?;
        inner.memory.asked.borrow_mut().insert(id, question);
        Some(recalled)
    }

    /// These pictures are asked about now.
    pub(super) fn note_questions(self, ids: &[JobId]) {
        let inner = self.inner();
        for id in ids {
            if let Some(question) = self.question(*id) {
                inner.memory.asked.borrow_mut().insert(*id, question);
            }
        }
    }

    /// These pictures were answered: that is kept, for those that go with them too.
    pub(super) fn learn(self, answered: Vec<JobId>) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let asked = inner.memory.asked.borrow();
        let lessons = answered.into_iter().flat_map(|id| {
            let question = asked.get(id).cloned();
            let mates = with_the_same(&run, id).into_iter();
            mates.filter_map(move |mate| Some((mate, question.clone()?)))
        });
        let orders = lessons.filter_map(|(id, question)| lesson(run.job(id)?, &question));
        self.keep_answers(orders.collect());
    }

    /// A picture may have taken over what was said of another that it is like. The others of its
    /// series were kept before it.
    pub(super) fn learn_taken_over(self, id: JobId) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let asked = inner.memory.asked.borrow();
        let mut mates = with_the_same(&run, id).into_iter();
        let question = mates.find_map(|mate| asked.get(mate));
        let order = question.and_then(|question| lesson(run.job(id)?, question));
        self.keep_answers(order.into_iter().collect());
    }

    fn keep_answers(self, orders: Vec<String>) {
        let inner = self.inner();
        if orders.is_empty() || !inner.memory.has_answers() {
            return;
        }
        spawn_local(async move {
            for order in orders {
                // Without it the picture is asked about again some day; nothing else is lost.
                let _ = inner.experts.keeper.ask(&order).await;
            }
        });
    }

    fn question(self, id: JobId) -> Option<Rc<str>> {
        let inner = self.inner();
        let targets = inner.targets.borrow();
        let (target, row) = (targets.first()?, self.session.row(id)?);
        let base = target.gateway.base.to_string();
        let model = target.models.first()?;
        let asked = |rules: &_| question(rules, &base, model, row.source.folder());
        Some(self.session.rules.with_untracked(asked).into())
    }
}

/// The pictures that have this one's answer, which is among them.
fn with_the_same(run: &Run, id: JobId) -> Vec<JobId> {
    let said = |id| {
        let job = run.job(id)?;
        job.said().filter(|_| job.status().stage() == Stage::Named)
    };
    let Some(own) = said(id) else {
        return Vec::new();
    };
    let mates = run
        .series(id)
        .into_iter()
        .flat_map(|series| series.members());
    let mates = mates.filter(|mate| *mate != id && said(*mate).is_some_and(|said| said.is_of(own)));
    [id].into_iter().chain(mates).collect()
}

fn lesson(job: &Job, question: &str) -> Option<String> {
    let sha256 = job.facts()?.sha256.as_ref()?;
    let order = Order::Learn {
        content: &Order::content(sha256),
        question,
        answer: &Recalled::text_of(job)?,
    };
    Some(order.to_text())
}
