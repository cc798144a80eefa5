//! `web.config`, which Internet Information Services reads. It says nothing that asks for a module which a plain installation
//! lacks: where pages moved to is told by the pages themselves.

use super::rules::{FOREVER, Rules, TYPES};
use crate::exporters::exporter::Output;
use crate::exporters::xml::Xml;

const NAME: &str = "web.config";

pub fn files(rules: &Rules) -> Vec<Output> {
    vec![Output::new(NAME, text(rules))]
}

fn text(rules: &Rules) -> String {
    let mut xml = Xml::new();
    xml.open("configuration", &[]);
    xml.open("system.webServer", &[]);
    xml.open("staticContent", &[]);
    // A file of a kind that it does not know is refused with 404.
    for (end, kind) in TYPES {
        xml.leaf("remove", &[("fileExtension", &format!(".{end}"))], "");
        xml.leaf("mimeMap", &[("fileExtension", &format!(".{end}")), ("mimeType", kind)], "");
    }
    xml.close();
    headers(&mut xml, rules.headers());
    xml.open("httpErrors", &[("errorMode", "Custom")]);
    xml.leaf("remove", &[("statusCode", "404")], "");
    missing(&mut xml, &rules.missing[0].1);
    xml.close();
    xml.leaf("urlCompression", &[("doStaticCompression", "true")], "");
    xml.close();
    for policy in rules.policies.iter().filter(|policy| !policy.below.is_empty()) {
        within(&mut xml, policy.below.trim_end_matches('/'), |xml| headers(xml, &policy.headers));
    }
    for (folder, page) in rules.missing.iter().skip(1) {
        within(&mut xml, folder.trim_end_matches('/'), |xml| {
            xml.open("httpErrors", &[("errorMode", "Custom")]);
            xml.leaf("remove", &[("statusCode", "404")], "");
            missing(xml, page);
            xml.close();
        });
    }
    for file in &rules.fingerprinted {
        within(&mut xml, file, |xml| {
            xml.open("staticContent", &[]);
            let kept = [("cacheControlMode", "NoControl"), ("cacheControlCustom", FOREVER)];
            xml.leaf("clientCache", &kept, "");
            xml.close();
        });
    }
    xml.close();
    xml.finish()
}

/// What holds for one folder or file of the site.
fn within(xml: &mut Xml, path: &str, say: impl FnOnce(&mut Xml)) {
    xml.open("location", &[("path", path)]);
    xml.open("system.webServer", &[]);
    say(xml);
    xml.close();
    xml.close();
}

fn headers(xml: &mut Xml, headers: &[(&'static str, String)]) {
    xml.open("httpProtocol", &[]);
    xml.open("customHeaders", &[]);
    for (name, value) in headers {
        xml.leaf("remove", &[("name", name)], "");
        xml.leaf("add", &[("name", name), ("value", value)], "");
    }
    xml.close();
    xml.close();
}

/// The page is a file of the site, from the folder in which `web.config` stands.
fn missing(xml: &mut Xml, page: &str) {
    let page = page.replace('/', "\\");
    xml.leaf("error", &[("statusCode", "404"), ("path", &page), ("responseMode", "File")], "");
}
