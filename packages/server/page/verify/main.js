import { readTranscriptFile } from './read-transcript-file.js';
import { words } from './words.js';

const find = (id) => document.getElementById(id);
let lang = navigator.language.startsWith('de') ? 'de' : 'en';
let reading;

/** Everything the page knows, drawn anew. */
function draw() {
  const own = words[lang];
  document.documentElement.lang = lang;
  document.title = own.title;
  find('title').textContent = own.title;
  find('hint').textContent = own.hint;
  find('file-label').textContent = own.file;
  find('language-button').textContent = own.other;
  find('language-button').lang = lang === 'de' ? 'en' : 'de';
  find('verdict').textContent = reading ? own.verdicts[reading.verdict](reading) : '';
  const { transcript, entry, signature } = reading ?? {};
  find('facts').hidden = transcript === undefined;
  find('facts').replaceChildren(...rowsOf(own, { transcript, entry, signature }).filter(([, text]) => text).map(row));
}

function rowsOf(own, { transcript, entry, signature }) {
  if (transcript === undefined) return [];
  return [
    [own.company, transcript.site.name],
    [own.reference, transcript.reference ?? transcript.case],
    [own.made, own.time(transcript.madeAt)],
    [own.entries, String(transcript.entries.length)],
    [own.entry, entry && own.entryAt(entry.seq, entry.kind, own.time(entry.at))],
    [own.signature, own.signatures[signature]],
    [own.key, transcript.signature?.key],
  ];
}

function row([name, text]) {
  const element = document.createElement('div');
  const [term, detail] = [document.createElement('dt'), document.createElement('dd')];
  term.textContent = name;
  detail.textContent = text;
  element.append(term, detail);
  return element;
}

find('file').addEventListener('change', async () => {
  const [file] = find('file').files;
  if (file === undefined) return;
  reading = await readTranscriptFile(await file.text());
  draw();
});
find('form').addEventListener('submit', (event) => event.preventDefault());
find('language-button').addEventListener('click', () => {
  lang = lang === 'de' ? 'en' : 'de';
  draw();
});

draw();
