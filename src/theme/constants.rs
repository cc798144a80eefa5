//! Constants of a template: `{{ site.home }}` and `{{ s.menu }}` are the same on all pages of a language, so they are
//! written into the template once, before it is parsed, instead of being looked up and escaped on every page.

use tera::{Context, Value, escape_html};

/// The template with its constants as text. `shared` holds `site` and `s`.
pub fn settle(template: &str, shared: &Context) -> String {
    let mut settled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once("{{ ") {
        settled.push_str(before);
        match behind.split_once(" }}").and_then(|(name, after)| Some((constant(name, shared)?, after))) {
            Some((text, after)) => {
                settled.push_str(&text);
                rest = after;
            }
            None => {
                settled.push_str("{{ ");
                rest = behind;
            }
        }
    }
    settled.push_str(rest);
    settled
}

/// Whether a template holds this text and nothing to act on.
pub fn is_plain(text: &str) -> bool {
    !text.contains('{') && !text.contains('}')
}

/// The text of `s.menu` or `site.home` as a page shows it.
fn constant(name: &str, shared: &Context) -> Option<String> {
    let (of, key) = name.split_once('.').filter(|(of, _)| matches!(*of, "s" | "site"))?;
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.');
    if !key.chars().all(is_name) {
        return None;
    }
    let text = shared.get(of)?.get_from_path(key).and_then(Value::as_str)?;
    let mut escaped = Vec::new();
    escape_html(text, &mut escaped).ok()?;
    let escaped = String::from_utf8(escaped).ok()?;
    // A tag beside it may take away the space around it, not space of its own.
    let keeps_its_ends = !escaped.is_empty() && escaped.trim() == escaped;
    (keeps_its_ends && is_plain(&escaped)).then_some(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(template: &str) -> String {
        let mut shared = Context::new();
        shared.insert(
            "s",
            &std::collections::BTreeMap::from([("menu", "Menu & <zo>"), ("odd", "{{ x }}"), ("end", "a ")]),
        );
        settle(template, &shared)
    }

    #[test]
    fn constants_become_escaped_text() {
        let text = settled("a {{ s.menu }} {%- if page.toc %}{{ page.url }}{{ s.menu }}{% endif %}");
        let expected = "a Menu &amp; &lt;zo&gt; {%- if page.toc %}{{ page.url }}Menu &amp; &lt;zo&gt;{% endif %}";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_would_change_a_template_stays_a_question() {
        for template in [
            "{{ s.odd }}",
            "{{ s.end }}",
            "{{ s.none }}",
            "{{ s.menu | safe }}",
            "{{ s.list[menu] }}",
            "{{ s.menu",
            "{{ page.s }}",
        ] {
            assert_eq!(settled(template), template);
        }
    }
}
