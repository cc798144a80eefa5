//! What a reader notices: everything is in the drawing, in proportion, inside its frame, and harmless.

use super::chart::{chart, value_width};
use super::figure::figure;
use super::lettering::{balance, width, wrap};
use super::{WIDTH, units};
use crate::guide::document::Figure;
use crate::guide::part::{ChartForm, ChartRow};

const FORMS: [ChartForm; 3] = [ChartForm::Bar, ChartForm::Stacked, ChartForm::Pie];
const FIGURES: [Figure; 4] = [Figure::Cycle, Figure::Onion, Figure::Levels, Figure::Steps];
const LONG: &str =
    "Meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomst en verder alles wat er nog bij hoort op een dag";

fn draw(form: ChartForm, series: &[&str], rows: &[(&str, &[f64])]) -> String {
    let series: Vec<String> = series.iter().map(|name| (*name).to_owned()).collect();
    let value = |value: &f64| (!value.is_nan()).then_some(*value);
    let row = |(label, values): &(&str, &[f64])| ChartRow {
        label: (*label).to_owned(),
        values: values.iter().map(value).collect(),
    };
    let rows: Vec<ChartRow> = rows.iter().map(row).collect();
    chart(form, &series, &rows, &|value| value.to_string().replace('.', ","), "stem \"men\"")
}

fn model(form: Figure, titles: &[&str]) -> String {
    let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
    figure(form, &titles, "model", "Kernreflectie")
}

/// The texts of a drawing, each as one line.
fn texts(svg: &str) -> Vec<String> {
    let texts = svg.split("<text ").skip(1).filter_map(|rest| rest.split("</text>").next());
    let plain =
        |text: &str| text.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, words)| words).collect();
    texts.map(plain).collect()
}

/// The numbers of an attribute, in the order of the drawing.
fn numbers(svg: &str, element: &str, attribute: &str) -> Vec<f64> {
    let open = format!("<{element}");
    let elements = svg.split(&open).skip(1).filter_map(|rest| rest.split('>').next());
    let value = |element: &str| element.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next()?.parse().ok();
    elements.filter_map(value).collect()
}

/// Every line of text and every rectangle lies within the view box.
fn assert_inside(svg: &str) {
    let height: f64 = svg.split("viewBox=\"0 0 360 ").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    for text in svg.split("<text ").skip(1).filter_map(|rest| rest.split("</text>").next()) {
        for line in text.split("<tspan").skip(1) {
            let line = format!("<tspan{line}");
            let (x, y) = (numbers(&line, "tspan", "x")[0], numbers(&line, "tspan", "y")[0]);
            let words = line.split_once('>').unwrap().1.split('<').next().unwrap().trim_end();
            let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
            let words = signs.iter().fold(words.to_owned(), |words, (entity, sign)| words.replace(entity, sign));
            let wide = if text.starts_with("class=\"value") { value_width(&words) } else { width(&words) };
            let left = match text.split('>').next().unwrap() {
                anchor if anchor.contains("middle") => x - wide / 2.0,
                anchor if anchor.contains("end") => x - wide,
                _ => x,
            };
            assert!(left >= -0.1 && left + wide <= WIDTH + 0.1, "{words:?} from {left}, {wide} wide");
            assert!(y > 8.0 && y < height, "{words:?} at {y} of {height}");
        }
    }
    let (left, wide) = (numbers(svg, "rect", "x"), numbers(svg, "rect", "width"));
    assert!(left.iter().zip(&wide).all(|(x, width)| *x >= 0.0 && *width > 0.0 && x + width <= WIDTH + 0.1), "{svg}");
    let bottoms = numbers(svg, "rect", "y").into_iter().zip(numbers(svg, "rect", "height")).map(|(y, tall)| y + tall);
    assert!(bottoms.fold(0.0, f64::max) <= height);
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
}

#[test]
fn bars_name_every_label_and_value_in_proportion() {
    let svg =
        draw(ChartForm::Bar, &["Stemmen (%)"], &[("Begeleiding", &[34.0]), ("Houding", &[17.0]), ("Loting", &[0.0])]);
    assert_eq!(texts(&svg), ["Stemmen (%)", "Begeleiding", "34", "Houding", "17", "Loting", "0"]);
    let lengths = numbers(&svg, "rect", "width");
    assert_eq!(lengths.len(), 2);
    assert!((lengths[0] - 2.0 * lengths[1]).abs() < 0.2, "{lengths:?}");
    assert_inside(&svg);
}

#[test]
fn bars_below_zero_lie_left_of_it_and_an_empty_cell_is_a_dash() {
    let svg = draw(ChartForm::Bar, &["Groei"], &[("Meer", &[10.0]), ("Minder", &[-30.0]), ("Onbekend", &[f64::NAN])]);
    let (left, wide) = (numbers(&svg, "rect", "x"), numbers(&svg, "rect", "width"));
    assert!((left[1] + wide[1] - left[0]).abs() < 0.2);
    assert!(texts(&svg).contains(&"–".to_owned()));
    assert_inside(&svg);
}

#[test]
fn a_pie_is_one_bar_whose_parts_fill_it() {
    let svg = draw(ChartForm::Pie, &["Stemmen"], &[("Ja", &[92.0]), ("Nee", &[8.0])]);
    let parts: Vec<f64> = numbers(&svg, "rect class=\"bar", "width");
    assert!((parts[0] / (parts[0] + parts[1]) - 0.92).abs() < 0.01, "{parts:?}");
    assert_eq!(texts(&svg), ["Stemmen", "Ja", "92", "Nee", "8"]);
}

