//! The generators under test: where their programs are, what belongs to their sites, how they are started.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::corpus::Flavour;
use crate::options::Options;

/// A program that was found.
pub struct Tool {
    pub flavour: Flavour,
    pub program: PathBuf,
}

/// The tools that were asked for and are there; says on standard error which one is skipped and why.
pub fn find(options: &Options) -> Vec<Tool> {
    let mut tools = Vec::new();
    for flavour in Flavour::ALL {
        let name = flavour.to_string();
        if !options.wants(&name) {
            continue;
        }
        let variable = name.to_uppercase();
        match locate(flavour, &name, &variable) {
            Some(program) => tools.push(Tool { flavour, program }),
            None => {
                eprintln!("bench: {name} skipped: no such program (set {variable} to its path)");
            }
        }
    }
    tools
}

/// The variable wins; without it stagegids is the one that cargo built for this run, the others stand on the PATH.
fn locate(flavour: Flavour, name: &str, variable: &str) -> Option<PathBuf> {
    let program = match (env::var_os(variable), flavour) {
        (Some(path), _) => PathBuf::from(path),
        (None, Flavour::Stagegids) => PathBuf::from(option_env!("CARGO_BIN_EXE_stagegids")?),
        (None, _) => env::split_paths(&env::var_os("PATH")?)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|path| path.is_file())?,
    };
    // absolute, because the tools run in their own folders
    program.canonicalize().ok().filter(|path| path.is_file())
}

impl Tool {
    /// What the program says of its version, or why it says nothing.
    pub fn version(&self) -> String {
        let argument = match self.flavour {
            Flavour::Hugo => "version",
            Flavour::Stagegids | Flavour::Zola => "--version",
        };
        match Command::new(&self.program).arg(argument).output() {
            Ok(output) => String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned(),
            Err(error) => format!("{}: {error}", self.program.display()),
        }
    }

    /// The command that builds a site into `public` in it.
    pub fn build(&self, site: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(site);
        match self.flavour {
            Flavour::Stagegids => command.args(["build", "."]),
            Flavour::Hugo => command.args(["build", "--noBuildLock"]).env("HUGO_CACHEDIR", site.join("cache")),
            Flavour::Zola => command.arg("build"),
        };
        command
    }

    /// The command that shows a site at a port and follows its changes, as fast as the tool can.
    pub fn serve(&self, site: &Path, port: u16) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(site);
        let port = port.to_string();
        match self.flavour {
            Flavour::Stagegids => command.args(["serve", ".", "--port", &port]),
            Flavour::Hugo => {
                command.args(["server", "--noBuildLock", "--renderToMemory", "--port", &port]);
                command.env("HUGO_CACHEDIR", site.join("cache"))
            }
            Flavour::Zola => command.args(["serve", "--fast", "--interface", "127.0.0.1", "--port", &port]),
        };
        command
    }

    /// What a build leaves in a site's folder: the output first, then caches.
    pub fn leaves(&self, site: &Path) -> Vec<PathBuf> {
        let caches: &[&str] = match self.flavour {
            Flavour::Stagegids => &[".stagegids"],
            Flavour::Hugo => &["cache", "resources"],
            Flavour::Zola => &[],
        };
        ["public"].iter().chain(caches).map(|name| site.join(name)).collect()
    }
}

/// Settings, templates and static files of a flavour's site, as (path in the site, text).
pub fn files(flavour: Flavour) -> &'static [(&'static str, &'static str)] {
    match flavour {
        Flavour::Stagegids => &[("content/guide.yml", include_str!("stagegids/guide.yml"))],
        Flavour::Hugo => HUGO,
        Flavour::Zola => ZOLA,
    }
}

/// Pairs of a path in the site and the text of the file with that path in a folder beside this one.
macro_rules! embed {
    ($folder:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!($folder, "/", $path)))),*]
    };
}

const HUGO: &[(&str, &str)] = embed!("hugo":
    "hugo.toml",
    "layouts/baseof.html",
    "layouts/home.html",
    "layouts/page.html",
    "layouts/section.html",
    "layouts/taxonomy.html",
    "layouts/term.html",
    "layouts/_markup/render-link.html",
    "layouts/_partials/chapters.html",
    "layouts/_partials/footer.html",
    "layouts/_partials/menu.html",
    "static/style.css",
);

const ZOLA: &[(&str, &str)] = embed!("zola":
    "config.toml",
    "templates/base.html",
    "templates/chapters.html",
    "templates/index.html",
    "templates/page.html",
    "templates/section.html",
    "templates/tags/list.html",
    "templates/tags/single.html",
    "static/style.css",
);
