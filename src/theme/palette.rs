//! The colours of a brand on the papers of a theme: what is derived from them, and whether they can be read.
//!
//! A site names a primary and an accent colour. A soft tint of each, and their variants for a dark screen, are derived in
//! OKLCH, where equal steps look equal. Each must reach 4.5 to 1 (WCAG 2.2, 1.4.3) on all papers it is printed on.

use color::{AlphaColor, Oklch, OpaqueColor, Srgb, parse_color};

use crate::guide::config::Brand;
use crate::text::diagnostic::{Code, Notes, Severity};
use crate::text::span::{Span, Spanned};

pub static COLOUR: Code = Code {
    name: "brand/colour",
    severity: Severity::Error,
    wrong: "brand: {primary: petrol}",
    right: "brand: {primary: \"#174c4f\"}",
};
pub static CONTRAST: Code = Code {
    name: "brand/contrast",
    severity: Severity::Warning,
    wrong: "brand: {primary: \"#7fb8b0\"}",
    right: "brand: {primary: \"#1f6b66\"}",
};

/// The least contrast between a text and what is behind it.
const LEAST: f32 = 4.5;

/// A screen by day or by night.
#[derive(Clone, Copy, PartialEq)]
pub enum Scheme {
    Light,
    Dark,
}

/// The papers of a theme in one scheme: the page, and the cards on it.
struct Papers {
    page: OpaqueColor<Srgb>,
    card: OpaqueColor<Srgb>,
}

/// A colour that fails, and what would not.
struct Failure {
    ground: &'static str,
    against: OpaqueColor<Srgb>,
    ratio: f32,
    near: OpaqueColor<Srgb>,
}

/// The colours of the brand as a stylesheet that comes behind the theme's; empty when the site names none. `css` is the
/// theme's stylesheet, which says what its papers are.
pub fn stylesheet(brand: &Brand, css: &str, notes: &mut Notes) -> String {
    let (light, dark) = (Papers::of(css, Scheme::Light), Papers::of(css, Scheme::Dark));
    let (mut day, mut night) = (String::new(), String::new());
    for (role, by_night) in [("primary", "primary-dark"), ("accent", "accent-dark")] {
        let own = brand.colours.get(role).and_then(|written| read(role, written, notes));
        let own_dark = brand.colours.get(by_night).and_then(|written| read(by_night, written, notes));
        if let Some((colour, span)) = own {
            judge(role, colour, span, &light, Scheme::Light, notes);
            declare(role, colour, Scheme::Light, &mut day);
        }
        match (own_dark, own) {
            (Some((colour, span)), _) => {
                judge(by_night, colour, span, &dark, Scheme::Dark, notes);
                declare(role, colour, Scheme::Dark, &mut night);
            }
            (None, Some((colour, _))) => declare(role, by_lamplight(colour, &dark), Scheme::Dark, &mut night),
            (None, None) => {}
        }
    }
    if day.is_empty() && night.is_empty() {
        return String::new();
    }
    format!("@layer brand{{:root{{{day}}}@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}}}\n")
}

/// The colours of a theme on paper, by the names its stylesheet gives them, as `#174c4f`. `css` is the whole stylesheet,
/// with the brand.
pub fn printed(css: &str) -> Vec<(&'static str, String)> {
    const NAMES: &[(&str, &str)] = &[
        ("ink", "--ink:"),
        ("soft", "--soft:"),
        ("rule", "--rule:"),
        ("edge", "--edge:"),
        ("shade", "--shade:"),
        ("primary", "--primary:"),
        ("primary-wash", "--primary-wash:"),
        ("accent", "--accent:"),
        ("accent-wash", "--accent-wash:"),
        ("note", "--note:"),
        ("tip", "--tip:"),
        ("important", "--important:"),
        ("warning", "--warning:"),
        ("caution", "--caution:"),
        ("bar-1", "--bar-1:"),
        ("bar-2", "--bar-2:"),
        ("bar-3", "--bar-3:"),
        ("bar-4", "--bar-4:"),
        ("bar-5", "--bar-5:"),
        ("bar-6", "--bar-6:"),
    ];
    let black = OpaqueColor::new([0.0; 3]);
    let colour = |name: &str| {
        let value = token(css, name, Scheme::Light)?;
        // A colour that is named after another.
        let other = value.strip_prefix("var(").and_then(|name| name.strip_suffix(')'));
        let value = other.map_or(Some(value), |name| token(css, &format!("{name}:"), Scheme::Light))?;
        opaque(value)
    };
    NAMES.iter().map(|(name, property)| (*name, hex(colour(property).unwrap_or(black)))).collect()
}

