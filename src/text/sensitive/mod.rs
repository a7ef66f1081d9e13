//! What should not be in a diary, found as it is typed and before a text leaves. Pure. It explains and offers; it never stops
//! the writing.

mod passage;

pub(crate) use passage::passages;
