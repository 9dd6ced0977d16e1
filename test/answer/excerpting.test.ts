import { describe, expect, it } from 'vitest';
import { extentOf } from '../../src/answer/excerpting.ts';
import { type Found, findIn } from '../../src/answer/finding.ts';
import type { Ranked } from '../../src/answer/ranking.ts';
import type { Article } from '../../src/corpus/article.ts';
import { englishWords } from '../../src/search/english.ts';
import { articleOf, sentencesIn } from '../corpus/article-builder.ts';

const english = englishWords();

type Case = { readonly found: Found; readonly item: Ranked; readonly article: Article };

/** The ranked sentence that begins so, with all that was found. */
const caseOf = async (question: string, text: string, opening: string): Promise<Case> => {
  const article = articleOf('001.txt', text);
  const found = (await findIn([article], english))(question);
  const item = found.ranked.find(({ passage }) => article.text.startsWith(opening, passage.sentence.start));
  if (!item) throw new Error(`"${opening}" must be ranked`);
  return { found, item, article };
};

/** The text of the excerpt for that sentence, its sentences parted by a stroke. */
const excerpt = async (question: string, text: string, opening: string): Promise<string> => {
  const { found, item, article } = await caseOf(question, text, opening);
  return extentOf(found, item)
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' | ');
};

describe('extentOf', () => {
  it.each(['He', 'She', 'It', 'They', 'The company', 'The firm', 'The minister', 'This', '“It'])(
    'brings the sentence before one that opens with "%s"',
    async opening => {
      const text = `The harbour is quiet at night. ${opening} sold the ferries in June.`;
      expect(await excerpt('who sold the ferries', text, opening)).toBe(
        `The harbour is quiet at night. | ${opening} sold the ferries in June.`,
      );
    },
  );

  it.each(['Zelmar', 'The crew', 'Their', 'Itself'])(
    'leaves alone a sentence that opens with "%s" and says it all',
    async opening => {
      const start = opening === 'Their' ? 'Theirs' : opening;
      const text = `The harbour is quiet at night. ${start} sold the ferries in June.`;
      expect(await excerpt('who sold the ferries', text, start)).toBe(`${start} sold the ferries in June.`);
    },
  );

  it.each([
    ['Why were the ferries sold?', true],
    ['“Why were the ferries sold?”', true],
    ['The ferries were sold for this:', true],
    ['The ferries were sold for this.', false],
  ])('brings the sentence after one that asks or announces: %s', async (asking, brings) => {
    const [before, after] = [
      'The harbour of Velbrook is quiet at night, and the old men by the quay said that they like it so.',
      'Fuel was dear and the nights were cold, as all in the old town by the sea had known for years.',
    ];
    const text = `Velbrook\n\n${before}\n\n${asking}\n\n${after}`;
    expect(await excerpt('why were the ferries sold', text, asking)).toBe(
      brings ? `${asking} | ${after}` : asking,
    );
  });

  it('brings the neighbour that holds what of the question the sentence lacks', async () => {
    const text =
      'Bakers by the quay want flour. In June Zelmar sold the old ferries to the town. Anglers sing.';
    expect(
      await excerpt('which old ferries did Zelmar sell the town in June, and flour', text, 'In June'),
    ).toBe('Bakers by the quay want flour. | In June Zelmar sold the old ferries to the town.');
    expect(await excerpt('which old ferries did Zelmar sell the town in June', text, 'In June')).toBe(
      'In June Zelmar sold the old ferries to the town.',
    );
  });

  it('brings the neighbour that ranks nearly as high', async () => {
    const text = 'Anglers sing. Zelmar sold its ferries. Zelmar bought new ferries. Bakers want flour.';
    expect(await excerpt('ferries of Zelmar', text, 'Zelmar sold')).toBe(
      'Zelmar sold its ferries. | Zelmar bought new ferries.',
    );
  });

  it('never joins sentences of two articles', async () => {
    const articles = [
      articleOf('001.txt', 'The harbour is quiet at night.'),
      articleOf('002.txt', 'It sold the ferries in June.'),
    ];
    const found = (await findIn(articles, english))('who sold the ferries');
    const [item] = found.ranked;
    if (!item) throw new Error('the sentence must be ranked');
    expect(extentOf(found, item)).toEqual([articles[1]?.sentences[0]]);
  });

  it('never joins sentences across a line that is not of the body', async () => {
    const [before, after] = [
      'The harbour of Velbrook, where the old ferries of the town have lain since the winter, is quiet at night.',
      'It sold the ferries in June to a firm that means to run them on the other side of the lake from May on.',
    ];
    const parted = `${before}\n\nShare this article\n\n${after}`;
    const whole = `${before}\n\n${after}`;
    expect(sentencesIn(articleOf('001.txt', parted))).toEqual([before, after]);
    expect(await excerpt('who sold the ferries', parted, 'It')).toBe(after);
    expect(await excerpt('who sold the ferries', whole, 'It')).toBe(`${before} | ${after}`);
  });

  it('never takes a sentence that is shown already', async () => {
    const text = 'The harbour is quiet at night. It sold the ferries in June.';
    const { found, item, article } = await caseOf('who sold the ferries', text, 'It');
    const [first, second] = article.sentences;
    if (!first || !second) throw new Error('two sentences are needed');
    expect(extentOf(found, item)).toEqual([first, second]);
    expect(extentOf(found, item, new Set([first]))).toEqual([second]);
  });

  it('is at most 400 characters, or one sentence alone', async () => {
    const tail = ' It sold the ferries in June.';
    const head = (length: number): string => `Anglers ${'sing '.repeat(200).slice(0, length - 12)}all.`;
    for (const [length, count] of [
      [400 - tail.length, 2],
      [401 - tail.length, 1],
      [600, 1],
    ] as const) {
      const { found, item } = await caseOf('who sold the ferries', head(length) + tail, 'It');
      expect(extentOf(found, item)).toHaveLength(count);
    }
    const long = `It sold the ferries in June${', and sang'.repeat(60)}.`;
    expect((await excerpt('who sold the ferries', `Hm. ${long}`, 'It')).length).toBe(long.length);
  });

  it('gives the sentences in the article’s order, one after the other', async () => {
    const text = 'Fog and dear fuel hurt the firm. Zelmar sold the ferries in June. Anglers like the quay.';
    expect(await excerpt('ferries of Zelmar and fog and fuel', text, 'Zelmar')).toBe(
      'Fog and dear fuel hurt the firm. | Zelmar sold the ferries in June.',
    );
  });
});
