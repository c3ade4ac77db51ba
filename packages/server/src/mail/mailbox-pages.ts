import { escapeHtml } from '../docs-pages/escape-html.ts';
import type { Handler } from '../serving/routes.ts';
import { readingHeaders } from '../serving/security-headers.ts';
import type { KeptMail, Mailbox } from './mailbox.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });

const LINK = /https?:\/\/[^\s<>"']+/g;

/** Text with its links made real, each shown in full as it stands. */
function linked(text: string): string {
  let place = 0;
  const parts: string[] = [];
  for (const { 0: url, index } of text.matchAll(LINK)) {
    parts.push(escapeHtml(text.slice(place, index)), `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`);
    place = index + url.length;
  }
  return [...parts, escapeHtml(text.slice(place))].join('');
}

const page = (title: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Faden</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<header><a class="brand" href="/">Faden</a><a href="/mailbox/">Mailbox</a></header>
<main id="content">
${main}
</main>
</body>
</html>
`;

const row = ({ number, subject, to, at }: KeptMail): string =>
  `<tr><td><a href="/mailbox/${number}">${escapeHtml(subject)}</a></td><td>${escapeHtml(to)}</td><td><time datetime="${new Date(at).toISOString()}">${moment.format(at)}</time></td></tr>`;

function listPage(mails: readonly KeptMail[]): string {
  const table = `<table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Sent</th></tr></thead><tbody>${mails.map(row).join('\n')}</tbody></table>`;
  return page('Mailbox', `<h1>Mailbox</h1>
<p>All mail this demonstration sends ends here and nowhere else, until the process ends.</p>
${mails.length === 0 ? '<p>Nothing was sent yet.</p>' : table}`);
}

const mailPage = ({ subject, from, to, at, text, lang }: KeptMail): string => page(subject, `<p><a href="/mailbox/">All mail</a></p>
<h1>${escapeHtml(subject)}</h1>
<table><tbody>
<tr><th scope="row">From</th><td>${escapeHtml(`${from.name} <${from.address}>`)}</td></tr>
<tr><th scope="row">To</th><td>${escapeHtml(to)}</td></tr>
<tr><th scope="row">Sent</th><td>${moment.format(at)}</td></tr>
</tbody></table>
${text.split('\n\n').map((part) => `<p lang="${lang}">${linked(part).replaceAll('\n', '<br>')}</p>`).join('\n')}`);

const answer = (html: string): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...readingHeaders } });

/** The pages of a demonstration's mailbox under `/mailbox/`: a list, and each mail as its text with links to follow. */
export function createMailboxPages(mailbox: Pick<Mailbox, 'mails'>): Handler {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/mailbox') return new Response(null, { status: 301, headers: { location: '/mailbox/' } });
    if (pathname === '/mailbox/') return answer(listPage(mailbox.mails()));
    const mail = mailbox.mails().find(({ number }) => pathname === `/mailbox/${number}`);
    return mail && answer(mailPage(mail));
  };
}
