//! The accessibility statement and the privacy page as templates see them.

use serde::Serialize;

use super::{DateView, Link};

/// What the institution declares. Texts it did not give are empty.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatementView {
    pub organisation: String,
    /// full, partial, none or unknown.
    pub status: &'static str,
    pub assessed: Option<DateView>,
    /// self or external.
    pub method: &'static str,
    pub limits: Vec<String>,
    pub contact: Option<Link>,
    pub complaints: Option<Link>,
    pub hosting: String,
    pub stored: Vec<StoredView>,
}

/// Something kept on the reader's device.
#[derive(Clone, Debug, Serialize)]
pub struct StoredView {
    /// The start of its key in the browser's storage.
    pub key: &'static str,
    pub what: String,
}
