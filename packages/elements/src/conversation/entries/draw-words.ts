import { html, type TemplateResult } from 'lit';

/** A web, mail or telephone address inside words; a closing full stop or bracket belongs to the sentence. */
const address = /\bhttps?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** Words as a person wrote them: line breaks kept, web addresses as links, nothing of it ever read as markup. */
export function drawWords(text: string): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    parts.push(text.slice(from, match.index), html`<a href=${match[0]} target="_blank" rel="noopener noreferrer nofollow">${match[0]}</a>`);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}
