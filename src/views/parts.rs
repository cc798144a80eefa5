//! Structured parts as the theme sees them: words for numbers and ids, HTML for prose.

use crate::guide::document::Role;
use crate::guide::graph::{Place, Target};
use crate::guide::language::Language;
use crate::guide::part::*;
use crate::markup::plain;
use crate::text::diagnostic::Arg;
use crate::theme::view::*;

use super::drawing;
use super::prose::Press;
use super::questions;
use super::related;
use super::results;
use super::timeline;

/// A part as a piece of the page.
pub fn piece<'a>(press: &mut Press<'a>, part: &'a Part) -> Piece {
    match part {
        Part::Grid(grid) => Piece::Grid(Box::new(self::grid(press, grid))),
        Part::Question(question) => Piece::Question(Box::new(questions::view(press, question))),
        Part::Dialogue(dialogue) => Piece::Dialogue(self::dialogue(press, dialogue)),
        Part::Step(step) => Piece::Step(self::step(press, step)),
        Part::Item(item) => Piece::Item(self::item(press, item)),
        Part::Timeline(moments) => Piece::Timeline(timeline::view(press, moments)),
        Part::Chart(chart) => Piece::Chart(self::chart(press, chart)),
        Part::Cards(cards) => {
            let title = press.title(&cards.title);
            let intro = press.html(&cards.intro);
            let views = cards.cards.iter().map(|card| (press.line(&card.title), press.html(&card.body)));
            Piece::Cards(CardsView { title, intro, cards: views.collect() })
        }
        Part::Media(media) => Piece::Media(self::media(press, media)),
        Part::Contrast(contrast) => {
            let title = press.title(&contrast.title);
            let intro = press.html(&contrast.intro);
            let columns = contrast.columns.iter().map(|column| (press.line(&column.title), press.html(&column.body)));
            Piece::Contrast(ContrastView { title, intro, columns: columns.collect() })
        }
        Part::Results(place) => Piece::Results(results::view(press, place)),
    }
}

/// The language of the content: words beside it are in that language too.
fn language(press: &Press<'_>) -> Language {
    press.doc.language
}

fn grid<'a>(press: &mut Press<'a>, grid: &'a Grid) -> GridView {
    let language = language(press);
    let formative = grid.purpose == Purpose::Formative;
    let number = |number: f64| press.desk.number(language, number);
    let points = |points: &Points| match points.least == points.most {
        true => number(points.least),
        false => format!("{}–{}", number(points.least), number(points.most)),
    };
    let level_title = |id: &str| {
        grid.scale.iter().find(|level| level.id.value == id).map_or(id.to_owned(), |level| level.title.clone())
    };
    let levels = grid.scale.iter().map(|level| LevelView {
        id: level.id.value.clone(),
        title: level.title.clone(),
        description: level.description.clone(),
        points: level.points.as_ref().filter(|_| !formative).map(|given| points(&given.value)),
    });
    let levels = levels.collect();
    // A total is a number, and a formative rubric shows none.
    let pass = grid.pass.as_ref().filter(|rule| !(formative && matches!(rule.value, PassRule::Total(_))));
    let pass = pass.map(|rule| match &rule.value {
        PassRule::Every(level) => press.desk.say(language, "pass-every", &[("level", Arg::Text(level_title(level)))]),
        PassRule::Total(percent) => press.desk.say(language, "pass-total", &[("percent", Arg::Text(number(*percent)))]),
    });
    let raters = grid
        .raters
        .iter()
        .map(|rater| RaterView { role: press.desk.label(language, "role", &rater.role.value), decides: rater.decides });
    let raters = raters.collect();
    let moments = grid.moments.iter().map(|moment| press.desk.label(language, "moment", &moment.value)).collect();
    let weight = |weight: f64| press.desk.say(language, "percent", &[("n", Arg::Text(number(weight)))]);
    let weights: Vec<Option<String>> = grid
        .criteria
        .iter()
        .map(|criterion| criterion.weight.as_ref().filter(|_| !formative).map(|given| weight(given.value)))
        .collect();
    let criteria = grid.criteria.iter().zip(weights).map(|(criterion, weight)| CriterionView {
        title: press.title(&criterion.title),
        weight,
        must: criterion.must.as_ref().map(|level| level_title(&level.value)),
        about: press.html(&criterion.about),
        descriptors: criterion
            .descriptors
            .iter()
            .map(|cell| cell.as_ref().map_or_else(String::new, |cell| press.html(&cell.text)))
            .collect(),
        outcomes: outcomes(press, &criterion.assesses),
    });
    let criteria = criteria.collect();
    let corner = if grid.corner.is_empty() { press.desk.word(language, "criterion") } else { grid.corner.clone() };
    GridView { formative, form: grid.form.name(), corner, levels, criteria, raters, moments, pass }
}

/// The places that some refs of the document came to.
pub fn outcomes(press: &Press<'_>, refs: &[u32]) -> Vec<RelatedLink> {
    let resolved = &press.desk.guide.resolved[press.links.index.0 as usize];
    let places = refs.iter().filter_map(|at| resolved.get(*at as usize)?.as_ref().and_then(Target::place));
    places.map(|place| press.desk.related(place, press.language)).collect()
}

