// The demo page: who holds which phone, who has something new, and the program's clock.
"use strict";

const words = JSON.parse(document.getElementById("words").textContent);
const phones = [...document.querySelectorAll(".phone")];
const tabs = [...document.querySelectorAll(".tabs button")];
const steps = [...document.querySelectorAll("[data-step]")];
const next = document.getElementById("next");
const face = (options) => new Intl.DateTimeFormat(words.locale, { timeZone: "Asia/Shanghai", ...options });
const timeFace = face({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayFace = face({ year: "numeric", month: "long", day: "numeric", weekday: "short" });
const nextFace = face({ month: "long", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const LOOK_EVERY = 2000;
const SOON = 300; // after something has been said
const KEPT = "minyi-demo";
const SETTLES = 3000; // a phone that has just been handed over shows old messages

const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
const read = kept.read ?? {}; // key of a player -> number of the newest message that has been on a screen
const held = kept.held ?? {}; // kind of phone -> who holds it
let said = {};

const spaced = (day) => day.replace("日周", "日 周");
const keep = () => localStorage.setItem(KEPT, JSON.stringify({ read, held }));
const fill = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
const picker = (phone) => phone.querySelector("select");
const frame = (phone) => phone.querySelector("iframe");
const tab = (phone) => tabs.find((one) => one.dataset.phone === phone.dataset.phone);

function hand(phone, key) {
  picker(phone).value = key;
  held[phone.dataset.phone] = key;
  phone.dataset.since = String(performance.now());
  frame(phone).src = `/demo/phone/${key}`;
  frame(phone).title = `${phone.getAttribute("aria-label")}: ${picker(phone).selectedOptions[0].textContent}`;
  keep();
  showUnread();
}

function turnTo(phone) {
  phones.forEach((one) => one.classList.toggle("current", one === phone));
  tabs.forEach((one) => one.setAttribute("aria-pressed", String(one === tab(phone))));
  calm(phone);
}

// Whoever has something new but holds no phone right now: a press hands the phone over.
function showUnread() {
  for (const phone of phones) {
    const place = phone.querySelector(".unread");
    const waiting = [...picker(phone).options].filter((one) => one.value !== picker(phone).value && said[one.value] > (read[one.value] ?? 0));
    const keys = waiting.map((one) => one.value).join();
    if (place.dataset.keys === keys) continue;
    place.dataset.keys = keys;
    place.replaceChildren(...(waiting.length ? [words.unread] : []), ...waiting.map((one) => {
      const facts = { type: "button", textContent: one.textContent.split(" · ")[0], onclick: () => hand(phone, one.value) };
      return Object.assign(document.createElement("button"), facts);
    }));
    if (waiting.length) tab(phone).classList.add("fresh");
  }
}

function excite(phone) {
  if (document.activeElement === frame(phone) && phone.offsetParent) return;
  if (performance.now() - Number(phone.dataset.since) < SETTLES) return;
  phone.classList.add("fresh");
  if (!phone.offsetParent) tab(phone).classList.add("fresh");
}

function calm(phone) {
  phone.classList.remove("fresh");
  if (phone.offsetParent) tab(phone).classList.remove("fresh");
}

function showMoment(moment) {
  said = moment.said;
  const now = new Date(moment.now);
  document.getElementById("time").textContent = timeFace.format(now);
  document.getElementById("date").textContent = spaced(dayFace.format(now));
  const upcoming = moment.next && { what: moment.next.what, at: spaced(nextFace.format(new Date(moment.next.at))) };
  next.textContent = (upcoming ? fill(words.next, upcoming) : words.nothing) + (moment.quiet ? ` ${words.quiet}` : "");
  steps.forEach((one) => (one.disabled = one.dataset.step === "due" && !upcoming));
  showUnread();
}

async function ask(path, method = "GET") {
  const answer = await fetch(path, { method, headers: { "X-Minyi": words.lang } }).catch(() => null);
  if (answer?.ok) showMoment(await answer.json());
  else next.textContent = words.failed;
  return answer?.ok;
}

async function move(step) {
  clearTimeout(look.timer);
  steps.forEach((one) => (one.disabled = true));
  if (!(await ask(`/demo/clock/${step}`, "POST"))) steps.forEach((one) => (one.disabled = false));
  look.timer = setTimeout(look, LOOK_EVERY);
}

async function look() {
  if (!document.hidden) await ask("/demo/state");
  look.timer = setTimeout(look, LOOK_EVERY);
}

// Each chat tells how far it has been shown.
addEventListener("message", ({ origin, source, data }) => {
  const phone = phones.find((one) => frame(one).contentWindow === source);
  if (origin !== location.origin || !phone || typeof data?.read !== "number") return;
  if (data.read > (read[data.slot] ?? 0)) excite(phone);
  read[data.slot] = Math.max(read[data.slot] ?? 0, data.read);
  keep();
  clearTimeout(look.timer);
  look.timer = setTimeout(look, SOON);
});
addEventListener("blur", () => setTimeout(() => phones.filter((one) => document.activeElement === frame(one)).forEach(calm)));

steps.forEach((one) => one.addEventListener("click", () => move(one.dataset.step)));
tabs.forEach((one) => one.addEventListener("click", () => turnTo(phones.find((phone) => tab(phone) === one))));
for (const phone of phones) {
  const choices = [...picker(phone).options].map((one) => one.value);
  const key = held[phone.dataset.phone];
  hand(phone, choices.includes(key) ? key : choices[0]);
  picker(phone).addEventListener("change", () => hand(phone, picker(phone).value));
  phone.addEventListener("pointerenter", () => calm(phone));
}
look();
