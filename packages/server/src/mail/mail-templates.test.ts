import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mailHtml, mailText } from './mail-look.ts';
import { contentOf } from './mail-templates.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const link = { url: 'https://contact.example/case#a&b', reference: 'MB-7F3K-92Q' };
const booked = { ...link, window: { start: '2027-03-30T08:00', minutes: 30, zone: 'Europe/Berlin', offset: '+02:00' }, callingNumber: '+493023125800' };

describe('a mail', () => {
  it('about a status link names the case and the site, and what to do if nobody asked', () => {
    const content = contentOf('status-link', { ...link, lang: 'en' }, 'Musterbank');
    assert.ok(content);
    assert.equal(mailText(content), [
      'Hello,', 'this link shows where your case MB-7F3K-92Q stands: who is responsible, what happens next, and by when.',
      `See the case:\n${link.url}`, `-- \n${content.small[0]}`, 'This message was sent automatically on behalf of Musterbank. Nobody reads answers to it.',
    ].join('\n\n'));
  });

  it('about a booked call says the window as it was promised, by the clock on the wall, and the number that calls', () => {
    const german = contentOf('callback-confirmed', { ...booked, lang: 'de-AT' }, 'Musterbank');
    assert.equal(german?.subject, 'Ihr Rückruf von Musterbank: Dienstag, 30. März 2027, 08:00–08:30 (Europe/Berlin)');
    assert.ok(german.paragraphs.some((text) => text.includes('+49 30 23125800')));
    const english = contentOf('callback-confirmed', { ...booked, callingNumber: undefined, lang: 'en' }, 'Musterbank');
    assert.match(english?.subject ?? '', /Tuesday,? 30 March 2027, 08:00–08:30/);
    assert.equal(english?.paragraphs.length, 1);
  });

  it('is English for a language it does not speak', () => {
    assert.equal(contentOf('status-link', { ...link, lang: 'tr' }, 'Musterbank')?.lang, 'en');
  });

  it('as HTML loads nothing and takes nothing for markup', () => {
    const content = contentOf('status-link', { ...link, url: 'https://contact.example/"><script>x</script>', lang: 'en' }, '<b>Bank</b> & Co');
    const html = content && mailHtml(content, '#0b5d57');
    assert.ok(html);
    assert.doesNotMatch(html, /<script|<b>|src=|@import|url\(/);
    assert.match(html, /&lt;b&gt;Bank&lt;\/b&gt; &amp; Co/);
  });

  it('has the same words to fill in, in every language', () => {
    const named = (words: object): readonly string[] => JSON.stringify(words).match(/\{\w+\}/g)?.toSorted() ?? [];
    assert.deepEqual(named(de), named(en));
    const filled = contentOf('callback-confirmed', { ...booked, lang: 'de' }, 'X');
    assert.doesNotMatch(JSON.stringify(filled), /\{\w+\}/);
  });
});
