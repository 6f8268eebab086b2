// Where one is, and one's voice: for people who would rather not type. Shown only where the browser can do it.
"use strict";

const [placeButton, speakButton, dropButton] = ["place", "speak", "drop"].map((name) => form.querySelector(`.${name}`));
const LONGEST_VOICE = 5 * 60; // seconds
const FORMATS = ["audio/ogg;codecs=opus", "audio/mp4", "audio/webm;codecs=opus", "audio/webm"];
const ENDINGS = { "audio/ogg": "ogg", "audio/mp4": "m4a", "audio/webm": "webm" };
let recorder = null; // while somebody speaks

// ── where one is ─────────────────────────────────────────────────────────────────────────────────

function sendPlace() {
  const options = { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 };
  placeButton.disabled = true;
  const done = (deed) => (found) => {
    placeButton.disabled = false;
    deed(found);
  };
  navigator.geolocation.getCurrentPosition(done(sayPlace), done(() => say(words.noPlace, true)), options);
}

function sayPlace({ coords }) {
  const name = newName();
  const place = { latitude: Number(coords.latitude.toFixed(6)), longitude: Number(coords.longitude.toFixed(6)) };
  put({ name, place }, "message", { client_msg_id: name, place });
}

// ── one's voice ──────────────────────────────────────────────────────────────────────────────────

async function speak() {
  if (recorder) return recorder.stop();
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  if (!sound) return say(words.noVoice, true);
  const format = FORMATS.find((one) => MediaRecorder.isTypeSupported(one));
  const [pieces, began] = [[], Date.now()];
  let dropped = false;
  recorder = new MediaRecorder(sound, format ? { mimeType: format } : {});
  recorder.ondataavailable = ({ data }) => data.size && pieces.push(data);
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(() => {
    speaking(seconds());
    if (seconds() >= LONGEST_VOICE) recorder?.stop();
  }, 1000);
  dropButton.onclick = () => {
    dropped = true;
    recorder.stop();
  };
  recorder.onstop = () => {
    clearInterval(ticking);
    sound.getTracks().forEach((track) => track.stop());
    const type = recorder.mimeType.split(";")[0];
    recorder = null;
    speaking(null);
    if (dropped || !pieces.length) return;
    const voice = new Blob(pieces, { type });
    enclose(voice, `voice.${ENDINGS[type] ?? "webm"}`, make("p", "", `${words.voice} ${clock(seconds())}`));
  };
  recorder.start(1000);
  speaking(0);
}

// While somebody speaks the button says how to end; a second one throws the recording away.
function speaking(seconds) {
  const on = seconds !== null;
  speakButton.setAttribute("aria-pressed", String(on));
  speakButton.querySelector("span").textContent = on ? `${words.stop} ${clock(seconds)}` : words.speak;
  dropButton.hidden = !on;
  [placeButton, picker.closest("label")].forEach((other) => other.classList.toggle("away", on));
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

placeButton.hidden = !(window.isSecureContext && navigator.geolocation);
speakButton.hidden = !(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
placeButton.addEventListener("click", sendPlace);
speakButton.addEventListener("click", speak);