fn dialogue<'a>(press: &mut Press<'a>, dialogue: &'a Dialogue) -> DialogueView {
    let language = language(press);
    let anchor_of =
        |press: &Press<'_>, turn: &Turn| press.doc.anchor(turn.title.anchor).map(|anchor| anchor.id.clone());
    let names: Vec<Option<String>> = dialogue.turns.iter().map(|turn| anchor_of(press, turn)).collect();
    let number_of = |name: &str| names.iter().position(|turn| turn.as_deref() == Some(name)).map_or(0, |at| at + 1);
    let goal = |press: &Press<'_>, goal: &str, least: i32| {
        press.desk.say(language, "goal-least", &[("goal", goal.into()), ("n", Arg::Text(signed(least, false)))])
    };
    let pass = dialogue.pass.iter().map(|pass| goal(press, &pass.value.0, pass.value.1)).collect();
    let title = press.title(&dialogue.title);
    let intro = press.html(&dialogue.intro);
    let mut turns = Vec::new();
    for (at, turn) in dialogue.turns.iter().enumerate() {
        let title = press.title(&turn.title);
        let scene = press.html(&turn.scene);
        let choices = turn.choices.iter().map(|reply| ReplyView {
            // The template makes a link of it, in which no term can be another.
            html: press.writer.heading(&reply.text),
            url: format!("#{}", press.mount.id(&reply.to.value)),
            number: number_of(&reply.to.value),
            coach: press.html(&reply.coach),
            effects: reply
                .effects
                .iter()
                .map(|effect| format!("{} {}", effect.value.0, signed(effect.value.1, true)))
                .collect(),
        });
        let choices = choices.collect();
        let face = turn.mood.as_deref().map_or_else(String::new, |mood| {
            drawing::face::face(mood, &|feeling| press.desk.word(language, &format!("face-{feeling}")))
        });
        turns.push(TurnView { title, number: at + 1, scene, mood: turn.mood.clone(), face, choices, ends: turn.ends });
    }
    let goals = dialogue.goals.iter().map(|goal| goal.value.clone()).collect();
    DialogueView { title, intro, goals, pass, turns, data: super::exercise::dialogue(press, dialogue) }
}

/// `+2`, `−1`, with a true minus sign.
fn signed(number: i32, plus: bool) -> String {
    match number {
        0.. if plus => format!("+{number}"),
        0.. => number.to_string(),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

fn step<'a>(press: &mut Press<'a>, step: &'a Step) -> StepView {
    let language = language(press);
    let minutes = step.minutes.map(|minutes| press.desk.say(language, "minutes", &[("n", Arg::Number(minutes))]));
    StepView { title: press.title(&step.title), number: step.number, minutes, body: press.pieces(&step.body) }
}

fn item<'a>(press: &mut Press<'a>, item: &'a FrameworkItem) -> ItemView {
    let guide = &press.desk.guide;
    let own = guide.original(press.links.index);
    let name = press.doc.anchor(item.title.anchor).map(|anchor| anchor.id.clone()).unwrap_or_default();
    let at = guide.doc(own).anchors.iter().position(|anchor| anchor.id == name && anchor.role != Role::Section);
    let anchor = at.and_then(|at| u32::try_from(at).ok());
    let relations =
        anchor.map(|anchor| related::of_anchor(press.desk, Place { doc: own, anchor: Some(anchor) }, press.language));
    ItemView {
        title: press.title(&item.title),
        code: item.code.value.clone(),
        headline: item.headline,
        body: press.pieces(&item.body),
        relations: relations.unwrap_or_default(),
    }
}

fn chart<'a>(press: &mut Press<'a>, chart: &'a Chart) -> ChartView {
    let language = language(press);
    let title = press.title(&chart.title);
    let desk = press.desk;
    let form = match chart.form {
        ChartForm::Bar => "bar",
        ChartForm::Stacked => "stacked",
        ChartForm::Pie => "pie",
    };
    let svg = drawing::chart::chart(
        chart.form,
        &chart.series,
        &chart.rows,
        &|number| desk.number(language, number),
        &title.id,
    );
    let intro = press.html(&chart.intro);
    let table = press.writer.table(&chart.table);
    ChartView { title, intro, form, svg, table }
}

fn media<'a>(press: &mut Press<'a>, media: &'a Media) -> MediaView {
    use crate::guide::block::LinkTo;
    use crate::markup::html::Resolve;
    let address = |link: &crate::guide::block::Link| match &link.to {
        LinkTo::File(file) => press.links.file(*file).map(|(url, _)| url),
        LinkTo::External(url) => Some(url.to_string()),
        LinkTo::Internal(_) | LinkTo::Nowhere => None,
    };
    let url = media.link.as_ref().and_then(address).unwrap_or_default();
    let captions = media.captions.as_ref().and_then(address);
    let file_name = media.link.as_ref().map(|link| plain::line(&link.content)).unwrap_or_default();
    MediaView {
        title: press.title(&media.title),
        sound_only: media.sound_only,
        url,
        file_name,
        captions,
        poster: media.poster.and_then(|file| press.links.file(file)).map(|(url, _)| url),
        about: press.html(&media.about),
        transcript: press.html(&media.transcript),
        lang: press.doc.language.tag(),
    }
}
