import { escapeHtml } from '../docs-pages/escape-html.ts';
import type { MailContent } from './mail-templates.ts';

/** A mail as plain text. */
export function mailText({ greeting, paragraphs, link, small }: MailContent): string {
  return [greeting, ...paragraphs, `${link.label}:\n${link.url}`, '-- ', ...small].join('\n\n').replace('\n\n-- \n\n', '\n\n-- \n');
}

/** A mail as HTML that loads nothing. `accent` is the colour of the site. */
export function mailHtml({ lang, subject, greeting, paragraphs, link, small }: MailContent, accent: string): string {
  const lines = (texts: readonly string[], style: string): string => texts.map((text) => `<p style="${style}">${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b19;background:#ffffff">
<div style="max-width:34em;margin:0 auto">
${lines([greeting, ...paragraphs], 'margin:0 0 16px')}
<p style="margin:24px 0"><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${escapeHtml(accent)};color:#ffffff;text-decoration:none">${escapeHtml(link.label)}</a></p>
${lines(small, 'margin:0 0 8px;font-size:13px;color:#5c5953')}
</div>
</body>
</html>
`;
}
