//! How the institution shows itself: names, logo and colours, as `guide.yml` writes them.

use std::collections::BTreeMap;

use super::local_text;
use crate::guide::config::Brand;
use crate::guide::front::{Map, Value};
use crate::text::span::Spanned;

/// The fields that hold a colour.
const COLOURS: [&str; 4] = ["primary", "accent", "primary-dark", "accent-dark"];

pub fn brand(map: &Map) -> Brand {
    let local = |key: &str| map.get(key).map(|value| local_text(&value.value)).unwrap_or_default();
    let text = |key: &str| map.get(key).and_then(|value| Some(Spanned::new(value.value.scalar()?, value.span)));
    // To YAML `primary: #174c4f` is a key without a value and a remark: it is kept, so that its reader can say so.
    let colour = |key: &'static str| match map.entry(key)? {
        (name, Spanned { value: Value::Null, .. }) => Some((key, Spanned::new(String::new(), name.span))),
        _ => Some((key, text(key)?)),
    };
    Brand {
        name: local("name"),
        logo: text("logo"),
        logo_dark: text("logo-dark"),
        icon: text("icon"),
        colours: COLOURS.into_iter().filter_map(colour).collect::<BTreeMap<_, _>>(),
        contact: local("contact"),
        footer: local("footer"),
    }
}
