// Runs the stories, or those whose file name holds the word in STORY: each in a process of its own, as many side by side as
// there are processors but at most three, on one build of the shipped guide. Started by tests/browser.rs, which says in the
// environment where the program, the packages and the repository are.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { share, stop } from "./site.mjs";

/** Far more than all stories need, also beside other work. */
const MINUTES = 25;
/** Those that take longest go first, so that the others fill the time beside them. */
const LONG = ["axe", "every-page", "looks", "keyboard", "search", "scorm", "packages"];

const folder = new URL("stories/", import.meta.url);
const word = process.env.STORY ?? "";
const rank = (name) => (LONG.indexOf(name.replace(".mjs", "")) + LONG.length + 1) % (LONG.length + 1);
const stories = readdirSync(folder).sort().filter((name) => name.endsWith(".mjs") && name.includes(word));
if (stories.length === 0) throw new Error(`no story in ${folder.pathname} has “${word}” in its name`);
stories.sort((one, other) => rank(one) - rank(other));

setTimeout(() => {
  console.log(`The stories are not over after ${MINUTES} minutes: one of them waits for what never comes.`);
  process.exit(1);
}, MINUTES * 60_000).unref();

await share();
const files = stories.map((name) => fileURLToPath(new URL(name, folder)));
const told = run({ files, concurrency: Math.min(3, availableParallelism()) });
told.on("test:fail", () => (process.exitCode = 1));
told.compose(new spec()).pipe(process.stdout);
told.on("end", stop);
