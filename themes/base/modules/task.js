// A question on the page: it takes an answer, says what it is worth, and keeps it. Where it is kept, in which words it
// speaks and who counts are given to it, so that a question can also be asked again elsewhere.
import { answersOf, controls } from "./controls.js";
import { isWhole, mark, number, tried } from "./marking.js";
import { both, make } from "./make.js";

const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
// So many of so many points, in words.
export const scored = (say, points, most) => say(most === 1 ? "score-one" : "score", { n: format.format(points), total: format.format(most) });

// A question with its controls, its buttons and what is said of the answer.
// `page` has `answers` and `texts` (stores), `say` (words) and `told` (called whenever something is kept).
export class Task {
  constructor(section, key, page) {
    Object.assign(this, { section, key, page });
    const { say } = page;
    this.question = JSON.parse(section.dataset.task);
    this.id = this.question.id;
    this.title = section.querySelector("h2, h3, h4, h5, h6");
    this.graded = this.question.points !== undefined;
    this.writes = ["reflection", "open"].includes(this.question.form);
    this.act = section.querySelector(".act");
    this.check = this.act.querySelector("button");
    this.verdict = make("div", { class: "verdict", role: "status" });
    this.more = make("div", { class: "more" });
    this.act.after(this.verdict, this.more);
    this.controls = controls(this, say);
    this.sure = [...section.querySelectorAll(".sure input")];
    // A browser would bring back on the next visit what was cleared or kept anew meanwhile.
    for (const input of section.querySelectorAll("input, select")) input.autocomplete = "off";
    section.addEventListener("input", () => this.changed());
    section.addEventListener("moved", () => this.changed());
    this.check?.addEventListener("click", () => this.checked());
  }

  get entry() {
    return this.page.answers.read()[this.id];
  }

  keep(edit) {
    const lasting = this.page.answers.change((all) => {
      const entry = edit(all[this.id] ?? {});
      if (entry) all[this.id] = entry;
      else delete all[this.id];
    });
    this.page.told(this, lasting);
  }

  certainty() {
    return this.sure.findIndex((input) => input.checked) + 1;
  }

  // Every change is kept at once, so that leaving loses nothing; `e` says that it was not looked at yet.
  changed() {
    if (this.writes) return this.written();
    if (this.entry?.d) return;
    const answer = this.controls.read();
    const sure = this.certainty();
    this.keep((entry) => ({ ...entry, a: answer, e: 1, ...(sure > 0 && !entry.n ? { c: sure } : {}) }));
    if (this.question.form === "scale") return this.rated();
    // What was said was said of another answer.
    this.section.dataset.state = "";
    this.controls.clear();
    this.verdict.replaceChildren();
    this.check.textContent = this.entry?.n ? this.page.say("recheck") : this.page.say("check");
  }