/// The colour that the stylesheet of a site gives a token such as `--primary`, brand and all, by its number.
pub fn colour<'a>(css: &'a str, token: &str, scheme: Scheme) -> Option<&'a str> {
    let value = self::token(css, &format!("{token}:"), scheme)?;
    let is_number = value.strip_prefix('#').is_some_and(|rest| rest.bytes().all(|sign| sign.is_ascii_hexdigit()));
    is_number.then_some(value)
}

fn read(field: &'static str, written: &Spanned<String>, notes: &mut Notes) -> Option<(OpaqueColor<Srgb>, Span)> {
    let Some(colour) = opaque(&written.value) else {
        notes.add(&COLOUR, written.span).arg("field", field).arg("value", &written.value);
        return None;
    };
    Some((colour, written.span))
}

/// A CSS colour through which nothing shines.
fn opaque(text: &str) -> Option<OpaqueColor<Srgb>> {
    let (colour, alpha) = parse_color(text.trim()).ok()?.to_alpha_color::<Srgb>().split();
    (alpha >= 1.0).then_some(colour)
}

fn judge(field: &'static str, colour: OpaqueColor<Srgb>, at: Span, papers: &Papers, scheme: Scheme, notes: &mut Notes) {
    let Some(failure) = failure(colour, papers, scheme) else { return };
    let note = notes.add(&CONTRAST, at);
    note.arg("field", field)
        .arg("value", hex(colour))
        .arg("ground", failure.ground)
        .arg("against", hex(failure.against));
    note.arg("ratio", f64::from((failure.ratio * 10.0).floor()) / 10.0);
    note.arg("scheme", if scheme == Scheme::Light { "light" } else { "dark" });
    note.suggest(Some(&hex(failure.near)));
}

/// Where the colour is read worst, when that is too badly.
fn failure(colour: OpaqueColor<Srgb>, papers: &Papers, scheme: Scheme) -> Option<Failure> {
    let (ground, against) = worst(colour, papers, scheme);
    let ratio = contrast(colour, against);
    (ratio < LEAST).then(|| Failure { ground, against, ratio, near: readable(colour, papers, scheme) })
}

fn worst(colour: OpaqueColor<Srgb>, papers: &Papers, scheme: Scheme) -> (&'static str, OpaqueColor<Srgb>) {
    let grounds = [("page", papers.page), ("card", papers.card), ("tint", tint(colour, scheme))];
    let by_contrast = |(_, a): &(_, _), (_, b): &(_, _)| contrast(colour, *a).total_cmp(&contrast(colour, *b));
    grounds.into_iter().min_by(by_contrast).expect("there are three grounds")
}

/// The nearest colour of the same hue that can be read everywhere: darker on light papers, lighter on dark ones.
fn readable(colour: OpaqueColor<Srgb>, papers: &Papers, scheme: Scheme) -> OpaqueColor<Srgb> {
    const STEPS: u8 = 100;
    let [start, chroma, hue] = colour.convert::<Oklch>().components;
    let end = if scheme == Scheme::Light { 0.0 } else { 1.0 };
    let step = |at: u8| lch(start + (end - start) * f32::from(at) / f32::from(STEPS), chroma, hue);
    let fits = |colour: &OpaqueColor<Srgb>| contrast(*colour, worst(*colour, papers, scheme).1) >= LEAST;
    (0..=STEPS).map(step).find(fits).unwrap_or_else(|| lch(end, 0.0, 0.0))
}

/// The colour for a dark screen: light, and less loud.
fn by_lamplight(colour: OpaqueColor<Srgb>, papers: &Papers) -> OpaqueColor<Srgb> {
    let [_, chroma, hue] = colour.convert::<Oklch>().components;
    readable(lch(0.81, chroma.min(0.1), hue), papers, Scheme::Dark)
}

