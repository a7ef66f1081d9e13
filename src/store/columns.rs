//! How domain values are written in columns: days, weeks, times and names as text. Reading back what was written gives
//! the same value; anything else in the file is an error, never a guess.

use crate::domain::activity::ActivityKind;
use crate::domain::change::{Revision, Stored};
use crate::domain::code::Code;
use crate::domain::household::CardStyle;
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::pledge::PledgeStatus;
use crate::domain::week::Week;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, SubsecRound, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Result, Row};

/// A value that is one text in a column.
pub(super) trait Column: Sized {
    fn write(&self) -> String;
    fn read(text: &str) -> Option<Self>;
}

/// Wraps a [`Column`] for rusqlite.
pub(super) struct Col<T>(pub T);

impl<T: Column> ToSql for Col<&T> {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.write()))
    }
}

impl<T: Column> FromSql for Col<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        T::read(value.as_str()?).map(Col).ok_or(FromSqlError::InvalidType)
    }
}

/// For an optional value on its way into a column.
pub(super) fn some<T: Column>(value: &Option<T>) -> Option<Col<&T>> {
    value.as_ref().map(Col)
}

/// The value of a named column.
pub(super) fn get<T: Column>(row: &Row<'_>, name: &str) -> Result<T> {
    Ok(row.get::<_, Col<T>>(name)?.0)
}

/// The value of a named column that may be empty.
pub(super) fn get_opt<T: Column>(row: &Row<'_>, name: &str) -> Result<Option<T>> {
    Ok(row.get::<_, Option<Col<T>>>(name)?.map(|col| col.0))
}

/// A list or object that the query gathered as JSON.
pub(super) fn get_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, name: &str) -> Result<T> {
    let text: String = row.get(name)?;
    let wrong =
        |e: serde_json::Error| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, e.into());
    serde_json::from_str(&text).map_err(wrong)
}

/// JSON for a statement that spreads it over rows with `json_each`.
pub(super) fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|e| rusqlite::Error::ToSqlConversionFailure(e.into()))
}

/// What the file knows of a record besides its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meta {
    pub revision: Revision,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub removed_at: Option<DateTime<Utc>>,
}

impl Meta {
    /// The columns `revision`, `created_at`, `updated_at`, `removed_at`.
    pub fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            revision: row.get("revision")?,
            created_at: get(row, "created_at")?,
            updated_at: get(row, "updated_at")?,
            removed_at: get_opt(row, "removed_at")?,
        })
    }

    pub fn of<T>(stored: &Stored<T>) -> Self {
        let Stored { revision, created_at, updated_at, removed_at, .. } = *stored;
        Self { revision, created_at, updated_at, removed_at }
    }

    /// The record with this around it.
    pub fn around<T>(self, value: T) -> Stored<T> {
        let Self { revision, created_at, updated_at, removed_at } = self;
        Stored { value, revision, created_at, updated_at, removed_at }
    }
}

/// Times are kept to the second.
pub(super) fn to_second(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(0)
}

/// The bits of an id below its day.
pub(super) const DAY_SHIFT: u32 = 24;

/// The lowest id of a day: ids of entries and search rows begin with it.
pub(super) fn first_id(day: NaiveDate) -> i64 {
    day_number(day) << DAY_SHIFT
}

/// The ids of a range of days, both ends open where nothing is said: not below the first, below the second.
pub(super) fn id_range(from: Option<NaiveDate>, to: Option<NaiveDate>) -> (i64, i64) {
    let low = from.map_or(i64::MIN, first_id);
    let high = to.map_or(i64::MAX, |day| (day_number(day) + 1) << DAY_SHIFT);
    (low, high)
}

/// Days of the common era.
pub(super) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

impl Column for NaiveDate {
    fn write(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Column for NaiveTime {
    fn write(&self) -> String {
        self.format("%H:%M:%S").to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Column for DateTime<Utc> {
    fn write(&self) -> String {
        self.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Column for Week {
    fn write(&self) -> String {
        self.to_string()
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Column for Code {
    fn write(&self) -> String {
        self.as_str().to_owned()
    }
    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Column for CardStyle {
    fn write(&self) -> String {
        match self {
            Self::Normal => "normal".to_owned(),
            Self::LargePrint => "large_print".to_owned(),
        }
    }
    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.write() == text)
    }
}

/// Enums that have `ALL` and `name`.
macro_rules! named {
    ($($name:ty),*) => {$(
        impl Column for $name {
            fn write(&self) -> String {
                self.name().to_owned()
            }
            fn read(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.name() == text)
            }
        }
    )*};
}
named!(PledgeStatus, MatterKind, MatterState, ActivityKind);
