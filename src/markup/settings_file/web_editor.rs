//! The settings of the editor in the browser.

use crate::guide::field::{Field, Shape};
use crate::guide::front::Front;
use crate::guide::web_editor::{Host, WebEditor};
use crate::text::span::Spanned;

pub(super) const WEB_EDITOR: &[Field] = &[
    Field::new(
        "script",
        Shape::Text,
        "The script of Sveltia CMS, from the content folder: dist/sveltia-cms.js of the npm package @sveltia/cms.",
        "_admin/sveltia-cms.js",
    )
    .must(),
    Field::new(
        "host",
        Shape::Choice(Host::WORDS),
        "Where the repository stands; `trial` to look at the editor without one.",
        "gitlab",
    ),
    Field::new("repository", Shape::Text, "The repository on its host.", "hogeschool/stagegids"),
    Field::new("branch", Shape::Text, "The branch that is edited; main when it says nothing.", "main"),
    Field::new("address", Shape::Url, "The address of a host of your own.", "https://git.voorbeeld.be"),
    Field::new("login", Shape::Url, "The service that helps editors to log in (OAuth).", "https://login.voorbeeld.be"),
    Field::new("app", Shape::Text, "The number under which the host knows the editor (PKCE).", "3f2a9c1b"),
];

/// Reads the settings; nothing where there is no editor in the browser.
pub(super) fn web_editor(front: &Front) -> Option<WebEditor> {
    let map = front.get("web-editor")?.value.as_map()?;
    let text = |key: &str| map.get(key).and_then(|value| Some(Spanned::new(value.value.scalar()?, value.span)));
    let word = |key: &str| text(key).map(|text| text.value);
    let host = word("host").and_then(|word| Host::read(&word)).unwrap_or_default();
    let is_address = |text: &String| text.starts_with("https://") || text.starts_with("http://");
    let address = word("address").filter(is_address).unwrap_or_else(|| host.usual_address().to_owned());
    Some(WebEditor {
        script: text("script")?,
        host,
        repository: word("repository").unwrap_or_default(),
        branch: word("branch").unwrap_or_else(|| "main".to_owned()),
        address: address.trim_end_matches('/').to_owned(),
        login: word("login").filter(is_address),
        app: word("app"),
    })
}
