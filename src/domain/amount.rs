//! A measured quantity, exact to a thousandth: 48 households, 3.5 km. Never rounded.

use super::numeral;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// The largest whole part: JSON numbers stay exact up to here.
const MOST: i64 = 1_000_000_000_000;
const UNIT: i64 = 1000;

/// A quantity of nought or more, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// Why a text is no quantity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a quantity: {0}")]
pub struct BadAmount(pub String);

impl Amount {
    /// Reads `48`, `3.5`, `十二`, `3万`, also in full-width digits; at most three decimals.
    pub fn parse(text: &str) -> Result<Self, BadAmount> {
        let read = numeral::thousandths(text).and_then(Self::from_thousandths);
        read.ok_or_else(|| BadAmount(text.to_owned()))
    }

    /// Reads `48户`, `3.5 公里`, `十二户`: a quantity and its unit. 万 before a unit belongs to the unit: 3万元 is counted in 万元; so
    /// does 千 in 千米.
    pub fn parse_with_unit(text: &str) -> Result<(Self, String), BadAmount> {
        let text = text.trim();
        let end = text.find(|c| !numeral::is_of_number(c)).unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let large = |c: char| matches!(c, '万' | '亿') || c == '千' && unit.starts_with(['米', '克', '瓦']);
        let own = number.char_indices().last().filter(|(at, c)| *at > 0 && !unit.trim().is_empty() && large(*c));
        let end = own.map_or(end, |(at, _)| at);
        Ok((Self::parse(&text[..end])?, text[end..].trim().to_owned()))
    }

    /// Reads a quantity that is counted in `unit`, its unit said again or not: where one counts in 万元, 3万 is three of them.
    pub fn parse_in(text: &str, unit: &str) -> Result<Self, BadAmount> {
        let text = text.trim();
        let large = unit.chars().next().filter(|c| matches!(c, '万' | '亿'));
        let number = large.and_then(|large| text.strip_suffix(large)).filter(|number| !number.is_empty());
        Ok(Self::parse_with_unit(number.unwrap_or(text))?.0)
    }

    /// A whole quantity.
    pub fn whole(number: u32) -> Self {
        Self(i64::from(number) * UNIT)
    }

    /// With its unit, as one writes it: `48户`, `3.5 km`.
    pub fn with_unit(self, unit: &str) -> String {
        let gap = unit.starts_with(|c: char| c.is_alphabetic() && c < '\u{2E80}');
        format!("{self}{}{unit}", if gap { " " } else { "" })
    }

    /// In thousandths, as the file keeps it.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// From thousandths, if they are a quantity.
    pub fn from_thousandths(thousandths: i64) -> Option<Self> {
        (0..=MOST * UNIT + UNIT - 1).contains(&thousandths).then_some(Self(thousandths))
    }

    /// How much of `whole` this is, in whole percent, rounded down and at most 100; nothing of nought.
    pub fn percent_of(self, whole: Self) -> Option<u8> {
        if whole.0 == 0 {
            return None;
        }
        let percent = i128::from(self.0) * 100 / i128::from(whole.0);
        u8::try_from(percent.min(100)).ok()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = format!("{:03}", self.0 % UNIT);
        match decimals.trim_end_matches('0') {
            "" => write!(f, "{}", self.0 / UNIT),
            decimals => write!(f, "{}.{decimals}", self.0 / UNIT),
        }
    }
}

/// A JSON number.
impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % UNIT == 0 {
            serializer.serialize_i64(self.0 / UNIT)
        } else {
            serializer.serialize_f64(self.0 as f64 / UNIT as f64)
        }
    }
}

/// From a JSON number or its text.
impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(f64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Number(number) => {
                let thousandths = (number * UNIT as f64).round();
                let near = (thousandths / UNIT as f64 - number).abs() < 1e-6;
                let fits = near && (0.0..=(MOST * UNIT) as f64).contains(&thousandths);
                fits.then_some(Self(thousandths as i64)).ok_or_else(|| de::Error::custom("not a quantity"))
            }
            Written::Text(text) => Self::parse(&text).map_err(de::Error::custom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_exact() {
        for (text, shown) in
            [("48", "48"), ("3.5", "3.5"), ("0.125", "0.125"), (" ２５ ", "25"), ("7.10", "7.1"), ("三", "3")]
        {
            let amount = Amount::parse(text).unwrap();
            assert_eq!(amount.to_string(), shown);
            let json = serde_json::to_string(&amount).unwrap();
            assert_eq!(json, shown, "a plain JSON number");
            assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
            assert_eq!(Amount::from_thousandths(amount.thousandths()), Some(amount));
        }
        for bad in ["", "-1", "1.2345", "三户", "1.", ".5", "1e3", "9999999999999"] {
            assert!(Amount::parse(bad).is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<Amount>("-1").is_err());
    }

    #[test]
    fn a_quantity_may_have_a_unit() {
        let read = |text| Amount::parse_with_unit(text).map(|(amount, unit)| (amount.to_string(), unit));
        assert_eq!(read("48户").unwrap(), ("48".into(), "户".into()));
        assert_eq!(read(" 3.5 km ").unwrap(), ("3.5".into(), "km".into()));
        assert_eq!(read("２５").unwrap(), ("25".into(), String::new()));
        assert_eq!(read("十二户").unwrap(), ("12".into(), "户".into()));
        assert_eq!(read("三点五公里").unwrap(), ("3.5".into(), "公里".into()));
        assert_eq!(read("3万").unwrap(), ("30000".into(), String::new()));
        assert_eq!(read("3万元").unwrap(), ("3".into(), "万元".into()));
        let within = |text, unit| Amount::parse_in(text, unit).unwrap().to_string();
        assert_eq!([within("3万", "万元"), within("3万元", "万元"), within("3", "万元")], ["3", "3", "3"]);
        assert_eq!([within("3万", "元"), within("三点五", "公里"), within("十二户", "户")], ["30000", "3.5", "12"]);
        assert_eq!(read("三万五千元").unwrap(), ("35000".into(), "元".into()));
        assert_eq!(read("5千克").unwrap(), ("5".into(), "千克".into()));
        assert_eq!(read("两口井").unwrap(), ("2".into(), "口井".into()));
        assert!(read("户").is_err() && read("").is_err());
        for text in ["48户", "3.5 km", "25", "40%", "7㎡", "12 м"] {
            let (amount, unit) = Amount::parse_with_unit(text).unwrap();
            assert_eq!(amount.with_unit(&unit), text);
        }
    }

    #[test]
    fn a_share_is_never_rounded_up() {
        let part = |part, whole| Amount::whole(part).percent_of(Amount::whole(whole));
        assert_eq!((part(22, 25), part(2, 3), part(30, 25), part(1, 0)), (Some(88), Some(66), Some(100), None));
    }
}