#[test]
fn stacked_bars_print_every_value_and_name_every_series() {
    let svg = draw(
        ChartForm::Stacked,
        &["Oneens", "Eens", "Geen"],
        &[("Welkom", &[1.0, 90.0, 9.0]), (LONG, &[-4.0, 5.5, f64::NAN])],
    );
    let texts = texts(&svg);
    for word in ["Oneens", "Eens", "Geen", "Welkom", "1", "90", "9", "-4", "5,5", "–"] {
        assert!(texts.iter().any(|text| text == word), "{word} in {texts:?}");
    }
    assert!(svg.contains("id=\"stem_20_22men_22-tone-2\"") && svg.contains("url(#stem_20_22men_22-tone-2)"));
    assert_inside(&svg);
}

#[test]
fn charts_stay_whole_whatever_they_are_given() {
    let hostile = "<script>alert('&')</script>\u{1}\"";
    let many: Vec<(String, [f64; 1])> =
        (0..40).map(|at| (format!("Stageplaats {at} {LONG}"), [f64::from(at)])).collect();
    let many: Vec<(&str, &[f64])> = many.iter().map(|(label, values)| (label.as_str(), values.as_slice())).collect();
    for form in FORMS {
        for rows in [
            &[(LONG, &[f64::MAX][..]), (hostile, &[-f64::MAX][..])][..],
            &[("", &[0.0][..]), ("Leeg", &[][..])],
            &[("Eén", &[f64::INFINITY][..])],
            &[("Klein", &[5e-324][..]), ("Twee", &[1.0, 2.0, 3.0][..])],
            &many,
        ] {
            for series in [&[LONG][..], &["Eens", LONG, hostile], &["", "b", "c", "d", "e", "f", "g", "h"]] {
                let svg = draw(form, series, rows);
                assert!(!svg.contains("<script") && !svg.contains('\u{1}') && !svg.contains("style="));
                assert_inside(&svg);
                assert_eq!(svg, draw(form, series, rows));
            }
        }
        assert_eq!(draw(form, &[], &[("Ja", &[])]), "");
        assert_eq!(draw(form, &["Stemmen"], &[]), "");
    }
}

#[test]
fn models_show_their_titles_in_order() {
    let onion = ["Omgeving", "Gedrag", "Bekwaamheden", "Overtuigingen", "Identiteit", "Betrokkenheid"];
    assert_eq!(texts(&model(Figure::Onion, &onion)), onion);
    let radii = numbers(&model(Figure::Onion, &onion), "circle", "r");
    assert!(radii.is_sorted_by(|outer, inner| outer > inner), "{radii:?}");
    let levels = model(Figure::Levels, &["Omgeving", "Overtuigingen en waarden"]);
    let heights = numbers(&levels, "tspan", "y");
    assert!(heights[0] > heights[1], "the first level is the lowest: {heights:?}");
    let cycle = model(Figure::Cycle, &["Wat is er gebeurd?", "Hoe kwam dat?", "Wat doe ik er morgen mee?"]);
    assert_eq!(cycle.matches("arrow-head").count(), 3);
    assert!(texts(&cycle).contains(&"Wat doe ik er morgen mee?".to_owned()));
    assert_eq!(model(Figure::Steps, &["Eén", "Twee", "Drie"]).matches("arrow-head").count(), 2);
    assert!(onion.iter().all(|title| model(Figure::Steps, &onion).contains(title)));
}

#[test]
fn models_tell_what_they_show_to_who_cannot_see_them() {
    let svg = model(Figure::Levels, &["Omgeving", "<b>Gedrag</b>"]);
    assert!(svg.contains("role=\"img\" aria-labelledby=\"model-title\" aria-describedby=\"model-desc\""));
    assert!(svg.contains("<title id=\"model-title\">Kernreflectie</title>"));
    assert!(svg.contains("<desc id=\"model-desc\">1. Omgeving; 2. &lt;b&gt;Gedrag&lt;/b&gt;</desc>"));
}

#[test]
fn models_keep_within_their_frame() {
    for form in FIGURES {
        for title in ["Doen", LONG, "Overtuigingen en waarden", "漢字漢字漢字漢字", "", "\u{1f469}\u{200d}\u{1f3eb}"]
        {
            for count in (1..=13).chain([40]) {
                let svg = model(form, &vec![title; count]);
                assert_inside(&svg);
                for (at, radius) in [("cx", WIDTH), ("cy", f64::MAX)].iter().flat_map(|(at, most)| {
                    numbers(&svg, "circle", at)
                        .into_iter()
                        .zip(numbers(&svg, "circle", "r"))
                        .map(move |pair| (pair, *most))
                }) {
                    assert!(at.0 - at.1 >= 0.0 && at.0 + at.1 <= radius, "{svg}");
                }
            }
        }
        assert_eq!(model(form, &[]), "");
    }
}

#[test]
fn lines_break_between_words_then_within_them() {
    assert_eq!(
        wrap("Afstemming tussen onderwijs en praktijk", 200.0, 3),
        ["Afstemming tussen", "onderwijs en praktijk"]
    );
    assert_eq!(balance("Overtuigingen en waarden", 180.0, 3), ["Overtuigingen", "en waarden"]);
    let lines = wrap(LONG, 120.0, 3);
    assert!(lines.len() == 3 && lines[0].ends_with('-') && lines[2].ends_with('…'), "{lines:?}");
    assert!(lines.iter().all(|line| width(line) <= 120.0));
    assert_eq!(wrap("ﬀ\u{300}\u{300}\u{300}", 1.0, 2), ["ﬀ\u{300}\u{300}\u{300}"]);
    assert_eq!(wrap(" \n ", 100.0, 2), [""; 0]);
    assert_eq!(units(-0.01), "0");
}
