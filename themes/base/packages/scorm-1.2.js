// SCORM 1.2: the driver of the session (Run-Time Environment 1.2, §3.3 and §3.4).
import { begin } from "./session.js";
import { clock, in12 } from "./responses.js";
import { find } from "./find.js";

const ROOM = 4096;

const connect = async () => {
  const api = find("API");
  if (!api) return undefined;
  const is = (answer) => String(answer) === "true";
  const get = (name) => String(api.LMSGetValue(name) ?? "");
  let refused = false;
  const set = (name, value) => {
    const took = is(api.LMSSetValue(name, String(value)));
    refused ||= !took;
    return took;
  };
  if (!is(api.LMSInitialize(""))) throw new Error(api.LMSGetErrorString?.(api.LMSGetLastError()));
  const mode = get("cmi.core.lesson_mode");
  const watching = mode === "review" || mode === "browse";
  const status = get("cmi.core.lesson_status");
  const entry = get("cmi.core.entry");
  const kept = entry === "resume" || watching ? get("cmi.suspend_data") : "";
  if (!watching) {
    if (["not attempted", "unknown", ""].includes(status)) set("cmi.core.lesson_status", "incomplete");
    // From the start, so that answers are there again also when the browser ends without a word.
    set("cmi.core.exit", "suspend");
  }
  // A platform that keeps interactions goes on counting; each question has its own number.
  const numbers = new Map();
  let next = Number(get("cmi.interactions._count")) || 0;
  let best = get("cmi.core.score.raw") === "" ? -1 : Number(get("cmi.core.score.raw"));
  let passed = status === "passed";
  const mastery = get("cmi.student_data.mastery_score");

  const stand = ({ graded, percent, over, scored, ...now }) => {
    passed ||= now.passed;
    // A score beside a mastery score makes a platform judge, so it waits until there is something to judge.
    if (scored && (over || !graded) && percent > best) {
      best = percent;
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      set("cmi.core.score.raw", best);
    }
    if (passed) set("cmi.core.lesson_status", graded ? "passed" : "completed");
    else if (over) set("cmi.core.lesson_status", graded ? "failed" : "completed");
  };
  const keep = (text, standing, seconds) => {
    refused = false;
    set("cmi.suspend_data", text);
    stand(standing);
    set("cmi.core.session_time", clock(seconds));
    return is(api.LMSCommit("")) && !refused;
  };

  return {
    room: ROOM,
    learner: get("cmi.core.student_id"),
    kept,
    watching,
    rewrites: true,
    pass: mastery === "" ? undefined : Number(mastery),
    keep,
    // The id goes first: a platform refuses anything else of an interaction it does not know.
    answered(one) {
      const { type, response, patterns, result } = in12(one);
      if (!numbers.has(one.id)) numbers.set(one.id, next++);
      const set = (name, value) => api.LMSSetValue(`cmi.interactions.${numbers.get(one.id)}.${name}`, String(value));
      set("id", one.id);
      if (one.goal) set("objectives.0.id", one.goal);
      set("time", clock(secondsOfDay()).slice(2, 10));
      set("type", type);
      patterns.forEach((pattern, at) => set(`correct_responses.${at}.pattern`, pattern));
      if (one.weight !== undefined) set("weighting", Math.round(one.weight * 100) / 100);
      set("student_response", response);
      set("result", result);
    },
    // What was told in earlier sessions keeps its number, where the platform still has it.
    recall(ids) {
      if (ids.length === next) ids.forEach((id, at) => numbers.set(id, at));
    },
    finish() {
      api.LMSFinish("");
    },
  };
};
const secondsOfDay = () => {
  const now = new Date();
  return now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
};

await begin(connect);
