// Runs the stories, or those whose file name holds the word in STORY. Started by tests/browser.rs, which says in the
// environment where the program, the packages and the repository are.
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { close } from "./browser.mjs";
import { stop } from "./site.mjs";

/** Far more than all stories need, also beside other work. */
const MINUTES = 15;

const folder = new URL("stories/", import.meta.url);
const word = process.env.STORY ?? "";
const stories = readdirSync(folder).sort().filter((name) => name.endsWith(".mjs") && name.includes(word));
if (stories.length === 0) throw new Error(`no story in ${folder.pathname} has “${word}” in its name`);

setTimeout(() => {
  console.log(`The stories are not over after ${MINUTES} minutes: one of them waits for what never comes.`);
  process.exit(1);
}, MINUTES * 60_000).unref();
for (const name of stories) await import(new URL(name, folder));
// Tests run in the order in which they are declared.
test("the browser and the sites are closed", async () => {
  await close();
  stop();
});
