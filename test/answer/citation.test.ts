import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationLine, citationWithin, cite, shortCitation } from '../../src/answer/citation.ts';
import { readShortCitation } from '../../src/evidence/citations/short-citation.ts';
import { articleOf } from '../corpus/article-builder.ts';

const { sentences, ...article } = articleOf(
  '007.txt',
  'Ferry late again\n\nThe ferry was late on Monday. Nobody said why.\n',
);
const [first] = sentences;
const citation = cite({ ...article, sentences }, [first!]);

describe('a citation line', () => {
  it('ends with the short form, so that the whole line can be pasted', () => {
    expect(citationLine(citation).endsWith(` · ${shortCitation(citation)}`)).toBe(true);
    expect(readShortCitation(citationLine(citation))).toMatchObject({ number: '007', start: citation.start });
  });

  it('within a bound is whole where it fits', () => {
    expect(citationWithin(citation, 600)).toBe(citationLine(citation));
  });

  it('never outgrows its bound, and is cut before its short form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 60, max: 300 }),
        (title, most) => {
          const line = citationWithin({ ...citation, title }, most);
          expect(line.length).toBeLessThanOrEqual(most);
          expect(line.endsWith(shortCitation(citation))).toBe(true);
          expect(line.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