  written() {
    const text = this.controls.text();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 400);
    this.pending = true;
    this.counted(text);
  }

  // The text that is kept; `seen` is how this tab last saw it.
  get kept() {
    return this.page.texts.read()[this.id] ?? "";
  }

  // `leaving` when there is no time to ask which of two texts stays: then both do.
  save(leaving = false) {
    if (!this.pending) return;
    if (this.isTorn()) {
      if (!leaving) return this.ask();
      this.controls.write(both(this.kept, this.controls.text()), this.controls.read());
    }
    this.pending = false;
    const text = this.controls.text();
    this.seen = text.trim() ? text : "";
    this.page.texts.change((all) => {
      if (this.seen) all[this.id] = text;
      else delete all[this.id];
    });
    const ticks = this.controls.read();
    const full = !this.check && this.enough(text);
    this.keep((entry) => {
      if (!text.trim() && ticks.length === 0 && !entry.b) return undefined;
      const { d, ...kept } = { ...entry, a: ticks };
      return full || (this.check && d) ? { ...kept, d: 1 } : kept;
    });
    if (!this.check) this.section.classList.toggle("is-open", full);
    if (this.asked !== undefined) this.show();
  }

  enough(text) {
    return text.split(/\s+/).filter(Boolean).length >= Math.max(1, this.question.words ?? 0);
  }

  // How many words there are, and whether the model answer may be seen.
  counted(text) {
    const line = this.section.querySelector(".least-words");
    if (line) line.textContent = this.page.say("words", { n: text.split(/\s+/).filter(Boolean).length, total: this.question.words });
    if (this.check) this.check.disabled = !this.enough(text);
  }

  checked() {
    if (this.writes) {
      this.save();
      if (this.pending) return;
      this.keep((entry) => ({ ...entry, d: 1 }));
      return this.show(true);
    }
    const answer = this.controls.read();
    if (!isWhole(this.question, answer)) {
      const what = this.question.form === "number" && String(answer).trim() ? "no-number" : "incomplete";
      return this.tell("hold", this.page.say(what));
    }
    if (this.entry?.n && !this.entry.e) return this.verdict.append(make("p", {}, this.page.say("same")));
    if (this.graded) this.keep((entry) => tried(this.question, entry, answer, this.certainty()));
    else this.keep(({ e, ...entry }) => ({ ...entry, a: answer, d: 1 }));
    this.show(true);
  }

  tell(state, ...words) {
    this.section.dataset.state = state;
    this.verdict.replaceChildren(...words);
  }

  rated() {
    const entry = this.entry;
    if (isWhole(this.question, entry?.a) && !entry.d) this.keep((kept) => ({ ...kept, d: 1 }));
    this.show(false);
  }

  // Shows what is kept for the first time. Who was faster than this script loses nothing: their answer counts where none
  // is kept, and a text goes below the one that is.
  begin() {
    if (this.check) this.check.dataset.first = this.check.textContent;
    const { controls } = this;
    const early = controls.read();
    const text = this.writes ? controls.text() : "";
    const sure = this.sure.find(({ checked }) => checked);
    this.show();
    if (this.writes) {
      if (!text.trim() || text === this.seen) return;
      controls.write(both(this.seen, text), controls.read());
    } else {
      if (this.entry || (!sure && JSON.stringify(early) === JSON.stringify(controls.read()))) return;
      controls.write(early);
      if (sure) sure.checked = true;
    }
    this.changed();
  }

  // Makes the question look as what is kept of it. `moved` when the reader just did something.
  show(moved = false) {
    const entry = this.entry;
    const { question, controls: parts } = this;
    if (this.writes) {
      this.pending = false;
      this.asked = undefined;
      this.seen = this.kept;
      if (parts.text() !== this.seen) parts.write(this.seen, entry?.a);
      this.counted(this.seen);
    } else parts.write(entry?.a);
    this.sure.forEach((input, at) => (input.checked = entry?.c === at + 1));
    parts.clear();
    this.more.replaceChildren();
    this.verdict.replaceChildren();
    const over = Boolean(entry?.d);
    parts.lock(over && !this.writes && question.form !== "scale");
    this.sure.forEach((input) => (input.disabled = over || entry?.n > 0));
    this.section.dataset.state = "";
    this.section.classList.toggle("is-over", over);
    if (this.check) {
      this.check.hidden = over;
      if (!this.writes) this.check.disabled = false;
      this.check.textContent = this.graded && entry?.n ? this.page.say("recheck") : this.check.textContent;
    }
    if (question.form === "scale") return this.compare(entry);
    if (this.graded && entry?.n && !entry.e) this.judge(entry, over);
    else if (over && this.check) this.reveal(question.form);
    else if (over) this.section.classList.add("is-open");
    if (moved && over) this.verdict.focus({ preventScroll: true });
    this.verdict.tabIndex = -1;
  }

  judge(entry, over) {
    const { question } = this;
    const result = mark(question, entry.a);
    const right = result.share === 1;
    const state = entry.g ? "shown" : right ? "right" : result.share > 0 ? "partly" : "wrong";
    const sign = { right: "✓", partly: "◐", wrong: "✗", shown: "→" }[state];
    const left = (question.attempts ?? 0) - entry.n;
    const words = [make("strong", {}, make("span", { class: "sign", "aria-hidden": "true" }, sign), ` ${this.page.say(state)}`)];
    const parts = result.parts.length;
    if (state === "partly" && parts > 1) words.push(" ", this.page.say("parts", { n: result.parts.filter(Boolean).length, total: parts }));
    if (over && question.points > 0 && !entry.g) words.push(" ", make("span", { class: "points" }, scored(this.page.say, entry.s * question.points, question.points)));
    if (!over && question.attempts > 0) words.push(" ", this.page.say(left === 1 ? "left-one" : "left", { n: left }));
    this.tell(state, make("p", {}, ...words));
    this.controls.show(entry.a, result, over);
    if (!over) this.more.append(this.button("reveal", () => this.give()));
    else this.reveal();
  }

  // The key of this question: the right answer where it was missed, and the explanation.
  reveal(form) {
    const { key } = this;
    const entry = this.entry;
    const given = key?.querySelector(".right");
    const right = given?.textContent.trim() ? given : undefined;
    const explanation = key?.querySelector(".explanation");
    // The marks beside the parts of most answers say it already.
    const told = !["order", "number"].includes(this.question.form);
    if (right && (form || (entry.s < 1 && !told))) this.more.append(make("div", { class: "given" }, make("p", { class: "label" }, this.page.say(form ? "model" : "answer")), copy(right)));
    if (explanation) this.more.append(make("div", { class: "given" }, make("p", { class: "label" }, this.page.say("explanation")), copy(explanation)));
    if (form === "statement") {
      const said = answersOf(this, entry.a);
      if (said) this.more.prepend(said);
      const result = this.section.querySelector(".result");
      if (result) result.open = true;
      this.tell("shown", make("p", {}, make("strong", {}, this.page.say("voted"))));
    }
    if (this.writes) {
      this.section.classList.add("is-open");
      if (right) this.tell("shown", make("p", {}, this.page.say("compare")));
    }
    if (!this.writes) this.more.append(this.button("redo", () => this.redo()));
  }

  give() {
    this.keep((entry) => ({ ...entry, d: 1, g: 1 }));
    this.show(true);
  }

  redo() {
    this.keep(({ b, t }) => (b ? { b, t } : undefined));
    if (this.check) this.check.textContent = this.check.dataset.first;
    this.show();
    this.section.querySelector("input:not([hidden]), select, textarea, button")?.focus();
  }

  // A scale that was filled in before: how it was then.
  compare(entry) {
    const { measure } = this.question;
    const marks = this.controls.marks;
    const anchor = this.id.slice(this.id.indexOf("#"));
    const all = this.page.answers.read();
    const before = entry?.o ?? (measure.includes("after") && Object.entries(all).find(([id, other]) => id !== this.id && id.endsWith(anchor) && other.d)?.[1].a);
    if (before) this.controls.before(before, (at) => this.page.say("before", { mark: marks[at - 1] }));
    if (!entry?.d) return;
    this.tell("shown", make("p", {}, this.page.say("kept")));
    if (before) {
      const grown = entry.a.filter((pick, at) => pick > before[at]).length;
      this.tell("shown", make("p", {}, this.page.say(grown === 1 ? "grown-one" : "grown", { n: grown, total: entry.a.length })));
    } else if (measure.includes("before") && measure.includes("after")) {
      this.more.append(this.button("after", () => {
        this.keep(({ a }) => ({ o: a }));
        this.show();
      }));
    }
  }

  button(word, work) {
    return make("button", { type: "button", class: "quiet", click: work }, this.page.say(word));
  }

  // Another tab changed what is kept. Who is writing at that moment is asked which text stays.
  changedElsewhere() {
    if (!this.pending) this.show();
    else if (this.isTorn()) this.ask();
  }

  isTorn() {
    return ![this.seen, this.controls.text()].includes(this.kept);
  }

  ask() {
    if (this.asked === this.kept) return;
    this.asked = this.kept;
    const settle = (mine) => () => {
      if (!mine) return this.show();
      this.seen = this.kept;
      this.save();
    };
    this.tell("hold", make("p", {}, this.page.say("elsewhere"), " ", this.button("take", settle(false)), this.button("mine", settle(true))));
  }
}

// What stands in the key, without the names that may stand on a page once.
const copy = (element) => {
  const twin = element.cloneNode(true);
  for (const named of [twin, ...twin.querySelectorAll("[id]")]) named.removeAttribute("id");
  return twin;
};
