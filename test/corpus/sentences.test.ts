import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, sentenceSpans } from '../../src/corpus/sentences.ts';

const split = (block: string): string[] =>
  sentenceSpans(block, 0).map(({ start, end }) => block.slice(start, end));

describe('sentenceSpans', () => {
  /** Sentences are written with a bar between them. */
  it.each([
    'One sentence.|Another one.',
    'The U.S. government met Mr. Smith of Acme Co. Ltd in St. Louis.|He left.',
    'It was made in the U.S.|The maker left.',
    'Sold by Acme Inc.|But nobody bought it.',
    'They met in Germany, Italy and Japan.|The department has its own network.',
    '“We are surprised,” a spokesperson told the paper.|“Such activity should not be encouraged.”',
    '"Why?" Smith asked.|"Because," she said.',
    '“Is it safe?” he asked.|Nobody knew.',
    'It rose 2.5 per cent to $3.4bn.|Then it fell.',
    'See fig. 3 and no. 7 on p. 12.|That is all.',
    'An effective ban was the result.|(See below for more.)',
    'Was it so?!|It was…|Perhaps.',
    'J. R. Smith and K. Jones came on Nov. 3.|Both left.',
    'He has a Ph.D. from M.I.T.|She has none.',
    'He stayed.|«Nous verrons», she said.',
  ])('splits %s', marked => {
    const parts = marked.split('|');
    expect(split(parts.join(' '))).toEqual(parts);
  });

  it('splits where the space after a full stop is missing, but not inside an address', () => {
    expect(split('They met in Japan.The department has satellites.')).toEqual([
      'They met in Japan.',
      'The department has satellites.',
    ]);
    expect(split('Booked at Booking.Com today and example.Org too.')).toHaveLength(1);
  });

  it('takes a non-breaking space for a space and keeps it', () => {
    expect(split('A spokesperson told us:\u00A0"It is so."\u00A0Then they left.')).toEqual([
      'A spokesperson told us:\u00A0"It is so."',
      'Then they left.',
    ]);
  });

  it('leaves the mark of a list item out', () => {
    expect(split('- First thing to know.')).toEqual(['First thing to know.']);
    expect(split('2. Second thing to know.')).toEqual(['Second thing to know.']);
  });

  it('covers every visible character but list marks once, in order, and never outgrows the longest sentence', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'U.S.',
        'Co.',
        'Japan.The',
        '"Why?"',
        '(See',
        'x'.repeat(1_500),
        '\u00A0',
        '…',
        '😀',
        '\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const block = `x${words.join(' ')}`.trim();
        const spans = sentenceSpans(block, 7);
        let reached = 7;
        for (const { start, end } of spans) {
          expect(block.slice(reached - 7, start - 7).trim()).toBe('');
          expect(block.slice(start - 7, end - 7)).toBe(block.slice(start - 7, end - 7).trim());
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
          reached = end;
        }
        expect(block.slice(reached - 7).trim()).toBe('');
      }),
    );
  });

  it('cuts what has no place to cut, and never between the halves of a character', () => {
    const accents = `a${'\u0301'.repeat(2_200)}`;
    expect(split(accents).join('')).toBe(accents);
    const emoji = '😀'.repeat(1_200);
    expect(split(emoji).join('')).toBe(emoji);
    for (const piece of split(emoji)) expect(piece).toMatch(/^(?:😀)+$/u);
  });

  it('begins at a visible character after a list mark too', () => {
    expect(split('1. \u200BA thing to know.')).toEqual(['A thing to know.']);
  });

  it('reads a megabyte on one line in less than two seconds', () => {
    const began = performance.now();
    split('word '.repeat(200_000));
    split('"'.repeat(300_000));
    split('. '.repeat(300_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
