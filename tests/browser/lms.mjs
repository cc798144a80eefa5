// A learning platform for the stories about packages: it unpacks one, puts it in a frame, and keeps what it says. The
// runtimes of SCORM are those of scorm-again; the record store of cmi5 is written here, as strict as the specification.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const packages = join(process.env.PACKAGES, "node_modules");
const runtime = (name) => readFileSync(join(packages, `scorm-again/dist/${name}.min.js`), "utf8");
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", png: "image/png", mp3: "audio/mpeg", mp4: "video/mp4", vtt: "text/vtt", xml: "text/xml", json: "application/json" };

/** The files of a zip file, path → bytes, as its central directory lists them. */
export const unpack = (zip) => {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, , name, extra, comment] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const head = zip.readUInt32LE(at + 42);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const bytes = zip.subarray(start, start + packed);
    files.set(zip.toString("utf8", at + 46, at + 46 + name), method === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + name + extra + comment;
  }
  return files;
};

// The page around the module. The runtime sends what it keeps to this server; `calls` has what the module asked.
const frame = (version) => `<!doctype html><html lang="nl"><title>Leeromgeving</title><link rel="icon" href="data:,"><style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style>
<script src="/lms/${version}.js"></script><script src="/lms/start-${version}.js"></script><iframe title="Module" src="/module/index.html"></iframe></html>`;
const NAMES = {
  scorm12: { api: "API", class: "Scorm12API", entry: "cmi.core.entry", exit: (cmi) => cmi.core?.exit, methods: "LMS" },
  scorm2004: { api: "API_1484_11", class: "Scorm2004API", entry: "cmi.entry", exit: (cmi) => cmi.exit, methods: "" },
};
const start = (version, kept, settings, set) => `
const api = new ${NAMES[version].class}(${JSON.stringify({ lmsCommitUrl: "/lms/commit", terminateCommitParam: "over", autocommit: false, ...settings })});
const kept = ${JSON.stringify(kept)};
if (kept) api.loadFromJSON(kept.cmi);
for (const [path, value] of Object.entries(${JSON.stringify(set)})) {
  const names = path.split(".").slice(1);
  const last = names.pop();
  names.reduce((part, name) => part[name], api.cmi)[last] = value;
}
globalThis.calls = [];
const target = {};
for (const name of ["Initialize", "Finish", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"]) {
  const method = "${NAMES[version].methods}" + name;
  if (typeof api[method] !== "function") continue;
  target[method] = (...given) => {
    const answer = api[method](...given);
    calls.push([name, ...given, String(answer), String(api.${NAMES[version].methods}GetLastError())]);
    return answer;
  };
}
globalThis.${NAMES[version].api} = target;
`;

/**
 * Serves a package. `address` is that of the page with it; `kept` what the platform keeps of the learner; `sessions` how many
 * are over.
 */
export const platform = async (t, zip, version, { settings = {}, set = {} } = {}) => {
  const files = unpack(zip);
  const self = { files, kept: undefined, sessions: 0, refuse: false, set, version };
  const answer = (request, response, body) => {
    const url = new URL(request.url, "http://127.0.0.1");
    const send = (status, type, text) => response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
    if (url.pathname === `/lms/${version}.js`) return send(200, TYPES.js, runtime(version));
    if (url.pathname === `/lms/start-${version}.js`) {
      const resumed = self.kept && NAMES[version].exit(self.kept.cmi) === "suspend";
      const learner = version === "scorm12" ? { "cmi.core.student_id": "leerling-7" } : { "cmi.learner_id": "leerling-7" };
      return send(200, TYPES.js, start(version, self.kept, settings, { ...learner, [NAMES[version].entry]: resumed ? "resume" : "ab-initio", ...self.set }));
    }
    if (url.pathname === "/lms/") return send(200, TYPES.html, frame(version));
    if (url.pathname === "/lms/commit") {
      if (self.refuse) return send(500, TYPES.json, "{}");
      self.kept = JSON.parse(body);
      if (url.searchParams.has("over")) self.sessions += 1;
      return send(200, TYPES.json, '{"result":true,"errorCode":0}');
    }
    const file = files.get(decodeURIComponent(url.pathname.replace(/^\/module\//, "")));
    if (!file) return send(404, "text/plain", "");
    return send(200, TYPES[url.pathname.split(".").at(-1)] ?? "application/octet-stream", file);
  };
  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => answer(request, response, Buffer.concat(parts).toString("utf8")));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  t.after(() => server.closeAllConnections?.() ?? server.close());
  t.after(() => server.close());
  self.address = `http://127.0.0.1:${server.address().port}/lms/`;
  return self;
};
