//! The sorts of web servers that a site can bring its rules for.

use super::front::Value;
use crate::text::span::Spanned;

/// A web server, or a family of hosts that read the same files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Host {
    /// Netlify, Cloudflare Pages and others that read `_headers` and `_redirects`.
    Netlify,
    Nginx,
    Apache,
    Caddy,
    /// Internet Information Services.
    Iis,
}

impl Host {
    pub const ALL: [Host; 5] = [Host::Netlify, Host::Nginx, Host::Apache, Host::Caddy, Host::Iis];
    /// What `hosting:` may say.
    pub const WORDS: &'static [&'static str] = &["netlify", "nginx", "apache", "caddy", "iis"];

    pub fn name(self) -> &'static str {
        match self {
            Host::Netlify => "netlify",
            Host::Nginx => "nginx",
            Host::Apache => "apache",
            Host::Caddy => "caddy",
            Host::Iis => "iis",
        }
    }

    /// The hosts that `hosting:` names, in our order; wrong words were reported.
    pub fn read(value: &Spanned<Value>) -> Vec<Host> {
        let names: Vec<String> = Value::items(value).into_iter().filter_map(|item| item.value.scalar()).collect();
        Host::ALL.into_iter().filter(|host| names.iter().any(|name| name == host.name())).collect()
    }
}
