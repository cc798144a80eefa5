//! What several tests share.

pub mod attack;
pub mod code;
pub mod folder;
pub mod html;
pub mod server;
pub mod site;
pub mod soup;
