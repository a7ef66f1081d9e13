//! Another passphrase for an open journal, and the key behind a passphrase. Invariant: whatever happens while the passphrase
//! is being changed, the file opens with the old one or with the new one: every page is written anew in one transaction of
//! the write-ahead log.

use super::error::StoreError;
use super::open::{Key, Store, no_row, quoted, use_wal};
use crate::domain::recovery_code::{KEY_BYTES, RecoveryCode};
use pbkdf2::{Algorithm, pbkdf2_hmac_with_params};
use std::io::{self, Read};
use std::path::Path;
use zeroize::Zeroizing;

/// SQLCipher 4's own count of rounds.
const ROUNDS: u32 = 256_000;
/// The bytes a file begins with, which salt its key.
const SALT_BYTES: usize = 16;

impl Store {
    /// Encrypts the journal anew under another passphrase. [`StoreError::Busy`] while another process has it open:
    /// that one would not be able to read it any more.
    pub fn rekey(&mut self, passphrase: &str) -> Result<(), StoreError> {
        if passphrase.is_empty() || passphrase.contains('\0') {
            return Err(io::Error::from(io::ErrorKind::InvalidInput).into());
        }
        self.settle()?;
        let before: String = self.conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        // Leaving the write-ahead log takes the file for oneself, which fails while anybody else has it open; and from an
        // empty log the new pages can be told from the old ones by the transaction alone.
        let mode: String = self.conn.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        if mode != "delete" {
            return Err(StoreError::Busy);
        }
        if before == "wal" {
            use_wal(&self.conn)?;
        }
        self.conn.query_row(&quoted("PRAGMA rekey = ", passphrase), [], |_| Ok(())).or_else(no_row)?;
        self.settle()
    }
}

/// The key behind the passphrase of the journal at `path`, as SQLCipher derives it. Takes as long as opening does.
pub fn derived(path: &Path, passphrase: &str) -> Result<RecoveryCode, StoreError> {
    let mut salt = [0; SALT_BYTES];
    std::fs::File::open(path)?.read_exact(&mut salt)?;
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    let rounds = pbkdf2::Params::new(ROUNDS).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;

    pbkdf2_hmac_with_params(passphrase.as_bytes(), &salt, Algorithm::Pbkdf2Sha512, rounds, key.as_mut_slice());
    let code = RecoveryCode::new(key);
    // A code that does not open the file must not be written down.
    Store::proves_key(path, Key::Raw(&code))?;
    Ok(code)
}
