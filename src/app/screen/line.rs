//! The line that can stand above a list: whether one is there, who types in it, and what follows from its text.

use super::{DiaryLine, FilterLine, Screen};
use crate::app::area::Area;
use crate::app::effect::Effect;
use crate::domain::overview::{Directory, EntryFilter};
use crate::text::Editor;

impl Screen {
    /// What narrows the screen's list, for screens whose lists are narrowed by a line.
    pub fn filter(&self) -> Option<&FilterLine> {
        match self {
            Self::Contacts(screen) => screen.filter.as_ref(),
            Self::Pledges(screen) => screen.filter.as_ref(),
            Self::Matters(screen) => screen.line.as_ref(),
            _ => None,
        }
    }

    /// The same, to put one there, to change it, to take it away; nothing for other screens.
    pub(in crate::app) fn filter_slot(&mut self) -> Option<&mut Option<FilterLine>> {
        match self {
            Self::Contacts(screen) => Some(&mut screen.filter),
            Self::Pledges(screen) => Some(&mut screen.filter),
            Self::Matters(screen) => Some(&mut screen.line),
            _ => None,
        }
    }

    /// What one types in above the list, if one does.
    pub fn line(&self) -> Option<&Editor> {
        match self {
            Self::Diary(screen) => screen.line.as_ref().map(DiaryLine::input),
            _ => self.filter().filter(|filter| filter.typing).map(|filter| &filter.input),
        }
    }

    /// The same, to change it. [`Screen::line_changed`] has to be told.
    pub(in crate::app) fn line_mut(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Diary(screen) => screen.line.as_mut().map(DiaryLine::input_mut),
            _ => {
                let filter = self.filter_slot()?.as_mut().filter(|filter| filter.typing);
                filter.map(|filter| &mut filter.input)
            }
        }
    }

    /// Follows a change of the line's text.
    pub(in crate::app) fn line_changed(&mut self, directory: &Directory) -> Vec<Effect> {
        match self {
            Self::Contacts(screen) => screen.arrange(),
            Self::Pledges(screen) => screen.arrange(),
            Self::Matters(screen) => screen.narrow(directory),
            Self::Diary(screen) => {
                if let Some(line) = &mut screen.line {
                    line.follow(directory);
                }
                return Vec::new();
            }
            _ => return Vec::new(),
        }
        self.selected()
    }

    /// Whether a line stands above the list: one is being typed in, or the list is only a part of the whole.
    pub fn has_line(&self) -> bool {
        match self {
            Self::Diary(screen) => screen.line.is_some() || screen.filter != EntryFilter::ALL,
            _ => self.filter().is_some(),
        }
    }

    /// What is left of the body below the line.
    pub fn below_line(&self, body: Area) -> Area {
        body.split_top(u16::from(self.has_line())).1
    }
}
