import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerFrom } from '../../src/answer/answering.ts';
import { citationLine, shortCitation } from '../../src/answer/citation.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf } from '../corpus/article-builder.ts';

const bridge = articleOf(
  '001.txt',
  `Bridge opens at last

The new bridge cost the city 40 million euros, the council said. Trams will cross it from May.

“We never doubted the builders of the bridge,” mayor Ann Example told City News.

Most Popular

Ten zebras that you must see`,
);
const echo = articleOf(
  '002.txt',
  'The council said that the new bridge cost the city 40 million euros. Its deck rests on four piers.',
);
const ask = await answerFrom([bridge, echo]);

const firstText = (answer: Answer): string | null =>
  answer.outcome === 'answered' ? answer.excerpts[0].text : null;

describe('answerFrom', () => {
  it.each([
    ['how much money did the bridge cost', 'The new bridge cost'],
    ['when do trams cross?', 'Trams will cross'],
    ['who is ann example', '“We never doubted'],
    ['@desk pls tell me what the deck rests on, thx', 'Its deck rests'],
  ])('answers "%s" with the sentence that says so', (question, opening) => {
    expect(firstText(ask(question))).toContain(opening);
  });

  it('folds what another article prints of the same statement into "also"', () => {
    const answer = ask('what did the new bridge cost the city');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    expect(answer.excerpts[0].also.map(({ file }) => file)).toHaveLength(1);
    expect(new Set([answer.excerpts[0].file, answer.excerpts[0].also[0]?.file])).toEqual(
      new Set(['001.txt', '002.txt']),
    );
    expect(answer.excerpts.filter(({ text }) => text.includes('40 million'))).toHaveLength(1);
  });

  it('shows a sentence that an article prints twice once', async () => {
    const twice = articleOf(
      '003.txt',
      'The ferry sank in the harbour.\n\nNobody was hurt at all.\n\nThe ferry sank in the harbour.',
    );
    const answer = (await answerFrom([twice]))('which ferry sank');
    expect(answer.outcome === 'answered' && answer.excerpts).toHaveLength(1);
  });

  it.each([
    ['how do I reset my password', 'off_topic'],
    ['what did Zorgon say about the bridge', 'names_absent'],
    ['why did the builders strike and sue everybody', 'no_evidence'],
    ['how many builders doubted the mayor', 'type_absent'],
    ['ten zebras', 'off_topic'],
  ])('says that the articles do not answer "%s": %s', (question, reason) => {
    const answer = ask(question);
    expect(answer.outcome === 'not_in_articles' && answer.reason.kind).toBe(reason);
  });

  it.each(['', 'hello', 'thanks!'])('offers help for "%s"', question => {
    expect(ask(question)).toEqual({ outcome: 'help', question });
  });

  it('cites what it shows, and says what is not known', () => {
    const answer = ask('when do trams cross?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    const [excerpt] = answer.excerpts;
    expect(citationLine(excerpt)).toBe(
      `001 · Bridge opens at last · outlet not stated · author not stated · undated · paragraph 1 · ${excerpt.start}–${excerpt.end} · ${bridge.sha256.slice(0, 8)}`,
    );
    expect(shortCitation(excerpt)).toBe(`001:${excerpt.start}-${excerpt.end}@${bridge.sha256.slice(0, 8)}`);
  });

  it('shows only exact slices of body text, none empty, none twice, for any articles and questions', async () => {
    const english = englishWords();
    const word = fc.oneof(
      fc.constantFrom(
        'bridge',
        'tram',
        'Mayor',
        'said',
        'U.S.',
        'Co.',
        '“so”',
        '40',
        'May',
        'Related',
        'Advertisement',
        '(opens in new tab)',
        '\n',
        '\n\n',
        '. ',
        '? ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const page = fc.array(word, { minLength: 1, maxLength: 80 }).map(words => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), page, async (pages, question) => {
        const articles = pages.map((text, at) => articleOf(`00${at}.txt`, text));
        const ask = await answerFrom(articles, english);
        const answer = ask(question);
        if (answer.outcome === 'help') return;
        const excerpts = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
        const cited = excerpts.flatMap(excerpt => [excerpt, ...excerpt.also]);
        for (const { file, text, start, end } of cited) {
          const article = articles.find(candidate => candidate.file === file);
          expect(text).not.toBe('');
          expect(article?.text.slice(start, end)).toBe(text);
          const lines = article?.lines.filter(
            line => line.role !== 'blank' && line.start < end && start < line.end,
          );
          expect(lines?.every(({ role }) => role === 'body')).toBe(true);
        }
        expect(new Set(cited.map(({ file, start }) => `${file}:${start}`)).size).toBe(cited.length);
        expect(excerpts.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
