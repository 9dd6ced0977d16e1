import fc from 'fast-check';
import { expect, it } from 'vitest';
import { richText } from '../../src/workspace/page/mrkdwn.ts';

/** The parts in a small notation: text with its styles, other elements by their type. */
const drawn = (mrkdwn: string): string =>
  richText(mrkdwn)
    .map(part => {
      const inner = part.elements.map(element => {
        if (element.type === 'text') return [...Object.keys(element.style ?? {}), element.text].join(':');
        return 'url' in element ? `link:${element.url}=${element.text}` : element.type;
      });
      return `${part.type.replace('rich_text_', '')}[${inner.join('|')}]`;
    })
    .join('');

it.each([
  ['plain', 'section[plain]'],
  ['*b* and _i_, ~s~', 'section[bold:b| and |italic:i|, |strike:s]'],
  ['*b _both_*', 'section[bold:b |bold:italic:both]'],
  ['3 * 4 * 5 and snake_case_word', 'section[3 * 4 * 5 and snake_case_word]'],
  ['&lt;!channel&gt; &amp;lt;', 'section[<!channel> &lt;]'],
  ['<https://a.example/?x=1&amp;y|label>', 'section[link:https://a.example/?x=1&y=label]'],
  ['<javascript:alert(1)|label>', 'section[label]'],
  ['<@U1> <#C1|x> <!here>', 'section[user| |channel| |broadcast]'],
  ['<!date^1700000000^{date_short}|then>', 'section[date]'],
  ['`a * b *c*`', 'section[code:a * b *c*]'],
  ['```\n*raw*\n```', 'preformatted[*raw*]'],
  ['&gt; one\n&gt; two\nthree', 'quote[one\ntwo]section[three]'],
  [':newspaper: 10:30:45', 'section[emoji| 10:30:45]'],
  ['', ''],
])('reads %j', (mrkdwn, expected) => {
  expect(drawn(mrkdwn)).toBe(expected);
});

it('shows any escaped text as it is, with no mention, link or call in it', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '!',
    '@',
    '#',
    '|',
    'channel',
    'U1',
    'https://evil.example',
    ' ',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), pieces => {
      const text = pieces.join('');
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const parts = richText(`x${escaped}`);
      expect(parts).toEqual([
        { type: 'rich_text_section', elements: [{ type: 'text', text: `x${text}`, style: {} }] },
      ]);
    }),
  );
});
