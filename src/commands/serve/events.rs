//! What a page hears while it is open: that it changed, that only its styles did, and what was found.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use super::answer;
use super::http::{Connection, Request};
use super::live::Live;
use super::page::Glance;
use crate::markup::links::decode;

/// So many pages can listen at once.
const MOST: usize = 100;
/// How often it is looked whether somebody still listens.
const BEAT: Duration = Duration::from_secs(10);

/// The address where a page listens, inside the folder of ours.
pub const NAME: &str = "events";

/// Tells a page what happens, until it goes away.
pub fn listen(connection: &mut Connection, request: &Request, live: &Live) -> io::Result<()> {
    let Some(_room) = live.listen(MOST) else { return Ok(()) };
    connection.begin_events()?;
    let value = |name: &str| {
        let pairs = request.query().split('&').filter_map(|pair| pair.split_once('='));
        pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| decode(value)).unwrap_or_default()
    };
    let (page, has) = (value("page"), value("has"));
    let mut heard = Heard { has, styles: None, told: None };
    let mut seen = None;
    loop {
        let state = match seen {
            None => Some(live.state()),
            Some(seen) => live.after(seen, BEAT),
        };
        let Some(state) = state else {
            connection.beat()?;
            continue;
        };
        // The page that is open is made before anybody asks for it again.
        let base = live.base();
        let path = page.strip_prefix(&*base).and_then(answer::path).unwrap_or_else(|| answer::MISSING.to_owned());
        let glance = live.glance(&state, &path);
        heard.page(connection, glance)?;
        // Making it may have failed, and that is news.
        let state = live.state();
        heard.findings(connection, state.told.json(state.edition.is_some()))?;
        seen = Some(state.number);
    }
}

/// What a page knows.
struct Heard {
    has: String,
    styles: Option<Vec<String>>,
    told: Option<Arc<str>>,
}

impl Heard {
    fn page(&mut self, connection: &mut Connection, now: Glance) -> io::Result<()> {
        let rest = now.rest.short(32);
        if rest != self.has {
            self.has = rest;
            self.styles = Some(now.styles);
            return connection.event("reload", "{}");
        }
        // The page may have been opened before the styles that are new now: it knows which it has.
        if self.styles.as_ref() != Some(&now.styles) {
            let list = serde_json::to_string(&now.styles).expect("texts can always be written as JSON");
            self.styles = Some(now.styles);
            return connection.event("styles", &list);
        }
        Ok(())
    }

    fn findings(&mut self, connection: &mut Connection, told: Arc<str>) -> io::Result<()> {
        if self.told.as_ref() != Some(&told) {
            connection.event("findings", &told)?;
            self.told = Some(told);
        }
        Ok(())
    }
}
