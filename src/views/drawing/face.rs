//! The face of who one talks to: a few lines that show how they feel. The words stand beside it.

/// The feelings that have a face, each with its eyes and brows, and its mouth.
const FACES: [(&str, &str, &str); 8] = [
    ("glad", "M13 17q2-3 4 0M23 17q2-3 4 0", "M12 24q8 8 16 0"),
    ("sad", "M15 18v.5M25 18v.5M12 14l5-2M28 14l-5-2", "M14 28q6-5 12 0"),
    ("angry", "M15 19v.5M25 19v.5M12 12l6 3M28 12l-6 3", "M14 27q6-3 12 0"),
    ("surprised", "M15 18v.5M25 18v.5M12 12q3-3 6 0M22 12q3-3 6 0", "M17 27a3 3.5 0 1 0 6 0a3 3.5 0 1 0-6 0"),
    ("tense", "M15 18v.5M25 18v.5M12 13h5M23 13h5", "M13 27l3-2 3 2 3-2 3 2 2-1"),
    ("unsure", "M15 18v.5M25 18v.5M12 14l5-1M23 12l5 1", "M14 27l12-2"),
    ("closed", "M13 18h4M23 18h4M12 14h5M23 14h5", "M14 27h12"),
    ("calm", "M15 17v1M25 17v1", "M14 25q6 4 12 0"),
];

/// The face of a mood in words; without lines where nobody knows the word. `words` gives the words of a feeling, with
/// commas between them.
pub fn face(mood: &str, words: &dyn Fn(&str) -> String) -> String {
    let mood = mood.to_lowercase();
    let is = |word: &str| match word.contains(' ') {
        true => mood.contains(word),
        false => mood.split(|sign: char| !sign.is_alphanumeric()).any(|part| part.starts_with(word)),
    };
    let known = |list: &str| list.split(',').map(str::trim).any(|word| !word.is_empty() && is(word));
    let found = FACES.iter().find(|(feeling, ..)| known(&words(feeling)));
    let (feeling, eyes, mouth) = found.unwrap_or(&("calm", "M15 17v1M25 17v1", "M15 26h10"));
    format!(
        "<svg class=\"face is-{feeling}\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\" fill=\"none\" \
         stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         <circle cx=\"20\" cy=\"20\" r=\"17\"/><path d=\"{eyes}\"/><path d=\"{mouth}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mood_is_known_by_the_start_of_a_word() {
        let words = |feeling: &str| match feeling {
            "tense" => "gespannen, ongerust, op zijn hoede".to_owned(),
            "calm" => "rust".to_owned(),
            _ => String::new(),
        };
        let is = |mood: &str, feeling: &str| face(mood, &words).contains(&format!("is-{feeling}\""));
        assert!(is("Rustiger", "calm") && is("ongerust", "tense") && is("een beetje gespannen", "tense"));
        assert!(
            is("weer op zijn hoede", "tense") && is("<script>", "calm") && !face("<script>", &words).contains("script")
        );
    }
}
