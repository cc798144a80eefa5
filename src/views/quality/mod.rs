//! The pages for the team: what was found, what must be read again, what is not translated. Search engines skip them.

mod findings;
mod review;
mod translations;

use crate::guide::language::Language;
use crate::guide::route;
use crate::text::diagnostic::Arg;
use crate::text::report::Report;
use crate::theme::view::{AreaView, CellView, CountView, GroupView, Link, QualityView, Tone, View};

use super::desk::Desk;
use super::document::alternates;
use super::{Made, jsonld};

/// So many rows stand on one page of a list.
const ROWS: usize = 200;

/// A matrix of the guide, to be named on the first page.
pub struct Coverage {
    pub title: String,
    pub url: String,
    pub gaps: usize,
}

/// What one page for the team says.
struct Area {
    id: &'static str,
    about: String,
    counts: Vec<CountView>,
    pages: Vec<QualityView>,
}

/// All pages for the team in one language; none when the site leaves them out.
pub fn pages(desk: &Desk, report: &Report, coverage: &[Coverage], language: Language) -> Vec<Made> {
    if !desk.guide.config.quality_pages {
        return Vec::new();
    }
    let mut areas = vec![findings::area(desk, report, language), review::area(desk, language)];
    areas.extend(translations::area(desk, language));
    let mut made = vec![first(desk, &areas, coverage, language)];
    for area in areas {
        let count = area.pages.len();
        for (at, quality) in area.pages.into_iter().enumerate() {
            let turns = if count > 1 { turns(desk, area.id, at, count, language) } else { Vec::new() };
            let title = desk.overview_title(area.id, language);
            let id = numbered(area.id, at);
            made.push(page(desk, &id, title, area.about.clone(), QualityView { turns, ..quality }, language));
        }
    }
    made
}

/// The first page: every area with its counts, and the matrices with their gaps.
fn first(desk: &Desk, areas: &[Area], coverage: &[Coverage], language: Language) -> Made {
    let area = |area: &Area| AreaView {
        title: desk.overview_title(area.id, language),
        url: desk.url(language, area.id),
        about: area.about.clone(),
        counts: area.counts.clone(),
    };
    let matrix = |matrix: &Coverage| AreaView {
        title: matrix.title.clone(),
        url: matrix.url.clone(),
        about: desk.word(language, "quality-coverage-about"),
        counts: vec![count(desk, language, "count-gaps", matrix.gaps, Tone::Watch)],
    };
    let areas = areas.iter().map(area).chain(coverage.iter().map(matrix)).collect();
    let about = desk.word(language, "quality-about");
    let quality = QualityView { areas, ..QualityView::default() };
    page(desk, route::QUALITY, desk.word(language, "quality"), about, quality, language)
}

fn page(desk: &Desk, id: &str, title: String, summary: String, quality: QualityView, language: Language) -> Made {
    let config = &desk.guide.config;
    let link = |id: &str| desk.link_to(id, language);
    let mut breadcrumbs: Vec<Link> = link("index").into_iter().collect();
    if id != route::QUALITY {
        breadcrumbs.extend(link(route::QUALITY));
    }
    let mut view = View {
        template: "quality",
        url: desk.url(language, id),
        canonical: route::absolute(config, language, id),
        lang: language.tag(),
        id: id.to_owned(),
        title,
        summary,
        noindex: true,
        breadcrumbs,
        alternates: alternates(desk, id, language),
        quality: Some(quality),
        ..View::default()
    };
    view.jsonld = jsonld::list(&view);
    Made { output: route::output(config, language, id), secondary: true, view }
}

/// The id of the page `at` of a list, counted from 0.
fn numbered(id: &str, at: usize) -> String {
    if at == 0 { id.to_owned() } else { format!("{id}/{}", at + 1) }
}

fn turns(desk: &Desk, id: &str, here: usize, count: usize, language: Language) -> Vec<Link> {
    let link = |at: usize| Link {
        title: desk.number(language, (at + 1) as f64),
        url: desk.url(language, &numbered(id, at)),
        current: at == here,
        lang: None,
    };
    (0..count).map(link).collect()
}

/// So many of something, in words that fit the number; good when there are none of what there should be none.
fn count(desk: &Desk, language: Language, key: &str, number: usize, tone: Tone) -> CountView {
    CountView {
        number: desk.number(language, number as f64),
        label: desk.say(language, key, &[("n", Arg::from(number))]),
        tone: if number == 0 && tone != Tone::Plain { Tone::Good } else { tone },
    }
}

fn text(text: impl Into<String>) -> CellView {
    CellView { text: text.into(), ..CellView::default() }
}

/// Groups cut into lists of at most [`ROWS`] rows; a group that is cut has its title on both pages.
fn cut(groups: Vec<GroupView>) -> Vec<Vec<GroupView>> {
    let mut pages: Vec<Vec<GroupView>> = vec![Vec::new()];
    let mut room = ROWS;
    for group in groups {
        let GroupView { title, url, rows } = group;
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            if room == 0 {
                pages.push(Vec::new());
                room = ROWS;
            }
            let part: Vec<Vec<CellView>> = rows.by_ref().take(room).collect();
            room -= part.len();
            let page = pages.last_mut().expect("there is a page from the start");
            page.push(GroupView { title: title.clone(), url: url.clone(), rows: part });
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_cut_and_loses_nothing() {
        let group = |title: &str, count: usize| GroupView {
            title: title.to_owned(),
            url: String::new(),
            rows: (0..count).map(|at| vec![text(format!("{title}{at}"))]).collect(),
        };
        let pages = cut(vec![group("a", 150), group("b", 0), group("c", 260)]);
        let sizes: Vec<Vec<(&str, usize)>> =
            pages.iter().map(|page| page.iter().map(|group| (&*group.title, group.rows.len())).collect()).collect();
        assert_eq!(sizes, [vec![("a", 150), ("c", 50)], vec![("c", 200)], vec![("c", 10)]]);
        let last = &pages[2][0].rows[9][0].text;
        assert_eq!(last, "c259");
        assert_eq!(cut(Vec::new()).len(), 1);
    }
}
