// The chat of one person: what arrives is put into the log as text, what is written is sent until it has arrived.
"use strict";

const words = JSON.parse(document.getElementById("words").textContent);
const log = document.getElementById("log");
const room = document.querySelector("main");
const state = document.getElementById("state");
const toast = document.getElementById("toast");
const form = document.querySelector(".composer");
const [field, picker] = [form.querySelector("textarea"), form.querySelector("input[type=file]")];
const earlier = document.querySelector(".earlier");

const LONGEST = 4096;
const WHOLE = /([A-Z]{2}-\d{4}-\d+|\d{4}年\d+月\d+日(?:\(.{1,3}\))?)/;
const face = (options) => new Intl.DateTimeFormat(words.locale, { timeZone: "Asia/Shanghai", ...options });
const clockFace = face({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayFace = face({ year: "numeric", month: "long", day: "numeric", weekday: "short" });

const waiting = new Map(); // our own name of a message -> its place in the log, until the server shows it to us
const pressed = new Map(); // number of a message -> which of its buttons was pressed
let [first, last] = [Infinity, 0]; // the oldest and the newest message shown
let live = false; // whether the past has been replayed
let atEnd = true; // whether the end of the log is in sight
let source = null; // the line to the server
let pause = 1000; // before it is opened anew
let broken; // the timer that says so
let queue = Promise.resolve();

const toEnd = () => (room.scrollTop = room.scrollHeight);
const newName = () => [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");

function make(tag, className = "", text = "") {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

// ── what is shown ────────────────────────────────────────────────────────────────────────────────

function show(message, before = null) {
  last = Math.max(last, message.seq);
  first = Math.min(first, message.seq);
  if (message.kind === "press" || message.mine) log.querySelectorAll(".asks").forEach((one) => (one.dataset.answered = "1"));
  if (message.kind === "press") return mark(message.of, message.index);
  if (message.kind === "start") return null;
  if (waiting.has(message.name)) return arrived(message);
  const place = bubble(message);
  day(message.at, before);
  log.insertBefore(place, before);
  if (before) return place.classList.add("past");
  const above = place.previousElementSibling;
  const sameMinute = above.querySelector("time")?.textContent === place.querySelector("time").textContent;
  above.classList.toggle("timeless", sameMinute && above.classList.contains("mine") === message.mine);
  if (message.buttons.length) log.querySelectorAll('.asks[data-answered]').forEach((old) => old.classList.add("past"));
  if (atEnd || message.mine || !live) toEnd();
}

function bubble(message) {
  const asks = Boolean(message.buttons?.length);
  const place = make("li", `message${message.mine ? " mine" : ""}${asks ? " asks" : ""}`);
  const body = make("div", message.file && !message.file.plays ? "bubble picture" : "bubble");
  const foot = make("div", "foot");
  if (message.file) body.append(message.sketch ?? picture(message));
  if (message.place) body.append(make("p", "", where(message.place)));
  if (message.text) body.append(...paragraphs(message));
  place.append(make("span", "for-readers", message.mine ? words.you : words.bot), body);
  if (asks) place.append(chips(message));
  if (message.at) foot.append(make("time", "", clockFace.format(new Date(message.at))));
  place.append(foot);
  place.dataset.seq = message.seq ?? "";
  return place;
}

function paragraphs({ text, buttons, file }) {
  const [headline, ...rest] = text.split("\n");
  if (file || !buttons?.length || !rest.length) return [wordsOf(text)];
  return [wordsOf(headline, "headline"), wordsOf(rest.join("\n"))];
}

// Numbers and dates are not broken across lines.
function wordsOf(text, className) {
  const line = make("p", className);
  line.append(...text.split(WHOLE).map((part, n) => (n % 2 ? make("span", "whole", part) : part)));
  return line;
}

const where = ({ latitude, longitude }) => `${words.here} ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

function picture({ file, seq }) {
  if (file.plays) return Object.assign(make(file.plays), { src: `files/${seq}`, controls: true, preload: "none" });
  const link = make("a", "", file.image ? "" : file.name);
  Object.assign(link, { href: `files/${seq}`, target: "_blank" });
  if (!file.image) return link;
  const image = Object.assign(make("img"), { src: link.href, alt: words.photo });
  image.addEventListener("load", () => atEnd && toEnd());
  link.append(image);
  return link;
}

function chips({ buttons, seq }) {
  const row = Object.assign(make("div", "chips"), { role: "group", ariaLabel: words.choices });
  const presses = buttons.filter((button) => !button.url);
  buttons.forEach((button, index) => {
    const chip = make(button.url ? "a" : "button", "chip");
    const [, own, label = ""] = /^(\d+)(?: (.+))?$/.exec(button.label) ?? ["", "", button.label];
    chip.append(make("span", label ? "number" : "", own || presses.indexOf(button) + 1 || ""), label);
    if (button.url) Object.assign(chip, { href: button.url, target: "_blank", rel: "noreferrer" });
    else Object.assign(chip, { type: "button", onclick: () => press(seq, index) });
    chip.classList.toggle("pressed", pressed.get(seq) === index);
    row.append(chip);
  });
  return row;
}

function mark(seq, index) {
  pressed.set(seq, index);
  log.querySelectorAll(`[data-seq="${seq}"] .chip`).forEach((chip, n) => {
    chip.classList.toggle("pressed", n === index);
    chip.setAttribute("aria-pressed", String(n === index));
  });
}

function day(at, before) {
  const name = dayFace.format(new Date(at)).replace("日周", "日 周");
  const days = [...log.querySelectorAll(".day")].filter((one) => !before || one.compareDocumentPosition(before) & 4);
  if (days.at(-1)?.textContent !== name) log.insertBefore(make("li", "day", name), before);
}

function arrived(message) {
  const place = waiting.get(message.name);
  waiting.delete(message.name);
  place.dataset.seq = message.seq;
  place.classList.remove("waiting", "failed");
  place.querySelector(".foot").replaceChildren(make("time", "", clockFace.format(new Date(message.at))));
}

function say(sentence, stays = false) {
  toast.querySelector("p").textContent = sentence;
  toast.hidden = false;
  clearTimeout(say.timer);
  if (!stays) say.timer = setTimeout(() => (toast.hidden = true), 8000);
}

// ── what is sent ─────────────────────────────────────────────────────────────────────────────────

const later = (job) => (queue = queue.then(job, job));

// Words are said again until another database has taken the place of one that went; a file is too large for that.
const most = (answer, body) => (answer?.status === 503 && typeof body === "string" ? 30 : 2);

// Nothing when it has arrived, else the sentence that says why not. The same name is sent again, so it counts once.
async function post(path, fact) {
  const headers = { "X-Minyi": words.lang };
  const body = fact instanceof FormData ? fact : JSON.stringify(fact);
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(path, { method: "POST", headers, body }).catch(() => null);
    if (answer?.ok) return null;
    const said = (await answer?.json().catch(() => null))?.says ?? words.failed;
    if (answer?.status === 429 && tries < 8) say(said);
    else if (tries > most(answer, body) || (answer && answer.status < 500)) return said;
    await new Promise((done) => setTimeout(done, 1000 * (answer?.headers.get("Retry-After") || tries)));
  }
}

function put(message, path, fact) {
  const place = bubble({ ...message, mine: true });
  const foot = place.querySelector(".foot");
  const go = () => {
    place.classList.replace("failed", "waiting");
    foot.replaceChildren(words.sending);
    later(async () => {
      const trouble = await post(path, fact);
      if (trouble === null || !waiting.has(message.name)) return;
      const again = Object.assign(make("button", "again", words.again), { type: "button", onclick: go });
      place.classList.replace("waiting", "failed");
      foot.replaceChildren(trouble, again);
    });
  };
  waiting.set(message.name, place);
  place.classList.add("failed");
  log.append(place);
  toEnd();
  go();
}

function pieces(text) {
  const out = [];
  for (let rest = text; rest; ) {
    let cut = rest.length > LONGEST ? rest.lastIndexOf("\n", LONGEST - 1) + 1 || LONGEST : rest.length;
    if (cut === LONGEST && rest.codePointAt(cut - 1) > 0xffff) cut -= 1;
    out.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut);
  }
  return out.filter(Boolean);
}

function write() {
  const text = field.value.trim();
  if (text.length > words.longest) return say(words.tooLong, true);
  for (const piece of pieces(text)) {
    const name = newName();
    put({ name, text: piece }, "message", { client_msg_id: name, text: piece });
  }
  field.value = "";
  grow();
}

function press(of, index) {
  const before = pressed.get(of);
  mark(of, index);
  later(async () => {
    const trouble = await post("message", { client_msg_id: newName(), press: { of, index } });
    if (trouble === null) return;
    mark(of, before);
    say(trouble, true);
  });
}

async function attach() {
  const files = [...picker.files];
  picker.value = "";
  for (const file of files) await enclose(file, file.name);
}

async function enclose(file, title, sketched = null) {
  const name = newName();
  const fact = new FormData();
  fact.append("client_msg_id", name);
  fact.append("file", file, title);
  if (file.size > words.biggest) return say(words.tooBig, true);
  put({ name, file, sketch: sketched ?? (await sketch(file)) }, "files", fact);
}

// A small preview, drawn: the page may show no picture that does not come from its own server.
async function sketch(file) {
  const bitmap = file.type.startsWith("image/") && (await createImageBitmap(file).catch(() => null));
  if (!bitmap) return make("p", "", file.name);
  const canvas = make("canvas");
  const scale = Math.min(1, 640 / Math.max(bitmap.width, bitmap.height));
  const facts = { width: bitmap.width * scale, height: bitmap.height * scale, role: "img", ariaLabel: words.photo };
  Object.assign(canvas, facts).getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

// ── the line to the server ───────────────────────────────────────────────────────────────────────

function listen() {
  if (source || document.hidden) return;
  source = new EventSource(`events?after=${last}`);
  source.addEventListener("message", (event) => tellFrame(show(JSON.parse(event.data))));
  source.addEventListener("toast", (event) => say(JSON.parse(event.data).text, JSON.parse(event.data).alert));
  source.addEventListener("ready", ready);
  source.addEventListener("error", () => {
    broken ??= setTimeout(() => (state.textContent = words.offline), 4000);
    if (source?.readyState !== EventSource.CLOSED) return;
    hush();
    setTimeout(listen, (pause = Math.min(pause * 2, 30000)));
  });
}

// A page nobody looks at gives its connection back: a browser has only six of them for one server.
const hush = () => (source = source?.close() ?? null);

function ready() {
  pause = 1000;
  broken = clearTimeout(broken);
  state.textContent = "";
  if (live) return;
  live = true;
  log.setAttribute("aria-busy", "false");
  earlier.hidden = first <= 1 || !last;
  const start = new URLSearchParams(location.search).get("start");
  if (start) history.replaceState(null, "", location.pathname);
  if (start || !last) later(() => post("message", { client_msg_id: `start-${start ?? "first"}`, start: start ?? "" }));
  tellFrame();
}

async function readEarlier() {
  const answer = await fetch(`earlier?before=${first}`).catch(() => null);
  if (!answer?.ok) return say(words.offline);
  const [top, height, { messages }] = [log.firstElementChild, room.scrollHeight, await answer.json()];
  messages.forEach((message) => show(message, top));
  room.scrollTop += room.scrollHeight - height;
  earlier.hidden = first <= 1 || !messages.length;
}

// In a frame of the demo, the page around it learns how far this chat has been read.
function tellFrame() {
  if (window.parent !== window) window.parent.postMessage({ slot: document.body.dataset.slot, read: last }, location.origin);
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

form.addEventListener("submit", (event) => event.preventDefault() ?? write());
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  write();
});
field.addEventListener("input", grow);
picker.addEventListener("change", attach);
earlier.addEventListener("click", readEarlier);
toast.querySelector("button").addEventListener("click", () => (toast.hidden = true));
room.addEventListener("scroll", () => (atEnd = room.scrollHeight - room.scrollTop - room.clientHeight < 160));
new ResizeObserver(() => atEnd && toEnd()).observe(room);
document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
document.body.classList.toggle("embedded", window.parent !== window);
listen();
