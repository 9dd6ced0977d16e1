import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeEdition } from '../../src/digest/edition.ts';
import { saidAmong } from '../../src/digest/said.ts';
import { areNearlyOne, toldSentencesOf } from '../../src/digest/told-sentence.ts';
import { article } from './articles.ts';

it('finds said what comparing with each sentence finds', () => {
  const words = fc.constantFrom(
    'it',
    'Huawei',
    'denied',
    'Germany',
    'Dell',
    'banned',
    '5G',
    'aid',
    'operator',
  );
  const sentences = fc.array(
    fc.array(words, { minLength: 1, maxLength: 7 }).map(some => `${some.join(' ')}.`),
    { maxLength: 6 },
  );
  const tellings = (some: string[]) => toldSentencesOf(article('1.txt', [some]));
  fc.assert(
    fc.property(sentences, sentences, (known, news) => {
      const said = tellings(known);
      const isSaid = saidAmong(said);
      for (const one of tellings(news)) {
        const expected =
          one.words.size === 0 ? said.length > 0 : said.some(other => areNearlyOne(one, other));
        expect(isSaid(one)).toBe(expected);
      }
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['few words, used evenly', 100, 1],
  ['many words, some far more than others', 3000, 3],
])('composes from two articles of 500 kB of one report in less than three seconds: %s', (_, size, skew) => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const word = () => `wordx${Math.floor(size * random() ** skew).toString(2)}`;
  const body = (): string[] => {
    const sentences: string[] = [];
    for (let length = 0; length < 500_000; length += sentences.at(-1)?.length ?? 0)
      sentences.push(`Huawei ${Array.from({ length: 12 }, word).join(' ')}.`);
    return sentences;
  };
  const [known, news] = [article('1.txt', [body()], 'r'), article('2.txt', [body()], 'r')];
  const begun = performance.now();
  const edition = composeEdition([known, news], [], '', { origins: [], differencesOf: () => [] });
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(edition?.entries[0]?.fresh).toEqual(['1.txt', '2.txt']);
});
