import { describe, expect, it } from 'vitest';
import { articleOf, sentencesIn } from './article-builder.ts';

describe('readArticle', () => {
  it.each([
    ['many short lines', 'a\n'.repeat(150_000)],
    ['many list items', '- a\n\n'.repeat(80_000)],
    ['many pointers', 'see:\n\n'.repeat(80_000)],
    ['many box headings', 'Most Popular\n\n'.repeat(40_000)],
    ['many sponsors', 'Sponsored by Acme\n\nA title\n\n'.repeat(20_000)],
    ['many repeated titles', 'A title of a card\n\n'.repeat(40_000)],
    ['a run of blanks', `word${' '.repeat(500_000)}word`],
    ['a picture and a run of blanks', `photo${' '.repeat(500_000)}x`],
    ['a caption of brackets', `${'. ('.repeat(100_000)}.`],
    ['a line of quotes', '“” '.repeat(150_000)],
    ['a line of dates', '1 May 2020 '.repeat(40_000)],
    ['a byline without end', `By ${'Ann '.repeat(100_000)}`],
    ['one letter with many accents', `a${'\u0301'.repeat(100_000)}`],
    ['a line of link marks', 'Related: '.repeat(50_000)],
  ])('reads %s in less than two seconds', (_, text) => {
    const began = performance.now();
    const article = articleOf('001.txt', text);
    expect(performance.now() - began).toBeLessThan(2_000);
    for (const sentence of sentencesIn(article)) expect(sentence).not.toBe('');
  });
});
