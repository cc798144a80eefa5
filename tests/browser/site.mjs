// Sites to look at: the shipped guide, or a small one of your own, built and sent by the real `stagegids serve`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const { STAGEGIDS, SCRATCH, REPOSITORY } = process.env;
const running = new Set();
let shippedSite;

/** The guide in this repository, served once for all stories. */
export const shipped = () => (shippedSite ??= shared() ?? serve(REPOSITORY));

/** Serves the shipped guide for the processes of the stories. They end it all the same when this process ends. */
export const share = async () => {
  const site = await shipped();
  writeFileSync(join(SCRATCH, SHARED), JSON.stringify({ address: site.address, out: site.out, samples: site.samples() }));
};
const SHARED = "shipped.json";
const shared = () => {
  if (!existsSync(join(SCRATCH, SHARED))) return undefined;
  const { address, out, samples } = JSON.parse(readFileSync(join(SCRATCH, SHARED), "utf8"));
  return Promise.resolve(Object.assign(new Site(undefined, address, out), { sampled: samples }));
};

/**
 * A guide of your own, on disk: `files` maps paths from its folder to texts. Give the folder to `serve`.
 */
export const guide = (files) => {
  const folder = mkdtempSync(join(SCRATCH, "guide-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

/**
 * Builds the guide in `folder` and serves it: on a free port, or on the `port` it had before it was stopped. It ends with
 * the stories, or by `site.stop()`. Its pages are as readers get them; with `live`, as those who write see them.
 */
export const serve = async (folder, { port = 0, live = false } = {}) => {
  const out = mkdtempSync(join(SCRATCH, "site-"));
  const args = ["serve", folder, "--out", out, "--port", String(port), ...(live ? [] : ["--no-reload"])];
  const child = spawn(STAGEGIDS, args, { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const address = await new Promise((found, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`stagegids serve ended with ${code}:\n${said}`)));
    createInterface(child.stdout).on("line", (line) => {
      const address = line.match(/http:\/\/\S+\//)?.[0];
      if (address) found(address);
    });
  });
  return new Site(child, address, out);
};

class Site {
  constructor(child, address, out) {
    Object.assign(this, { child, address, out });
    /** Every page as a path from the address: `"rubrics/attitudes/"`; redirects are not pages. */
    this.pages = files(out)
      .filter((path) => path.endsWith(".html") && !/^<body class="is-redirect/m.test(this.read(path)))
      .map((path) => path.replace(/(^|\/)index\.html$/, "$1"));
  }

  /** The address of a page, with or without a query or fragment. */
  at(path) {
    return new URL(path, this.address).href;
  }

  /** The text of a file of the finished site. */
  read(path) {
    const [file] = path.split(/[?#]/);
    return readFileSync(join(this.out, file === "" || file.endsWith("/") ? `${file}index.html` : file), "utf8");
  }

  /** All files of the finished site, as paths from its folder. */
  files() {
    return files(this.out);
  }

  /** The pages whose HTML matches: originals before translations, the one with most to show first. */
  pagesWith(pattern) {
    const found = this.pages.map((path) => ({ path, html: this.read(path), original: this.isOriginal(path) }));
    const order = (a, b) => b.original - a.original || b.html.length - a.html.length || (a.path < b.path ? -1 : 1);
    return found.filter(({ html }) => pattern.test(html)).sort(order).map(({ path }) => path);
  }

  /** Whether a page is in the first language of the site. */
  isOriginal(path) {
    const language = (path) => this.read(path).match(/<html lang="([^"]*)"/)?.[1];
    this.language ??= language("");
    return language(path) === this.language;
  }

  /**
   * Few pages that together show all: for every type of page (the classes of its body) the fullest one, and then pages
   * until every class name that occurs anywhere has been seen. Originals go before translations.
   */
  samples() {
    if (this.sampled) return this.sampled;
    const wanted = this.pages.map((path) => {
      const html = this.read(path);
      const names = [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names]) => names.split(/\s+/));
      const type = html.match(/<body class="([^"]*)"/)?.[1] ?? "";
      return { path, size: html.length, original: this.isOriginal(path), names: new Set([`type ${type}`, ...names]) };
    });
    const seen = new Set();
    const samples = [];
    const missing = ({ names }) => [...names].filter((name) => !seen.has(name)).length;
    const take = (pages) => {
      for (;;) {
        const best = pages.reduce((a, b) => ((missing(b) - missing(a) || b.size - a.size) > 0 ? b : a));
        if (missing(best) === 0) return;
        for (const name of best.names) seen.add(name);
        samples.push(best.path);
      }
    };
    take(wanted.filter(({ original }) => original));
    take(wanted);
    return (this.sampled = samples.sort());
  }

  /** Ends the server. */
  async stop() {
    const ended = new Promise((ended) => this.child.once("exit", ended));
    if (this.child.exitCode === null && this.child.kill()) await ended;
    running.delete(this.child);
  }
}

const files = (folder, below = "") =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : files(folder, path);
      return [path];
    })
    .sort();

/** Ends every server that still runs. */
export const stop = () => {
  for (const child of running) child.kill();
};
process.on("exit", stop);
