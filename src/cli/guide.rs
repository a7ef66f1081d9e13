//! `guide`: a page of the guide, or its contents.

use super::session::Session;
use super::stop::{Done, Stop};
use crate::i18n::{Catalog, GuideBlock, GuidePage, guide};

/// Runs the subcommand.
pub fn run(session: &Session, page: Option<&str>) -> Done {
    let tr = session.tr.with_keys(session.env.config.keymap.names());
    let pages = guide(tr.lang());
    let Some(wanted) = page else {
        for page in pages {
            session.out.line(&format!("{:<10}  {}", page.id, page.title))?;
        }
        return session.out.line(&tr.t("cli-guide-hint"));
    };
    match pages.iter().find(|page| page.id == wanted || page.title == wanted) {
        Some(page) => session.out.prose(&written(page, tr)),
        None => Err(Stop::Usage("cli-guide-no-page")),
    }
}

/// A page as plain text.
fn written(page: &GuidePage, tr: Catalog) -> String {
    let text = |text| tr.guide_pieces(text).iter().map(|piece| piece.text().to_owned()).collect::<String>();
    let lines = page.blocks.iter().map(|block| match block {
        GuideBlock::Gap => String::new(),
        GuideBlock::Text(words) => text(words),
        GuideBlock::Item(mark, words) => format!("{mark}{}", text(words)),
        GuideBlock::Code(line) => format!("    {line}"),
    });
    let body: Vec<String> = std::iter::once(page.title.to_owned()).chain([String::new()]).chain(lines).collect();
    body.join("\n")
}
