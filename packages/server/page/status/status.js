import { createLinkSession } from '/callback/link-session.js';
import { windowText } from '/callback/times.js';
import { words } from './words.js';

const find = (id) => document.getElementById(id);
const fragment = location.hash.slice(1);
// A link carries `site.secret`; the site alone asks for a link.
const [site, secret] = fragment.split('.', 2);
const session = createLinkSession(fragment);
let lang = navigator.language.startsWith('de') ? 'de' : 'en';
let linked;
let said = secret === undefined ? (site === '' ? 'gone' : 'asking') : '';

/** Everything the page knows, drawn anew; what is being written stays. */
function draw() {
  const own = words[lang];
  document.documentElement.lang = lang;
  document.title = linked ? own.title(linked.siteName) : own.plain;
  find('title').textContent = document.title;
  find('language-button').textContent = own.other;
  find('language-button').lang = lang === 'de' ? 'en' : 'de';
  find('status').textContent = [linked ? own.statuses[linked.status] : '', said && (own.refused[said] ?? own[said])].filter(Boolean).join(' ') || (linked ? '' : own.loading);
  find('ask').hidden = site === '' || !(said === 'asking' || said === 'gone');
  for (const [id, text] of [['ask-hint', own.askHint], ['reference-label', own.reference], ['contact-label', own.contact], ['ask-button', own.ask], ['words-label', own.reply], ['reply-button', own.send], ['promises-title', own.promises], ['timeline-title', own.timeline]]) find(id).textContent = text;
  if (linked) drawCase(own, linked);
}

function drawCase(own, { owner, nextStep, nextUpdateBy, reference, calls, promises, timeline, telephone, open, zone }) {
  const moment = momentIn(own.locale, zone);
  const person = owner && (owner.type === 'team' ? own.team(owner.name, owner.responsible) : owner.name);
  drawRows(find('facts'), [
    [own.reference, reference],
    [own.owner, person],
    [own.next, own.steps[nextStep]],
    [own.update, nextUpdateBy && moment(nextUpdateBy)],
    ...calls.map(({ window }) => [own.call, window ? windowText(window, own.locale) : own.soon]),
  ]);
  drawList('promises', promises.map(({ text, status, dueAt, proposed }) =>
    [text ?? own.removed, [own.promised[status], own.until(moment(dueAt)), proposed && own.proposed(moment(proposed))].filter(Boolean).join(' · ')]));
  drawList('timeline', timeline.flatMap(({ kind, role, name, text, at }) =>
    (own.kinds[kind] === undefined ? [] : [[kind === 'message.posted' ? (text ?? own.removed) : [own.kinds[kind], text].filter(Boolean).join(': '), [name ?? own.roles[role], moment(at)].join(' · ')]])));
  find('reply').hidden = !open;
  find('call').hidden = telephone === undefined;
  find('call-link').textContent = own.phone(telephone);
  find('call-link').href = `tel:${telephone}`;
}

const momentIn = (locale, timeZone) => (at) => new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(new Date(at));

function make(tag, text, name = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

function drawRows(list, rows) {
  list.replaceChildren(...rows.filter(([, text]) => text).map(([term, text]) => {
    const row = document.createElement('div');
    row.append(make('dt', term), make('dd', text));
    return row;
  }));
  list.hidden = false;
}

function drawList(id, items) {
  find(id).hidden = items.length === 0;
  find(`${id}-list`).replaceChildren(...items.map(([text, about]) => {
    const item = document.createElement('li');
    item.append(make('p', text), make('p', about, 'about'));
    return item;
  }));
}

async function load() {
  try {
    linked = await session.readCase();
  } catch (error) {
    said = error.code === 'not_found' || error.code === 'unauthorized' ? 'gone' : 'failed';
  }
  draw();
}

/** Does something that asks the gateway, one at a time, and says what came of it. */
async function act(form, work, success) {
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    await work();
    said = success;
  } catch (error) {
    said = words[lang].refused[error.code] === undefined ? 'failed' : error.code;
  }
  if (linked) await load();
  else draw();
  button.disabled = false;
}

find('reply').addEventListener('submit', (event) => {
  event.preventDefault();
  const box = find('words');
  const text = box.value.trim();
  if (text === '') return;
  void act(event.currentTarget, async () => {
    await session.give(linked.case, 'message.post', { text });
    // What did not arrive stays in the box.
    box.value = '';
  }, 'sent');
});
find('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  void act(event.currentTarget, () => session.ask({ site, reference: find('reference').value, contact: find('contact').value }), 'asked');
});
find('language-button').addEventListener('click', () => {
  lang = lang === 'de' ? 'en' : 'de';
  draw();
});

draw();
if (secret !== undefined) void load();