/// The soft tint behind what is marked in the colour.
fn tint(colour: OpaqueColor<Srgb>, scheme: Scheme) -> OpaqueColor<Srgb> {
    let [_, chroma, hue] = colour.convert::<Oklch>().components;
    match scheme {
        Scheme::Light => lch(0.93, chroma.min(0.022), hue),
        Scheme::Dark => lch(0.29, chroma.min(0.03), hue),
    }
}

/// What carries light letters on a dark screen: by day the colour itself does.
fn board(colour: OpaqueColor<Srgb>) -> OpaqueColor<Srgb> {
    let [_, chroma, hue] = colour.convert::<Oklch>().components;
    lch(0.42, chroma.min(0.09), hue)
}

fn declare(role: &str, colour: OpaqueColor<Srgb>, scheme: Scheme, css: &mut String) {
    css.push_str(&format!("--{role}:{};--{role}-wash:{};", hex(colour), hex(tint(colour, scheme))));
    if scheme == Scheme::Dark {
        let name = if role == "primary" { "board" } else { "board-accent" };
        css.push_str(&format!("--{name}:{};", hex(board(colour))));
    }
}

/// A colour from lightness, chroma and hue, brought into what a screen can show.
fn lch(lightness: f32, chroma: f32, hue: f32) -> OpaqueColor<Srgb> {
    let shown = AlphaColor::<Oklch>::new([lightness, chroma, hue, 1.0]).convert::<Srgb>();
    let [red, green, blue, _] = shown.components;
    OpaqueColor::new([red, green, blue].map(|part| part.clamp(0.0, 1.0)))
}

/// The contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black on white. Of the colours as they are written, in
/// whole steps of 255.
fn contrast(a: OpaqueColor<Srgb>, b: OpaqueColor<Srgb>) -> f32 {
    let light = |colour: OpaqueColor<Srgb>| {
        let written = OpaqueColor::<Srgb>::new(colour.components.map(|part| (part * 255.0).round() / 255.0));
        written.relative_luminance() + 0.05
    };
    let (a, b) = (light(a), light(b));
    a.max(b) / a.min(b)
}

