//! Who may be named in an export: nobody, everybody, or one household alone. Every record passes through here on its way out.

use crate::app::export::{ExportHit, ExportRequest, ExportWhat, HitPlace};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::Stored;
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::export_note::ExportNames;
use crate::domain::household::Household;
use crate::domain::matter::Matter;
use crate::domain::overview::Directory;
use crate::domain::pledge::Pledge;
use crate::domain::week_view::WeekView;
use crate::export::{self, CodedHit, CodedOptions, Coder, HitId, MatterRow, aliases};
use crate::i18n::Catalog;
use crate::runtime::env::Env;
use crate::runtime::{privacy, random, reads, typed};
use crate::text::{LabelMap, Labels, NoLabels};

/// Who may be named, and what everybody else is called.
pub(super) struct People {
    coder: Coder,
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
        let (register, trash) = (households(env, false)?, households(env, true)?);
        let known = register.len() + trash.len();
        let mut order = request.aliases.clone().unwrap_or_default();
        if order.len() != known {
            let named = register.iter().chain(&trash).filter_map(|household| household.name.as_deref());
            order = aliases(known, &named.collect::<Vec<_>>(), env.lang);
            random::shuffle(&mut order)?;
        }
        let mut masks = privacy::masks(env.catalog());
        if matches!(request.what, ExportWhat::Pledges { .. }) {
            // On a wall nobody stands under a code either: readers would ask who it is.
            masks.shared = env.catalog().t("export-villager");
            order = vec![masks.shared.clone(); known];
        }
        let coder = match (&request.what, request.real_names()) {
            (ExportWhat::Household(code), _) => Coder::for_household(code, &register, &trash, order.clone(), masks),
            (_, ExportNames::Full) => Coder::numbers_only(&register, &trash, masks),
            (_, ExportNames::None | ExportNames::Coded) => {
                let options = CodedOptions {
                    coarse_dates: request.weeks_for_days,
                    extra_words: request.also_mask.clone(),
                    keep: request.keep.iter().map(id).collect(),
                };
                Coder::new(&register, &trash, order.clone(), masks, options)
            }
        };
        Ok(Self { coder, labels: typed::labels(&directory), directory, aliases: order })
    }

    /// The same, to be looked through: beside everything found stands a mark.
    pub(super) fn traced(self) -> Self {
        Self { coder: self.coder.traced(), ..self }
    }

    /// What links are called that are left in the texts.
    pub(super) fn labels(&self) -> &dyn Labels {
        if self.coded() { &NoLabels } else { &self.labels }
    }

    /// Whether households stand under codes.
    pub(super) fn coded(&self) -> bool {
        self.coder.is_coded()
    }

    /// Whether days are only told to the week.
    pub(super) fn weeks(&self) -> bool {
        self.coder.is_coarse()
    }

    /// What a household is called.
    pub(super) fn called(&self, code: &Code) -> String {
        if self.coded() {
            return self.coder.alias(code).unwrap_or_default();
        }
        let name = self.directory.household(code).and_then(|label| label.name.clone());
        name.unwrap_or_else(|| code.to_string())
    }

    /// What was masked, in context: those that stand in the file, by their number.
    pub(super) fn hits(&self, tr: Catalog, stands: impl Fn(usize) -> bool) -> Vec<ExportHit> {
        let all = self.coder.hits().into_iter().enumerate();
        all.filter(|(number, _)| stands(*number)).map(|(_, hit)| shown(hit, tr)).collect()
    }

    /// Which code stands for which household.
    pub(super) fn table(&self) -> Vec<(Code, String)> {
        let codes = self.directory.households.iter().map(|one| one.code.clone());
        codes.filter_map(|code| self.coder.alias(&code).map(|alias| (code, alias))).collect()
    }

    /// Entries as JSON.
    pub(super) fn diary_json(&self, entries: &[Stored<Entry>]) -> String {
        let coded: Vec<_> = entries.iter().map(|stored| self.coder.entry(&stored.value)).collect();
        if self.coded() {
            return export::diary_json(entries, Some(&coded));
        }
        let with =
            |(stored, coded): (&Stored<Entry>, export::CodedEntry)| Stored { value: coded.entry, ..stored.clone() };
        let masked: Vec<_> = entries.iter().zip(coded).map(with).collect();
        export::diary_json(&masked, None)
    }

    /// An entry, and what its households are called.
    pub(super) fn entry(&self, entry: &Entry) -> (Entry, Vec<String>) {
        let coded = self.coder.entry(entry);
        let called = entry.households.iter().map(|code| self.called(code)).collect();
        (coded.entry, called)
    }

    /// A pledge.
    pub(super) fn pledge(&self, pledge: &Pledge) -> Pledge {
        self.coder.pledge(pledge)
    }

    /// A matter, with who raised it.
    pub(super) fn matter(&self, matter: &Matter) -> MatterRow {
        let raised_by = matter.household.as_ref().map(|code| self.called(code)).unwrap_or_default();
        MatterRow { raised_by, matter: self.coder.matter(matter).0 }
    }

    /// A week's card with what stands around it.
    pub(super) fn week(&self, view: &WeekView) -> WeekView {
        self.coder.week(view)
    }
}

/// A hit as the preview shows it.
fn shown(hit: CodedHit, tr: Catalog) -> ExportHit {
    let HitId { record, field, kind, surface, nth } = hit.id;
    ExportHit {
        what: tr.t(kind.key()),
        before: hit.before,
        found: surface.clone(),
        after: hit.after,
        instead: hit.mask,
        sure: hit.sure,
        may_keep: hit.keepable,
        place: HitPlace { record, field, kind, found: surface, nth },
    }
}

fn id(place: &HitPlace) -> HitId {
    let HitPlace { record, field, kind, found, nth } = place.clone();
    HitId { record, field, kind, surface: found, nth }
}

/// The households of the register, or those in the trash.
fn households(env: &mut Env, removed: bool) -> Result<Vec<Household>, Failure> {
    let Answer::Households(lines) = reads::answer(env, &Query::Households { removed })? else {
        return Err(Failure::Internal("households".to_owned()));
    };
    Ok(lines.into_iter().map(|stored| stored.value.household).collect())
}
