import { createLinkSession } from './link-session.js';
import { momentText, ownWindowText, windowKey, windowText } from './times.js';
import { words } from './words.js';

const find = (id) => document.getElementById(id);
const session = createLinkSession(location.hash.slice(1));
let lang = navigator.language.startsWith('de') ? 'de' : 'en';
let managed;
let slots = [];
let said = '';
let isSure = false;

/** Everything the page knows, drawn anew; drawing changes nothing else. */
function draw() {
  const own = words[lang];
  document.documentElement.lang = lang;
  document.title = managed ? own.title(managed.siteName) : own.plain;
  find('title').textContent = document.title;
  find('language-button').textContent = own.other;
  find('language-button').lang = lang === 'de' ? 'en' : 'de';
  find('status').textContent = [managed ? own.statuses[managed.callback.status] : '', said && (own.refused[said] ?? own[said])].filter(Boolean).join(' ') || own.loading;
  if (managed) drawCallback(own, managed);
}

function drawCallback(own, { callback, reference }) {
  const { window, wish, numberEnds, callingNumber, nextTryAt, movesLeft, endedAt } = callback;
  const elsewhere = window && ownWindowText(window, own.locale);
  find('facts').replaceChildren(...[
    [own.window, window && windowText(window, own.locale)],
    [own.yours, elsewhere],
    [own.wish, wish && windowText(wish, own.locale)],
    [own.next, nextTryAt && momentText(nextTryAt, own.locale)],
    [own.number, numberEnds],
    [own.calling, callingNumber],
    [own.reference, reference],
  ].filter(([, text]) => text).map(fact));
  find('facts').hidden = false;
  const isOpen = endedAt === undefined && ['scheduled', 'queued', 'missed'].includes(callback.status);
  // Whether it is too late only the gateway knows: this device's clock may show anything.
  drawMove(own, { isOffered: isOpen && movesLeft > 0 && slots.length > 0, window });
  find('hint').hidden = !isOpen;
  find('hint').textContent = `${movesLeft > 0 ? own.left(movesLeft) : own.noMoves} ${own.late}`;
  find('end').hidden = endedAt !== undefined;
  find('cancel-button').hidden = !isOpen;
  find('cancel-button').textContent = isSure ? own.sure : own.cancel;
  find('unwanted-button').textContent = own.unwanted;
}

function fact([name, text]) {
  const row = document.createElement('div');
  const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
  term.textContent = name;
  detail.textContent = text;
  row.append(term, detail);
  return row;
}

function drawMove(own, { isOffered, window }) {
  find('move').hidden = !isOffered;
  find('windows-label').textContent = own.choose;
  find('move-button').textContent = own.move;
  const others = slots.filter((slot) => slot.window.start !== window?.start);
  find('windows').replaceChildren(...others.map((slot) => new Option(windowText(slot.window, own.locale, slot.window.zone, 'short'), windowKey(slot.window))));
}

/** Does something that asks the gateway, one at a time, and shows how things stand afterwards, whatever came of it. */
async function act(work, success = '') {
  const buttons = [...document.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  isSure = false;
  try {
    await work();
    said = success;
  } catch (error) {
    said = words[lang].refused[error.code] === undefined ? 'failed' : error.code;
  }
  await load();
  for (const button of buttons) button.disabled = false;
}

async function load() {
  try {
    managed = await session.read();
    slots = managed.callback.endedAt === undefined ? await session.slots(managed.topic) : [];
  } catch (error) {
    said = error.code === 'not_found' || error.code === 'unauthorized' ? 'gone' : 'failed';
  }
  draw();
}

const give = (kind, more) => session.give(managed.case, kind, { callback: managed.callback.name, ...more });

find('move').addEventListener('submit', (event) => {
  event.preventDefault();
  void act(() => give('callback.move', { window: JSON.parse(find('windows').value) }), 'moved');
});
find('cancel-button').addEventListener('click', () => {
  if (isSure) return void act(() => give('callback.cancel', { reason: 'customer' }));
  isSure = true;
  draw();
});
find('unwanted-button').addEventListener('click', () => void act(() => give('callback.cancel', { reason: 'not-requested' })));
find('language-button').addEventListener('click', () => {
  lang = lang === 'de' ? 'en' : 'de';
  draw();
});

draw();
void load();
