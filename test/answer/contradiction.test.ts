import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictedBy } from '../../src/answer/contradiction.ts';
import { findIn } from '../../src/answer/finding.ts';
import type { Ranked } from '../../src/answer/ranking.ts';
import type { Article } from '../../src/corpus/article.ts';
import { englishWords } from '../../src/search/english.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import type { Passage } from '../../src/search/passages.ts';
import { readQuestion } from '../../src/search/question.ts';
import { articleOf } from '../corpus/article-builder.ts';

const english = englishWords();

/** The sentence of the text that denies what the question supposes, or null. */
const contradiction = async (question: string, text: string): Promise<string | null> => {
  const articles = [articleOf('001.txt', text)];
  const { passages } = await indexPassages(articles, english);
  const found = (await findIn(articles, english))(question);
  const before = ({ id }: Passage): Passage | undefined => passages[id - 1];
  const denied = contradictedBy(found.question, found.sought, found.ranked, before);
  if (!denied) return null;
  const { article, sentence } = denied.passage;
  return article.text.slice(sentence.start, sentence.end);
};

describe('contradictedBy', () => {
  it.each([
    [
      'why did Norway ban drones?',
      'Sweden has banned drones in its parks, something Norway decided not to do.',
    ],
    ['when did norway ban drones', 'Sweden banned drones last year, but Norway did not.'],
    ['how come norway banned drones', 'Norway has not banned drones.'],
    ['why was the ferry banned in Norway', 'Norway never banned the ferry.'],
    ['why was the ferry banned in Norway', 'The ferry was never banned in Norway.'],
    ['why Norway banned drones', 'Drones were not banned in Norway.'],
    [
      'when will Acme start building ferries?',
      'Acme joined the talks. The company said it will not build ferries.',
    ],
    [
      'when will acme build ferries',
      'Acme and Zenith signed the plan in May. These companies will not build ferries, but rather run them.',
    ],
    ['why did the council approve the stadium?', 'The council refused to approve the stadium.'],
    ['when did the council approve the stadium?', 'The council has yet to approve the stadium.'],
    ['what year did the council approve the stadium', 'The council decided against approving the stadium.'],
    ['how did the council approve the stadium', 'The council voted late and failed to approve the stadium.'],
    [
      'why did the minister resign over the budget',
      'The minister didn’t resign over the budget, aides said.',
    ],
    ['when will the bank cut rates', 'The bank ruled out cutting rates.'],
    ['when will the bank cut rates', 'The bank has no plans to cut rates.'],
    ['when is the bank going to cut rates', 'The bank is not going to cut rates.'],
    ['why does the mayor drive a tram', 'The mayor no longer drives a tram.'],
    ['why did Acme track its customers', 'Acme has repeatedly denied claims that it tracked its customers.'],
    ['why did Acme steal the designs', 'Acme denied stealing the designs.'],
    ['why did Acme admit the bribery allegations', 'Acme has denied all allegations, calling them lies.'],
    ['why did regulators approve the merger', 'Regulators rejected the merger.'],
    ['why did regulators approve the merger', 'The merger was rejected by regulators.'],
    ['who was hurt in the ferry fire', 'Nobody was hurt in the ferry fire.'],
    ['who has banned drones', 'No one has banned drones.'],
    ['who did the council sue over the stadium', 'The council did not sue anyone over the stadium.'],
    ['why is the bridge unsafe', 'The bridge is not unsafe.'],
    ['why did Norway ban drones', 'Norway stopped short of banning drones.'],
    ['why did the tram reach Velbrook', 'The tram could not reach Velbrook.'],
    ['when did Norway ban drones', 'Norway has also not banned drones.'],
    ['why does the mayor drive a tram', 'The mayor does no longer drive a tram.'],
    ['when did Norway ban drones', 'Norway did not ban drones and Sweden kept kites.'],
    ['why did Norway ban drones', 'Sweden and Norway did not ban drones.'],
    ['why did Norway ban drones', 'Norway, a kingdom, did not ban drones.'],
    ['why did the mayor resign', 'The mayor, who did not resign, sang.'],
    ['why did Acme want to build ferries', 'Acme did not build ferries.'],
    ['why is Acme building ferries', 'Acme is not building ferries.'],
    ['whom did the council sue', 'The council did not sue anyone.'],
  ])('finds what "%s" supposes denied by: %s', async (question, text) => {
    expect(await contradiction(question, text)).toMatch(
      /\bn(?:ot?|ever|obody)\b|n’t|yet|short of|fail|refus|against|ruled|den|reject/iu,
    );
  });

  it.each([
    ['for yes or no', 'did Norway ban drones?', 'Norway did not ban drones.'],
    ['by keywords', 'norway drones ban', 'Norway did not ban drones.'],
    ['what somebody said', 'what did Norway say about drones', 'Norway did not ban drones.'],
    ['with a negation', 'why did Norway not ban drones', 'Norway did not ban drones.'],
    ['with a refusal', 'why did Norway refuse to ban drones', 'Norway decided not to ban drones.'],
    [
      'of another subject',
      'why did Sweden ban drones',
      'Norway did not ban drones, which Sweden also sells.',
    ],
    [
      'of the one that did',
      'why did Sweden ban drones',
      'Sweden banned drones, something Norway decided not to do.',
    ],
    ['of what another said', 'why did Sweden ban drones', 'Sweden said Norway did not ban drones.'],
    ['of another object', 'why did Norway ban drones', 'Norway did not ban kites, and drones sell well.'],
    [
      'under a condition',
      'why did Norway ban drones',
      'If Norway has not banned drones, shops may sell them.',
    ],
    ['of another time', 'why did Norway ban drones', 'Norway will not ban drones again.'],
    ['told with "until"', 'when did Norway ban drones', 'Norway did not ban drones until May.'],
    ['told with "only"', 'why did Norway ban drones', 'Norway did not only ban drones.'],
    ['told with another place', 'where did Norway ban drones', 'Norway did not ban drones in cities.'],
    ['told with another year', 'when did Norway ban drones', 'Norway did not ban drones in 2018.'],
    ['told with another reason', 'why did Norway ban drones', 'Norway did not ban drones because of noise.'],
    ['told with an exception', 'why did Norway ban drones', 'Norway has not banned drones but for parks.'],
    ['told with "unless"', 'when did Norway ban drones', 'Norway did not ban the drones unless they flew.'],
    ['of another fire', 'who was hurt in the ferry fire', 'Nobody was hurt in the ferry fire of May.'],
    [
      'of what others were only asked to do',
      'why did Norway ban drones',
      'Sweden was asked to ban drones, something Norway did not do.',
    ],
    [
      'under a condition, without the verb',
      'why did Norway ban drones',
      'Sweden banned drones; if Norway did not, shops may sell them.',
    ],
    [
      'by an opposite under a condition',
      'why did regulators approve the merger',
      'If regulators reject the merger, it ends.',
    ],
    [
      'that another sentence tells to come',
      'when will Acme build ferries',
      'Acme will not build ferries. Acme will build ferries.',
    ],
    ['of one of several', 'who did Norway ban', 'Norway did not ban Acme.'],
    ['still to come', 'when will Norway ban drones', 'Norway has not banned drones so far.'],
    [
      'that another sentence tells',
      'why did Norway ban drones',
      'Norway did not ban drones at first. Norway banned drones after a crash.',
    ],
    [
      'of another opposite',
      'why did regulators approve the merger',
      'Regulators rejected the stadium after the merger.',
    ],
    [
      'of an opposite denied',
      'why did regulators approve the merger',
      'Regulators did not reject the merger.',
    ],
    ['of somebody else’s', 'why did the mayor resign', 'The deputy of the mayor did not resign.'],
    ['of a namesake', 'why did the mayor resign', 'The deputy mayor did not resign.'],
    ['of some only', 'who won the prize', 'No woman won the prize.'],
    ['of a part only', 'why did Norway ban drones', 'Norway has not banned large drones.'],
    ['of those told apart', 'why did Norway ban drones', 'Norway has not banned drones that weigh little.'],
    ['with a manner', 'when did the strike end', 'The strike did not end well.'],
    ['that is itself denied', 'why did Norway ban drones', 'It is not true that Norway did not ban drones.'],
    ['that is not there', 'why did Norway ban drones', 'Norway banned drones.'],
  ])('finds nothing denied: %s', async (_, question, text) => {
    expect(await contradiction(question, text)).toBeNull();
  });

  it('takes the best of the first five sentences', async () => {
    const text = 'Norway has not banned drones. Sweden banned drones, something Norway decided not to do.';
    expect(await contradiction('why did Norway ban drones', text)).toBe('Norway has not banned drones.');
  });

  it('never fails, whatever is asked of whatever is told', async () => {
    const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 5 }));
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'why did ', 'who ', 'when will '),
        text,
        text,
        async (asks, asked, told) => {
          await contradiction(`${asks}${asked}`, told);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a time that grows no faster than the sentence', async () => {
    const question = readQuestion('why did Norway ban drones in parks');
    const ranked = await Promise.all([LONG, LONG * 8].map(length => onlySentence(oneSentence(length))));
    const { seek } = await indexPassages(
      ranked.map(({ passage }) => passage.article),
      english,
    );
    const [short = 0, long = 0] = ranked.map(candidate =>
      fastest(() => contradictedBy(question, seek(question), [candidate], () => undefined)),
    );
    expect(long / short).toBeLessThan(8 * 4);
  });
});

const HOSTILE = [
  'Norway',
  'ban',
  'banned',
  'drones',
  'did',
  'not',
  'never',
  'denied',
  'that',
  'no',
  'which',
  'allowed',
  'why',
  'has',
  ',',
  '.',
  '”',
];

/** An article of one sentence of so many words, full of denials that all but fit. */
const oneSentence = (length: number): Article => {
  const words = 'Norway did not ban kites which drones did not allow it to not ban'.split(' ');
  const text = Array.from({ length }, (_, at) => words[at % words.length]).join(' ');
  const article = articleOf('001.txt', 'Norway.');
  return {
    ...article,
    text,
    lines: [{ start: 0, end: text.length, number: 1, role: 'body' }],
    sentences: [{ start: 0, end: text.length, paragraph: 1, inlineChrome: [] }],
  };
};

const onlySentence = async (article: Article): Promise<Ranked> => {
  const [found] = (await findIn([article], english))('why did Norway ban drones in parks').ranked;
  if (!found) throw new Error('the sentence must be found');
  return found;
};

/** The least of several times, in milliseconds. */
const fastest = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

const LONG = 2_000;
