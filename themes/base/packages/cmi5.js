// cmi5 (the xAPI profile, 1st edition): the driver of the session. Section numbers are those of the specification.
import { begin } from "./session.js";
import { duration, in2004 } from "./responses.js";

const XAPI = "1.0.3";
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
/** The name of our document among those that the platform keeps for a learner. */
const STATE = "stagegids";
const ROOM = 60_000;

const uuid = () =>
  globalThis.crypto?.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (sign) => (Number(sign) ^ ((Math.random() * 16) >> (Number(sign) / 4))).toString(16));

// What is asked of the record store: one request after the other, in the order in which they were made. `keepalive` lets
// the last ones outlive the page.
const store = (endpoint, token) => {
  const ask = async (path, parameters, { method = "GET", body, type = "application/json" } = {}) => {
    const url = `${endpoint.replace(/\/?$/, "/")}${path}${parameters ? `?${new URLSearchParams(parameters)}` : ""}`;
    const headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": XAPI, ...(body === undefined ? {} : { "Content-Type": type }) };
    const answer = await fetch(url, { method, headers, body, keepalive: body !== undefined });
    if (!answer.ok && answer.status !== 404) throw new Error(`${path}: ${answer.status}`);
    return answer.ok ? answer : undefined;
  };
  let last = Promise.resolve();
  return { ask, queue: (work) => (last = last.then(work, work)) };
};

const launched = async (given) => {
  const value = (name) => given.get(name) ?? "";
  const actor = JSON.parse(value("actor"));
  // The address for the token works once (§8.2).
  const token = (await (await fetch(value("fetch"), { method: "POST" })).json())["auth-token"];
  if (!token) throw new Error("no token");
  const [registration, activityId] = ["registration", "activityId"].map(value);
  const lrs = store(value("endpoint"), token);
  const where = (stateId) => ({ activityId, stateId, agent: JSON.stringify(actor), registration });
  // First what the platform asks (§10), then what the learner prefers (§11), before anything is said.
  const launch = await (await lrs.ask("activities/state", where("LMS.LaunchData"))).json();
  await lrs.ask("agents/profile", { profileId: "cmi5LearnerPreferences", agent: JSON.stringify(actor) });
  const before = (await (await lrs.ask("activities/state", where(STATE)))?.json()) ?? {};
  return { actor, registration, activityId, lrs, where, launch, before };
};

// Makes statements with all that the platform wants in them (§9.6).
const statements = ({ actor, registration, activityId, launch }) => (verb, { result, object, categories = [], extensions } = {}) => {
  const template = launch.contextTemplate ?? {};
  const context = { ...template, registration };
  if (categories.length > 0) {
    const others = (template.contextActivities?.category ?? []).filter(({ id }) => !categories.includes(id));
    context.contextActivities = { ...template.contextActivities, category: [...others, ...categories.map((id) => ({ id }))] };
  }
  if (extensions) context.extensions = { ...template.extensions, ...extensions };
  const about = object ?? { objectType: "Activity", id: activityId };
  return { id: uuid(), timestamp: new Date().toISOString(), actor, verb: { id: VERBS + verb, display: { en: verb } }, object: about, ...(result ? { result } : {}), context };
};

// A question as an activity of its own, with the words of its options.
const question = (activityId, one, { type, patterns, options, lefts }) => {
  const { lang } = document.documentElement;
  const named = (list) => list.map(([id, words]) => ({ id, description: { [lang]: words } }));
  const parts = { choice: { choices: options }, sequencing: { choices: options }, likert: { scale: options }, matching: { source: lefts, target: options } }[type] ?? {};
  return {
    objectType: "Activity",
    id: `${activityId.replace(/\/$/, "")}/${one.id}`,
    definition: {
      type: INTERACTION,
      interactionType: type,
      description: { [lang]: one.words },
      ...(patterns.length > 0 ? { correctResponsesPattern: patterns } : {}),
      ...Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, named(list)])),
    },
  };
};

const connect = async () => {
  const given = new URLSearchParams(location.search);
  if (!given.get("endpoint") || !given.get("fetch")) return undefined;
  const session = await launched(given);
  const { actor, activityId, lrs, where, launch, before } = session;
  const statement = statements(session);
  const mastery = launch.masteryScore;
  const extensions = mastery === undefined ? undefined : { [MASTERY]: mastery };
  // In Browse and Review only the begin and the end are told (§10.2.2).
  const watching = launch.launchMode !== "Normal";
  const started = Date.now();
  const took = () => duration((Date.now() - started) / 1000);
  const sent = { passed: before.passed, completed: before.completed };
  const waiting = [];
  let saved = before.text ?? "";
  let wanted = saved;
  let fine = true;

  const flush = () => lrs.queue(async () => {
    const batch = waiting.splice(0);
    const changed = wanted !== saved && !watching;
    try {
      if (changed) {
        const body = JSON.stringify({ text: wanted, ...sent });
        const text = wanted;
        await lrs.ask("activities/state", where(STATE), { method: "PUT", body });
        saved = text;
      }
      if (batch.length > 0) await lrs.ask("statements", undefined, { method: "POST", body: JSON.stringify(batch) });
      fine = true;
    } catch {
      // Told again with what comes next.
      waiting.unshift(...batch);
      fine = false;
    }
    self.heard?.(fine);
  });
  const judge = (verb, result) => {
    sent[verb] = 1;
    waiting.push(statement(verb, { result: { ...result, duration: took() }, categories: [CMI5, MOVE_ON], ...(verb === "completed" ? {} : { extensions }) }));
  };
  // Passed, failed and completed are told at most once (§9.3): passed and completed as soon as they are so, failed at the end.
  const stand = ({ graded, percent, passed, over, scored }, ending) => {
    const score = scored ? { score: { scaled: percent / 100, raw: percent, min: 0, max: 100 } } : {};
    const reached = graded && passed && (mastery === undefined || percent / 100 >= mastery);
    if (reached && !sent.passed && !sent.failed) judge("passed", { success: true, ...score });
    if (over && !sent.completed) judge("completed", { completion: true });
    if (ending && graded && over && !reached && !sent.passed && !sent.failed) judge("failed", { success: false, ...score });
  };
  waiting.push(statement("initialized", { categories: [CMI5] }));
  flush();

  const self = {
    room: ROOM,
    learner: actor.account?.name ?? actor.mbox ?? actor.openid ?? "",
    kept: saved,
    watching,
    pass: mastery === undefined ? undefined : mastery * 100,
    back: launch.returnURL,
    keep(text, standing) {
      wanted = text;
      stand(standing, false);
      flush();
      return fine;
    },
    answered(one) {
      const said = in2004(one);
      const result = { response: said.response, ...(one.share === undefined ? {} : { success: one.share === 1, score: { scaled: one.share } }) };
      waiting.push(statement("answered", { object: question(activityId, one, said), result }));
    },
    // What is under way goes first when there is time; a page that is left sends all of it at once.
    finish({ standing, asked }) {
      if (!watching) stand(standing, true);
      waiting.push(statement("terminated", { result: { duration: took() }, categories: [CMI5] }));
      if (asked) return flush();
      const batch = waiting.splice(0);
      lrs.ask("statements", undefined, { method: "POST", body: JSON.stringify(batch) }).catch(() => {});
      if (wanted !== saved && !watching) lrs.ask("activities/state", where(STATE), { method: "PUT", body: JSON.stringify({ text: wanted, ...sent }) }).catch(() => {});
      return undefined;
    },
  };
  return self;
};

await begin(connect);
