//! `completions`: a script that lets a shell complete the commands.

use std::io;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::{Cli, Exit, Stop, terminal};

/// Print a script that completes commands and options in your shell
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell the script is for
    shell: Shell,
}

pub fn run(args: &Args) -> Result<Exit, Stop> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "stagegids", &mut script as &mut dyn io::Write);
    terminal::print(&String::from_utf8_lossy(&script));
    Ok(Exit::Clean)
}
