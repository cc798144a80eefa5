//! The editor in the browser, under `admin/` of the site: where it keeps what is written.

use crate::text::span::Spanned;

/// Where the repository of the guide stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    #[default]
    Github,
    Gitlab,
    /// Forgejo, and Gitea, which speaks the same language.
    Forgejo,
    /// Nowhere: to try the editor. What is written is gone when the page is closed.
    Trial,
}

impl Host {
    /// What `guide.yml` writes, in the order of the variants.
    pub const WORDS: &[&str] = &["github", "gitlab", "forgejo", "trial"];

    pub fn read(word: &str) -> Option<Host> {
        let all = [Host::Github, Host::Gitlab, Host::Forgejo, Host::Trial];
        Host::WORDS.iter().zip(all).find(|(known, _)| **known == word).map(|(_, host)| host)
    }

    /// Where it stands when `guide.yml` gives no address.
    pub fn usual_address(self) -> &'static str {
        match self {
            Host::Github => "https://github.com",
            Host::Gitlab => "https://gitlab.com",
            Host::Forgejo => "https://codeberg.org",
            Host::Trial => "",
        }
    }
}

/// The settings of the editor in the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct WebEditor {
    /// The script of Sveltia CMS, a file in the content folder.
    pub script: Spanned<String>,
    pub host: Host,
    /// The repository on its host: `hogeschool/stagegids`.
    pub repository: String,
    pub branch: String,
    /// The host itself, without a slash at the end.
    pub address: String,
    /// Who helps to log in, and as what program.
    pub login: Option<String>,
    pub app: Option<String>,
}

impl WebEditor {
    /// The addresses that the page must reach: an exception in the policy of the site, for that page alone.
    pub fn origins(&self) -> Vec<String> {
        let mut origins: Vec<String> = match self.host {
            Host::Github if self.address == Host::Github.usual_address() => {
                ["https://github.com", "https://api.github.com", "https://*.githubusercontent.com"]
                    .map(str::to_owned)
                    .into()
            }
            Host::Trial => Vec::new(),
            _ => vec![origin(&self.address)],
        };
        origins.extend(self.login.as_deref().map(origin));
        origins
    }
}

/// The scheme and host of an address. Nothing else can stand in a policy.
fn origin(address: &str) -> String {
    let after = address.find("://").map_or(0, |at| at + 3);
    let end = address[after..].find(['/', '?', '#', ' ', ';', ',']).map_or(address.len(), |at| after + at);
    address[..end].to_owned()
}
