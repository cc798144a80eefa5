//! Pieces of a template in their place: `{% include "components/tags.html" %}` becomes the text of that file before it is
//! parsed, so that a page of thirty pieces is filled in as one.

use std::collections::BTreeMap;

/// Pieces lie no deeper in each other than this; what is deeper is looked up when a page is made.
const DEPTH: usize = 8;

/// What of a piece would mean something else in the midst of another template: names it sets, what it defines, what it
/// extends.
const OWN: [&str; 5] = ["set", "set_global", "component", "block", "extends"];

/// The template with the pieces it includes written out, as far as `texts` has them and they stand for themselves.
pub fn inline(template: &str, texts: &BTreeMap<&str, String>) -> String {
    let mut whole = String::with_capacity(template.len());
    push(template, texts, DEPTH, &mut whole);
    whole
}

fn push(template: &str, texts: &BTreeMap<&str, String>, depth: usize, whole: &mut String) {
    let mut rest = template;
    while let Some(at) = rest.find("{%") {
        let Some(end) = rest[at..].find("%}").map(|end| at + end + 2) else { break };
        let piece = included(&rest[at..end]).filter(|_| depth > 0).and_then(|(name, before, after)| {
            let text = texts.get(name).filter(|text| stands_for_itself(text))?;
            Some((text, before, after))
        });
        whole.push_str(&rest[..at]);
        match piece {
            // Something empty keeps the white space of the piece and that around it apart: each is taken away by its own
            // tags only.
            Some((text, before, after)) => {
                whole.push_str(if before { "{%- raw %}{% endraw %}" } else { "{% raw %}{% endraw %}" });
                push(text, texts, depth - 1, whole);
                whole.push_str(if after { "{% raw %}{% endraw -%}" } else { "{% raw %}{% endraw %}" });
            }
            None => whole.push_str(&rest[at..end]),
        }
        rest = &rest[end..];
    }
    whole.push_str(rest);
}

/// The name in a tag that includes, and whether it takes away the white space before and behind it.
fn included(tag: &str) -> Option<(&str, bool, bool)> {
    let inner = tag.strip_prefix("{%")?.strip_suffix("%}")?;
    let (before, inner) = inner.strip_prefix('-').map_or((false, inner), |inner| (true, inner));
    let (after, inner) = inner.strip_suffix('-').map_or((false, inner), |inner| (true, inner));
    let name = inner.trim().strip_prefix("include")?.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!name.contains('"')).then_some((name, before, after))
}

fn stands_for_itself(text: &str) -> bool {
    let mut words = text.split("{%").skip(1).map(|tag| tag.trim_start_matches('-').split_whitespace().next());
    words.all(|word| word.is_none_or(|word| !OWN.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a template shows, with its pieces looked up and with its pieces in their place.
    fn both(pieces: &[(&str, &str)]) -> [String; 2] {
        let texts: BTreeMap<&str, String> = pieces.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        let mut context = tera::Context::new();
        context.insert("yes", &true);
        context.insert("list", &["a", "b"]);
        let shown = |texts: Vec<(String, String)>| {
            let mut tera = tera::Tera::new();
            tera.add_raw_templates(texts).expect("the templates fit together");
            tera.render("page", &context).expect("the page can be made")
        };
        let plain = texts.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
        let inlined = texts.iter().map(|(name, text)| ((*name).to_owned(), inline(text, &texts))).collect();
        [shown(plain), shown(inlined)]
    }

    #[test]
    fn pieces_show_the_same_in_their_place() {
        let pages = [
            "a\n{% include \"x\" %}\nb",
            "a\n{%- include \"x\" %}\nb",
            "a\n{% include \"x\" -%}\nb",
            "a\n{%- include \"x\" -%}\nb",
            "a {% if yes -%} {% include \"x\" %} {%- endif %} b",
            "{% for item in list %} {% include \"x\" %} {% endfor %}",
            "{% include \"x\" %}{% include \"x\" %}",
        ];
        let pieces = [
            "x",
            " x ",
            "\n{%- if yes %} x {% endif -%}\n",
            "{#- what it is -#}\n{%- if yes %}\nx\n{%- endif %}\n",
            "{{- yes }} x {{ yes -}}",
            "{% if item %}{{ item }}{% endif %}",
            " {% include \"y\" %} ",
            "{% set z = 1 %} {{ z }} ",
        ];
        for page in pages {
            for piece in pieces {
                let [looked_up, in_place] =
                    both(&[("page", page), ("x", piece), ("y", "\n y {%- if yes %} {% endif %}")]);
                assert_eq!(in_place, looked_up, "{page:?} with {piece:?}");
            }
        }
    }

    #[test]
    fn what_does_not_stand_for_itself_is_looked_up() {
        let texts = BTreeMap::from([
            ("set", "{% set z = 1 %}".to_owned()),
            ("define", "{%- component z() -%}z{%- endcomponent z -%}".to_owned()),
            ("round", "{% include \"round\" %}".to_owned()),
        ]);
        for template in ["{% include \"set\" %}", "{%- include \"define\" %}", "{% include \"none\" %}", "{% include"] {
            assert_eq!(inline(template, &texts), template);
        }
        assert!(inline("{% include \"round\" %}", &texts).ends_with("{% endraw %}"), "a round ends");
    }
}
