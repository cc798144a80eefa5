//! The base theme is part of the program: a file added to it makes a new program.

fn main() {
    println!("cargo:rerun-if-changed=themes/base");
}
