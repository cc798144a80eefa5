// The packages of questions for Canvas, Ans and others: manifests that the schema of IMS Content Packaging takes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { unpack } from "../lms.mjs";
import { judged } from "../schemas.mjs";
import { shipped } from "../site.mjs";

const manifests = (site) =>
  site.files().filter((path) => /-qti(12|21)\.zip$/.test(path)).map((path) => [path, unpack(readFileSync(join(site.out, path))).get("imsmanifest.xml").toString("utf8")]);

test("every manifest of questions is valid", async () => {
  const found = manifests(await shipped());
  assert.ok(["qti12", "qti21"].every((sort) => found.some(([path]) => path.includes(`feedback-${sort}`))));
  for (const [path, manifest] of found) assert.deepEqual(await judged("content", manifest), [], path);
});

test("the schema refuses one that is wrong", async () => {
  const [[, manifest]] = manifests(await shipped());
  for (const [right, wrong] of [['<manifest identifier="', '<manifest identifier="1 '], ["<organizations/>", ""], ["<file href", "<files href"]]) {
    assert.ok(manifest.includes(right), right);
    assert.notDeepEqual(await judged("content", manifest.replace(right, wrong)), [], wrong);
  }
});
