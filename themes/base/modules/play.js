// A conversation to play. The turns stand in the page as a game book; this script shows them one by one, keeps the goals,
// and looks back at the end. It gets the tools of the page from whoever loads it.
export const play = (dialogue, { answers, make, speak, tally }) => {
  const panel = dialogue.querySelector(".play");
  const say = speak(panel.dataset);
  const { id, goals, pass, range, turns } = JSON.parse(dialogue.dataset.dialogue);
  const sections = [...dialogue.querySelectorAll("section.turn")];
  const replies = (turn) => [...sections[turn - 1].querySelectorAll(".replies > li")];
  const stage = make("div", { class: "stage" });
  const needed = new Map(pass);

  // The way so far: the number of each choice, turn after turn from the first.
  const way = () => answers.read()[id]?.w ?? [];
  const keep = (steps, more = {}) => {
    answers.change((all) => (all[id] = { ...all[id], ...more, w: steps }));
    tally();
  };
  // The turns along a way, each with the choice made there, and the scores after it.
  const follow = (steps) => {
    let turn = 1;
    const scores = goals.map(() => 0);
    const exchanges = [];
    for (const choice of steps) {
      if (!turns[turn - 1].to[choice - 1]) break;
      const effects = turns[turn - 1].effects[choice - 1];
      for (const [goal, points] of effects) scores[goal] += points;
      exchanges.push({ turn, choice, effects });
      turn = turns[turn - 1].to[choice - 1];
    }
    return { exchanges, turn, scores };
  };
  const met = (goal, score) => !needed.has(goal) || score >= needed.get(goal);
  const signed = (points) => (points < 0 ? `−${-points}` : `+${points}`);
  const told = (effects) => effects.map(([goal, points]) => `${goals[goal]} ${signed(points)}`).join(" · ");
  const inside = (element) => {
    const twin = element.cloneNode(true);
    twin.querySelectorAll("[id]").forEach((named) => named.removeAttribute("id"));
    return [...twin.childNodes];
  };
  const scene = (turn) => {
    const section = sections[turn - 1];
    const mood = section.querySelector(".mood");
    return make("div", { class: "other" },
      ...(mood ? [make("div", { class: "mien" }, ...inside(mood))] : []),
      make("div", { class: "scene" }, ...inside(section.querySelector(".scene"))));
  };
  const words = (turn, choice) => inside(replies(turn)[choice - 1].querySelector(".words"));
  const coach = (turn, choice) => {
    const note = replies(turn)[choice - 1].querySelector(".note");
    return note ? inside(note) : [];
  };
  const mine = (exchange) => make("div", { class: "mine" }, make("p", { class: "unseen" }, say("you")), make("p", {}, ...words(exchange.turn, exchange.choice)));
  const noted = ({ turn, choice, effects }) => {
    const content = [...coach(turn, choice), ...(effects.length > 0 ? [make("p", { class: "effects" }, told(effects))] : [])];
    return content.length > 0 ? [make("div", { class: "note" }, make("p", { class: "label" }, say("coach")), ...content)] : [];
  };

  // The goals as bars: how far from the worst to the best way, and where enough is.
  const bars = (scores) => make("ul", { class: "goals", "aria-label": say("goals") }, ...goals.map((goal, at) => {
    const score = scores[at];
    const [worst, best] = range[at];
    const from = Math.min(worst ?? 0, score, 0);
    const span = Math.max(best ?? 0, score, needed.get(at) ?? 0, from + 1) - from;
    const share = (points) => `${Math.round((100 * (points - from)) / span)}%`;
    const fill = make("span");
    fill.style.inlineSize = share(score);
    const mark = make("i");
    if (needed.has(at)) mark.style.insetInlineStart = share(needed.get(at));
    const enough = needed.has(at) ? ` ${say(met(at, score) ? "met" : "unmet", { n: needed.get(at) })}` : "";
    return make("li", { class: met(at, score) ? "is-met" : "" },
      make("p", {}, make("strong", {}, goal), ` ${say("score", { n: score < 0 ? `−${-score}` : score })}${enough}`),
      make("div", { class: "bar", "aria-hidden": "true" }, fill, ...(needed.has(at) ? [mark] : [])));
  }));

  const button = (word, work, style = "quiet") => make("button", { type: "button", class: style, click: work }, say(word));
  const restart = (steps) => {
    // `u` while it is under way.
    keep(steps, { u: turns[follow(steps).turn - 1].to.length > 0 ? 1 : 0 });
    show(true);
  };

  // The turn where the reader is: the last exchange, what is said now, and the choices.
  const current = ({ exchanges, turn, scores }) => {
    const last = exchanges.at(-1);
    const title = make("p", { class: "where", tabindex: -1 }, `${say("turn")} ${exchanges.length + 1}`);
    const choices = make("ul", { class: "choices", "aria-label": say("choose") }, ...turns[turn - 1].to.map((_, at) =>
      make("li", {}, make("button", { type: "button", click: () => restart([...exchanges.map(({ choice }) => choice), at + 1]) }, ...words(turn, at + 1)))));
    stage.replaceChildren(bars(scores), title, ...(last ? [make("div", { class: "exchange" }, mine(last), ...noted(last))] : []), scene(turn), choices,
      ...(last ? [button("back", () => restart(way().slice(0, -1)))] : []));
    return title;
  };

  // Looking back: how it went, and every turn with what the coach says of it.
  const debrief = ({ exchanges, turn, scores }) => {
    const passed = goals.every((_, at) => met(at, scores[at]));
    const title = make("p", { class: "where", tabindex: -1 }, say("debrief"));
    const verdict = needed.size > 0 ? say(passed ? "passed" : "not-passed") : say("over");
    const steps = exchanges.map((exchange, at) => make("li", {}, scene(exchange.turn), mine(exchange), ...noted(exchange),
      button("from-here", () => restart(way().slice(0, at)))));
    stage.replaceChildren(title, make("p", { class: `verdict is-${passed ? "passed" : "open"}` }, make("strong", {}, verdict)), bars(scores),
      scene(turn), make("p", { class: "the-end" }, say("end")), button("again", () => restart([]), "go"),
      make("details", { class: "transcript", open: true }, make("summary", {}, say("transcript")), make("ol", {}, ...steps)));
    const kept = answers.read()[id];
    if (!kept?.d || (passed && !kept.p)) keep(way(), { d: 1, ...(passed ? { p: 1 } : {}) });
    return title;
  };

  const show = (moved) => {
    const state = follow(way());
    const over = turns[state.turn - 1].to.length === 0;
    const title = over ? debrief(state) : current(state);
    if (!moved) return;
    title.focus({ preventScroll: true });
    stage.scrollIntoView({ block: "start" });
  };

  panel.querySelector(".go").hidden = true;
  panel.before(stage);
  dialogue.classList.add("is-playing");
  if (!answers.read()[id]?.w) keep([]);
  answers.watch(() => show(false));
  show(true);
};