fn hex(colour: OpaqueColor<Srgb>) -> String {
    let [red, green, blue] = colour.components.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

impl Papers {
    /// What the theme's stylesheet says of `--paper` and `--sheet`; white and black where it says nothing we can read.
    fn of(css: &str, scheme: Scheme) -> Papers {
        let plain = if scheme == Scheme::Light { OpaqueColor::new([1.0; 3]) } else { OpaqueColor::new([0.0; 3]) };
        let read = |name| token(css, name, scheme).and_then(opaque).unwrap_or(plain);
        Papers { page: read("--paper:"), card: read("--sheet:") }
    }
}

/// The last value the (compacted) stylesheet gives a custom property in a scheme, outside all other media queries.
fn token<'a>(css: &'a str, name: &str, scheme: Scheme) -> Option<&'a str> {
    let (mut depth, mut media) = (0_usize, None::<(usize, bool)>);
    let (mut from, mut found) = (0, None);
    for (at, sign) in css.match_indices(['{', '}', ';']) {
        let piece = css[from..at].trim_start();
        from = at + 1;
        if sign == "{" {
            depth += 1;
            if piece.starts_with("@media") && media.is_none() {
                media = Some((depth, piece.contains("prefers-color-scheme:dark")));
            }
            continue;
        }
        let here = match media {
            None => scheme == Scheme::Light,
            Some((_, dark)) => dark && scheme == Scheme::Dark,
        };
        if let Some(value) = piece.strip_prefix(name).filter(|_| here) {
            found = Some(value.trim());
        }
        if sign == "}" {
            depth = depth.saturating_sub(1);
            media = media.filter(|(opened, _)| depth >= *opened);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::SourceId;
    use crate::theme::layers::Layers;

    const AT: Span = Span { source: SourceId(0), start: 0, end: 0 };

    fn made(colours: &[(&'static str, &str)], css: &str) -> (String, Vec<&'static str>) {
        let mut notes = Notes::default();
        let colours = colours.iter().map(|(role, text)| (*role, Spanned::new((*text).to_owned(), AT))).collect();
        let brand = Brand { colours, ..Brand::default() };
        (stylesheet(&brand, css, &mut notes), notes.iter().map(|note| note.code.name).collect())
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let ratio = |a, b| contrast(opaque(a).unwrap(), opaque(b).unwrap());
        assert!((ratio("#000", "#fff") - 21.0).abs() < 0.01);
        assert!((ratio("#767676", "#fff") - 4.54).abs() < 0.01);
        assert!((ratio("#777", "#fff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn the_last_value_of_a_scheme_counts() {
        let css = ":root{--paper:#fff;a:b}@media screen and (prefers-color-scheme:dark){:root{--paper:#111}}\
                   @media print{:root{--paper:#eee}}:root{--paper:#fefefe}";
        assert_eq!(token(css, "--paper:", Scheme::Light), Some("#fefefe"));
        assert_eq!(token(css, "--paper:", Scheme::Dark), Some("#111"));
        assert_eq!(token(css, "--sheet:", Scheme::Dark), None);
    }

    /// Whatever the brand, its colours by night can be read, and so can what is proposed instead of one that cannot.
    #[test]
    fn derived_colours_can_be_read() {
        let css = Layers::base(AT).stylesheet();
        let letters = opaque(token(&css, "--ink:", Scheme::Dark).unwrap()).unwrap();
        for scheme in [Scheme::Light, Scheme::Dark] {
            let papers = Papers::of(&css, scheme);
            for red in (0..=255).step_by(51) {
                for green in (0..=255).step_by(51) {
                    for blue in (0..=255_u8).step_by(51) {
                        let colour = opaque(&format!("#{red:02x}{green:02x}{blue:02x}")).unwrap();
                        let shown = match scheme {
                            Scheme::Light => readable(colour, &papers, scheme),
                            Scheme::Dark => by_lamplight(colour, &papers),
                        };
                        assert!(failure(shown, &papers, scheme).is_none(), "{}", hex(colour));
                        assert!(contrast(board(colour), letters) >= LEAST, "{}", hex(colour));
                    }
                }
            }
        }
    }

    /// The theme's own colours are held to what it asks of others.
    #[test]
    fn the_colours_of_the_base_theme_can_be_read() {
        let css = Layers::base(AT).stylesheet();
        let text = |name, scheme| token(&css, name, scheme).unwrap();
        let (day, night) = (Scheme::Light, Scheme::Dark);
        let own = [
            ("primary", text("--primary:", day)),
            ("accent", text("--accent:", day)),
            ("primary-dark", text("--primary:", night)),
            ("accent-dark", text("--accent:", night)),
        ];
        assert_eq!(made(&own, &css).1, [""; 0]);
        for scheme in [day, night] {
            let ground = ["--paper:", "--sheet:", "--shade:"].map(|name| opaque(text(name, scheme)).unwrap());
            for name in ["--ink:", "--soft:", "--note:", "--tip:", "--important:", "--warning:", "--caution:"] {
                let colour = opaque(text(name, scheme)).unwrap();
                assert!(ground.iter().all(|ground| contrast(colour, *ground) >= LEAST), "{name} is hard to read");
            }
            let edge = opaque(text("--edge:", scheme)).unwrap();
            assert!(ground.iter().all(|ground| contrast(edge, *ground) >= 3.0), "--edge is hard to see");
        }
    }

    #[test]
    fn a_brand_becomes_properties_for_day_and_night() {
        let css = Layers::base(AT).stylesheet();
        let (sheet, codes) = made(&[("primary", "#174c4f")], &css);
        assert!(codes.is_empty());
        assert!(sheet.starts_with("@layer brand{:root{--primary:#174c4f;--primary-wash:#"), "{sheet}");
        assert!(sheet.contains("@media screen and (prefers-color-scheme:dark){:root{--primary:#"), "{sheet}");
        assert_eq!(made(&[], &css).0, "");
        assert_eq!(made(&[("accent", "#fc0"), ("primary", "petrol")], &css).1, ["brand/colour", "brand/contrast"]);
    }
}
