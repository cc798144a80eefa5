//! Numbers as people write them: decimal comma or point, thousands set apart, a real minus sign, percent.

use crate::guide::language::Language;

/// The number a text is, percent sign left aside; `None` when it is not one number.
///
/// `1.234` is a thousand in Dutch and French and a fraction in English, and `1,234` the other way round; where both
/// signs stand in one number the last is the decimal sign.
pub fn parse(text: &str, language: Language) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(digits) => (true, digits.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let digits: String = digits.chars().filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    let plain = digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','));
    if !plain || digits.len() > 30 || !digits.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let number: f64 = with_point(&digits, language).parse().ok()?;
    Some(if negative { -number } else { number })
}

/// The same digits without thousands signs and with a decimal point.
fn with_point(digits: &str, language: Language) -> String {
    let other = |sign: char| if sign == '.' { ',' } else { '.' };
    let thousands = if language == Language::En { ',' } else { '.' };
    let decimal = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => Some(if point > comma { '.' } else { ',' }),
        _ if in_thousands(digits, thousands) => Some(other(thousands)),
        (Some(_), None) => Some('.'),
        (None, Some(_)) => Some(','),
        (None, None) => None,
    };
    match decimal {
        Some(decimal) => digits.replace(other(decimal), "").replace(decimal, "."),
        None => digits.to_owned(),
    }
}

/// Whether `sign` cuts the digits in groups of three, as in `12.345.678`.
fn in_thousands(digits: &str, sign: char) -> bool {
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or("");
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let nl = |text| parse(text, Language::Nl);
        assert_eq!(nl("92 %"), Some(92.0));
        assert_eq!(nl("0,5"), Some(0.5));
        assert_eq!(nl("0.125"), Some(0.125));
        assert_eq!(nl("−3"), Some(-3.0));
        assert_eq!(nl("1.234"), Some(1234.0));
        assert_eq!(nl("1 234,5"), Some(1234.5));
        assert_eq!(nl("12.345.678,9"), Some(12_345_678.9));
        assert_eq!(parse("1,234", Language::En), Some(1234.0));
        assert_eq!(parse("1.234", Language::En), Some(1.234));
        assert_eq!(parse("1,5", Language::En), Some(1.5));
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", "%", "-", "drie", "1e9", "inf", "NaN", "1,2,3", ".", "3 stappen", "1.2.3,4,5"] {
            assert_eq!(parse(text, Language::Nl), None, "{text}");
        }
    }
}
