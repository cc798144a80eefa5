// The Nu validator, which checks the HTML standard, has nothing to say of any page.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { guide, shipped } from "../site.mjs";
import { validator } from "../browser.mjs";

/** What the validator says of all pages and drawings in a folder, a line each. */
const validate = (folder) =>
  new Promise((done, failed) => {
    const options = ["-Xss4m", "-jar", validator, "--format", "json", "--stdout", "--exit-zero-always"];
    const args = [...options, "--skip-non-html", folder];
    execFile("java", args, { maxBuffer: 64 << 20 }, (error, said, noise) => {
      if (error) return failed(new Error(`${error.message}\n${noise}`));
      const { messages } = JSON.parse(said);
      done(messages.map(({ url, lastLine, type, subType, message }) => `${url}:${lastLine}: ${subType ?? type}: ${message}`));
    });
  });

test("the Nu validator says nothing of any page, not even a warning", async () => {
  const site = await shipped();
  // A whole module of which some lessons are not translated explains a word in two languages, under one name.
  const twice = (line) => /\/one-page\/.*(Duplicate “dt” name|The first occurrence of “dt” name)/.test(line);
  assert.deepEqual((await validate(site.out)).filter((line) => !twice(line)), []);
});

test("the Nu validator would say something", async () => {
  const folder = guide({ "index.html": "<!doctype html>\n<html lang=nl>\n<title>x</title>\n<p id=a><p id=a>\n<section></section>\n" });
  const found = await validate(folder);
  assert.ok(found.some((line) => line.includes(":4: error: ")), found.join("\n"));
  assert.ok(found.some((line) => line.includes(": warning: ")), found.join("\n"));
});
