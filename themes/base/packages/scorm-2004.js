// SCORM 2004 4th edition: the driver of the session (Run-Time Environment, §3 and §4).
import { begin } from "./session.js";
import { duration, in2004 } from "./responses.js";
import { find } from "./find.js";

const ROOM = 64_000;
/** A platform must take so many interactions (§4.1.4). */
const INTERACTIONS = 250;

const connect = async () => {
  const api = find("API_1484_11");
  if (!api) return undefined;
  const is = (answer) => String(answer) === "true";
  const get = (name) => String(api.GetValue(name) ?? "");
  let refused = false;
  const set = (name, value) => {
    const took = is(api.SetValue(name, String(value)));
    refused ||= !took;
    return took;
  };
  if (!is(api.Initialize(""))) throw new Error(api.GetErrorString?.(api.GetLastError()));
  // A value that was never set is an error to ask for, so what was kept is asked for only where there is something.
  const resumed = get("cmi.entry") === "resume";
  const mode = get("cmi.mode");
  const watching = mode === "review" || mode === "browse";
  const kept = resumed || watching ? get("cmi.suspend_data") : "";
  if (!watching) {
    if (["not attempted", "unknown", ""].includes(get("cmi.completion_status"))) set("cmi.completion_status", "incomplete");
    set("cmi.exit", "suspend");
  }
  const numbers = new Map();
  let next = Number(get("cmi.interactions._count")) || 0;
  for (let at = 0; at < next; at += 1) numbers.set(get(`cmi.interactions.${at}.id`), at);
  let best = resumed ? Math.round(Number(get("cmi.score.raw") || -1)) : -1;
  const mastery = get("cmi.scaled_passing_score");
  let passed = resumed && get("cmi.success_status") === "passed";

  const stand = ({ graded, percent, over, scored, progress, ...now }) => {
    passed ||= now.passed;
    set("cmi.progress_measure", Math.min(1, Math.round(progress * 1000) / 1000));
    // A score beside a passing score makes a platform judge, so it waits until there is something to judge.
    if (scored && (over || !graded) && percent > best) {
      best = percent;
      set("cmi.score.min", 0);
      set("cmi.score.max", 100);
      set("cmi.score.raw", best);
      set("cmi.score.scaled", best / 100);
    }
    if (over || passed) set("cmi.completion_status", "completed");
    if (graded && (over || passed)) set("cmi.success_status", passed ? "passed" : "failed");
  };
  const keep = (text, standing, seconds) => {
    refused = false;
    set("cmi.suspend_data", text);
    stand(standing);
    set("cmi.session_time", duration(seconds));
    return is(api.Commit("")) && !refused;
  };

  return {
    room: ROOM,
    learner: get("cmi.learner_id"),
    kept,
    watching,
    rewrites: true,
    pass: mastery === "" ? undefined : Math.round(Number(mastery) * 10_000) / 100,
    keep,
    answered(one) {
      const { type, response, patterns, result } = in2004(one);
      if (!numbers.has(one.id)) {
        if (next >= INTERACTIONS) return;
        numbers.set(one.id, next++);
      }
      const set = (name, value) => api.SetValue(`cmi.interactions.${numbers.get(one.id)}.${name}`, String(value));
      set("id", one.id);
      set("type", type);
      if (one.goal) set("objectives.0.id", one.goal);
      // A time with a zone needs a fraction of a second.
      set("timestamp", new Date().toISOString().replace(/\.(\d\d)\dZ$/, ".$1Z"));
      patterns.forEach((pattern, at) => set(`correct_responses.${at}.pattern`, pattern));
      if (one.weight !== undefined) set("weighting", Math.round(one.weight * 100) / 100);
      set("learner_response", response);
      set("result", result);
      set("description", [...one.words].slice(0, 250).join(""));
    },
    finish({ asked }) {
      if (asked) set("adl.nav.request", "suspendAll");
      api.Terminate("");
    },
  };
};

await begin(connect);
