// A platform of cmi5 with its record store, for the story about it: it serves a package and judges every request by the
// specification. What breaks it stands in `faults`, with the section.
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { unpack } from "./lms.mjs";

const VERB = "http://adlnet.gov/expapi/verbs/";
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

/** One learner's registration for the unit of a package; each `launch()` is a session with an address of its own. */
export const registration = async (t, zip, { mode = "Normal", mastery = 0.6 } = {}) => {
  const files = unpack(zip);
  const structure = files.get("cmi5.xml").toString("utf8");
  const activityId = structure.match(/<au id="([^"]+)"/)[1];
  const id = randomUUID();
  const actor = { objectType: "Agent", account: { homePage: "https://school.example/", name: "leerling-7" } };
  const self = { faults: [], statements: [], state: new Map(), sessions: [], mode, structure, activityId, refuse: false };
  const fault = (text) => self.faults.push(text);
  self.verbs = () => self.statements.map(({ verb }) => verb.id.slice(VERB.length));

  const judge = (statement, session) => {
    const verb = statement.verb?.id?.slice(VERB.length);
    const context = statement.context ?? {};
    const categories = (context.contextActivities?.category ?? []).map(({ id }) => id);
    const result = statement.result ?? {};
    const say = (text) => fault(`${verb}: ${text}`);
    if (!UUID.test(statement.id ?? "")) say("§9.1 an id that is no UUID");
    if (self.statements.some((other) => other.id === statement.id)) say("an id twice");
    if (!TIME.test(statement.timestamp ?? "")) say("§9.7 a timestamp with its zone");
    if (JSON.stringify(statement.actor) !== JSON.stringify(actor)) say("§9.2 the actor of the launch");
    if (context.registration !== id) say("§9.6.1 the registration of the launch");
    if (context.extensions?.[`${EXTENSION}sessionid`] !== session.id) say("§9.6.3.1 the session of the template");
    if (context.contextActivities?.grouping?.[0]?.id !== "https://school.example/grouping") say("§10.2.1 all of the template");
    const said = session.statements.map(({ verb }) => verb.id.slice(VERB.length));
    if (said.length === 0 && verb !== "initialized") say("§9.3 initialized goes first");
    if (said.includes("terminated")) say("§9.3 nothing after terminated");
    if (!session.asked.includes("LMS.LaunchData") || !session.asked.includes("cmi5LearnerPreferences")) say("§10.1, §11 said before it asked");
    if (!DEFINED.includes(verb)) {
      if (categories.includes(`${CATEGORY}cmi5`)) say("§9.6.2.1 only what cmi5 defines bears its category");
      if (mode !== "Normal") say("§10.2.2 nothing but the begin and the end in this mode");
      return;
    }
    if (!categories.includes(`${CATEGORY}cmi5`)) say("§9.6.2.1 without the category of cmi5");
    if (statement.object.id !== activityId) say("§9.4 about the unit");
    if (said.includes(verb)) say("§9.3 twice in a session");
    const counts = ["completed", "passed", "failed"].includes(verb);
    if (counts !== categories.includes(`${CATEGORY}moveon`)) say("§9.6.2.2 the category of moving on");
    if (counts && mode !== "Normal") say("§10.2.2 scored in this mode");
    if ((counts || verb === "terminated") && !DURATION.test(result.duration ?? "")) say("§9.5.4 the duration");
    if (verb === "completed" && (result.completion !== true || "success" in result || result.score)) say("§9.5.3 completed has completion alone");
    if (verb === "passed" && (result.success !== true || result.score?.scaled < mastery)) say("§9.3.4 passed with success, and a score that suffices");
    if (verb === "failed" && (result.success !== false || result.score?.scaled >= mastery)) say("§9.3.5 failed without success, below the mark");
    if ((verb === "passed" || verb === "failed") && context.extensions?.[`${EXTENSION}masteryscore`] !== mastery) say("§9.6.3.2 the mark that it was judged by");
    const ever = self.statements.map(({ verb }) => verb.id.slice(VERB.length));
    if (["passed", "completed"].includes(verb) && ever.includes(verb)) say("§9.3 more than once in a registration");
    if (verb === "failed" && ever.includes("passed")) say("§9.3.5 failed after passed");
  };

  const answer = (request, response, body) => {
    const url = new URL(request.url, "http://127.0.0.1");
    const send = (status, text = "", type = "application/json") => response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
    const token = url.pathname.match(/^\/token\/(\d+)$/);
    if (token) {
      const session = self.sessions[token[1]];
      if (request.method !== "POST") fault("§8.2.1 the token is fetched by POST");
      if (session.fetched) fault("§8.2.2 the token is fetched once");
      session.fetched = true;
      return send(200, JSON.stringify({ "auth-token": `sleutel-${token[1]}` }));
    }
    if (!url.pathname.startsWith("/xapi/")) {
      const file = files.get(decodeURIComponent(url.pathname.replace(/^\/module\//, "")));
      return file ? send(200, file, TYPES[url.pathname.split(".").at(-1)] ?? "application/octet-stream") : send(url.pathname === "/terug" ? 200 : 404, "<!doctype html><html lang=\"nl\"><title>Terug</title><link rel=\"icon\" href=\"data:,\"><h1>Terug</h1>", TYPES.html);
    }
    const session = self.sessions[request.headers.authorization?.match(/^Basic sleutel-(\d+)$/)?.[1]];
    if (!session) return fault("§8 without the token") && send(401);
    if (request.headers["x-experience-api-version"] !== "1.0.3") fault("xAPI §6.2 the version header");
    const path = url.pathname.slice("/xapi/".length);
    const state = url.searchParams.get("stateId") ?? url.searchParams.get("profileId");
    if (path === "agents/profile") return session.asked.push(state) && send(200, '{"languagePreference":"nl-BE","audioPreference":"on"}');
    if (path === "activities/state") {
      if (url.searchParams.get("registration") !== id || url.searchParams.get("activityId") !== activityId) fault("§10 whose state");
      if (state === "LMS.LaunchData") return session.asked.push(state) && send(200, JSON.stringify(launchData(session)));
      if (request.method === "GET") return self.state.has(state) ? send(200, self.state.get(state)) : send(404);
      if (self.refuse) return send(503);
      if (mode !== "Normal") fault("keeps answers in this mode");
      self.state.set(state, body);
      return send(204);
    }
    if (path === "statements" && request.method === "POST") {
      if (self.refuse) return send(503);
      const list = [JSON.parse(body)].flat();
      for (const statement of list) {
        judge(statement, session);
        session.statements.push(statement);
        self.statements.push(statement);
      }
      return send(200, JSON.stringify(list.map(({ id }) => id)));
    }
    return send(404);
  };
  const launchData = (session) => ({
    contextTemplate: { contextActivities: { grouping: [{ id: "https://school.example/grouping" }] }, extensions: { [`${EXTENSION}sessionid`]: session.id } },
    launchMode: mode,
    moveOn: "Passed",
    masteryScore: mastery,
    returnURL: `${address}terug`,
  });
  const server = createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => answer(request, response, Buffer.concat(parts).toString("utf8")));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}/`;
  t.after(() => {
    server.close();
    server.closeAllConnections?.();
  });
  self.launch = () => {
    self.sessions.push({ id: randomUUID(), statements: [], asked: [], fetched: false });
    const given = { endpoint: `${address}xapi/`, fetch: `${address}token/${self.sessions.length - 1}`, actor: JSON.stringify(actor), registration: id, activityId };
    return `${address}module/index.html?${new URLSearchParams(given)}`;
  };
  return self;
};
