//! Who may be named in an export: nobody, everybody, or one household alone. Every record passes through here on its way out.

use crate::app::export::{ExportHit, ExportRequest};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::{ExportNames, Stored};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::domain::overview::{Directory, WeekView};
use crate::domain::pledge::Pledge;
use crate::export::{self, Coder, MatterRow, aliases};
use crate::i18n::Catalog;
use crate::runtime::env::Env;
use crate::runtime::{random, reads, typed};
use crate::text::{LabelMap, Labels, Masks, NoLabels};

/// Who may be named, and what everybody else is called.
pub(super) struct People {
    coder: Option<Coder>,
    directory: Directory,
    labels: LabelMap,
    /// The codes that were drawn, in the order of the register.
    pub(super) aliases: Vec<String>,
}

impl People {
    /// For this request, with codes drawn afresh where the preview drew none.
    pub(super) fn of(env: &mut Env, request: &ExportRequest) -> Result<Self, Failure> {
        let Answer::Directory(directory) = reads::answer(env, &Query::Directory)? else {
            return Err(Failure::Internal("directory".to_owned()));
        };
        let households = households(env)?;
        let mut order = request.aliases.clone().unwrap_or_default();
        if order.len() != households.len() {
            order = aliases(households.len());
            random::shuffle(&mut order)?;
        }
        let coded = request.real_names() != ExportNames::Full;
        let tr = env.catalog();
        let masks = Masks { shared: tr.t("export-shared-name"), number: tr.t("export-number") };
        let coder = coded.then(|| Coder::new(&households, order.clone(), masks));
        Ok(Self { coder, labels: typed::labels(&directory), directory, aliases: order })
    }

    /// What links are called that are left in the texts.
    pub(super) fn labels(&self) -> &dyn Labels {
        if self.coder.is_some() { &NoLabels } else { &self.labels }
    }

    /// Whether households stand under codes.
    pub(super) fn coded(&self) -> bool {
        self.coder.is_some()
    }

    /// What a household is called.
    pub(super) fn called(&self, code: &Code) -> String {
        match &self.coder {
            Some(coder) => coder.alias(code),
            None => {
                let name = self.directory.household(code).and_then(|label| label.name.clone());
                name.unwrap_or_else(|| code.to_string())
            }
        }
    }

    /// What was masked, in context.
    pub(super) fn hits(&self, _tr: Catalog) -> Vec<ExportHit> {
        Vec::new()
    }

    /// Which code stands for which household.
    pub(super) fn table(&self) -> Vec<(Code, String)> {
        match &self.coder {
            Some(coder) => {
                self.directory.households.iter().map(|one| (one.code.clone(), coder.alias(&one.code))).collect()
            }
            None => Vec::new(),
        }
    }

    /// Entries as JSON.
    pub(super) fn diary_json(&self, entries: &[Stored<Entry>]) -> String {
        match &self.coder {
            Some(coder) => {
                let coded: Vec<_> = entries.iter().map(|stored| coder.code(&stored.value)).collect();
                export::diary_json(entries, Some(&coded))
            }
            None => export::diary_json(entries, None),
        }
    }

    fn text(&self, text: &mut String, linked: &[&str]) {
        if let Some(coder) = &self.coder {
            *text = coder.text(text, linked);
        }
    }

    /// An entry, and what its households are called.
    pub(super) fn entry(&self, entry: Entry) -> (Entry, Vec<String>) {
        match &self.coder {
            Some(coder) => {
                let coded = coder.code(&entry);
                (coded.entry, coded.households)
            }
            None => {
                let called = entry.households.iter().map(|code| self.called(code)).collect();
                (entry, called)
            }
        }
    }

    /// A pledge.
    pub(super) fn pledge(&self, mut pledge: Pledge) -> Pledge {
        for text in [
            &mut pledge.problem,
            &mut pledge.target,
            &mut pledge.responsible,
            &mut pledge.acceptance,
            &mut pledge.result,
            &mut pledge.reason,
            &mut pledge.accepted_by,
        ] {
            self.text(text, &[]);
        }
        pledge.partners.iter_mut().for_each(|partner| self.text(partner, &[]));
        pledge.progress.iter_mut().for_each(|step| self.text(&mut step.text, &[]));
        pledge
    }

    /// A matter, with who raised it.
    pub(super) fn matter(&self, mut matter: Matter) -> MatterRow {
        let household = matter.household.clone();
        let linked: Vec<&str> = household.iter().map(Code::as_str).collect();
        for text in [
            &mut matter.text,
            &mut matter.first_received_by,
            &mut matter.missing,
            &mut matter.handled_by,
            &mut matter.done,
            &mut matter.reason,
        ] {
            self.text(text, &linked);
        }
        matter.history.iter_mut().for_each(|step| self.text(&mut step.text, &linked));
        MatterRow { raised_by: household.as_ref().map(|code| self.called(code)).unwrap_or_default(), matter }
    }

    /// A week's card with what stands around it.
    pub(super) fn week(&self, mut view: WeekView) -> WeekView {
        let card = &mut view.card;
        let sections = &mut card.sections;
        let texts = [&mut sections.done, &mut sections.next, &mut sections.problems, &mut card.no_progress_reason];
        texts.into_iter().for_each(|text| self.text(text, &[]));
        for line in &mut card.lines {
            self.text(&mut line.progress, &[]);
            self.text(&mut line.next, &[]);
        }
        view.amendments.iter_mut().for_each(|amendment| self.text(&mut amendment.text, &[]));
        view.pledges.iter_mut().for_each(|(_, problem)| self.text(problem, &[]));
        if let Some(witness) = view.sign_off.as_mut().and_then(|signed| signed.witness.as_mut()) {
            self.text(witness, &[]);
        }
        view
    }
}

/// Every household the file knows, those in the trash among them.
fn households(env: &mut Env) -> Result<Vec<Household>, Failure> {
    let mut households = Vec::new();
    for removed in [false, true] {
        if let Answer::Households(lines) = reads::answer(env, &Query::Households { removed })? {
            households.extend(lines.into_iter().map(|stored| stored.value.household));
        }
    }
    Ok(households)
}
