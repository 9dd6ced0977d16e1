import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answering, answerFrom } from '../../src/answer/answering.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { type CheckedClaim, type ClaimParts, checkClaim } from '../../src/evidence/claims/claim-check.ts';
import { claimsIn, LONGEST_READ, MOST_CLAIMS } from '../../src/evidence/claims/claim-reading.ts';
import { supposingQuestion } from '../../src/evidence/claims/supposing.ts';
import { englishWords } from '../../src/search/english.ts';

const english = englishWords();

const Labelled = z.object({
  claims: z.array(
    z.strictObject({
      of: z.string(),
      tuned: z.boolean().optional(),
      is: z.enum(['printed', 'partly', 'otherwise', 'absent']),
      claim: z.string(),
      gold: z.string().optional(),
    }),
  ),
});
type Label = z.infer<typeof Labelled>['claims'][number];

const labelsIn = (file: string): Label[] =>
  Labelled.parse(JSON.parse(readFileSync(`test/evidence/claims/${file}`, 'utf8'))).claims;
const labelled = labelsIn('labelled.json');
const unseen = labelsIn('unseen.json');

const partsOf = (articles: readonly Article[], answer: Answering): ClaimParts => ({
  ask: claim => answer(claim, { plain: true }),
  articleOf: file => articles.find(article => article.file === file),
  english,
});

const corpora = new Map<string, ClaimParts>();
beforeAll(async () => {
  for (const of of new Set([...labelled, ...unseen].map(label => label.of))) {
    const { articles } = await readFolder(of === 'seeds' ? of : `test/evidence/origins/${of}`);
    corpora.set(of, partsOf(articles, await answerFrom(articles, english)));
  }
}, 60_000);

const checked = ({ of, claim }: Label): CheckedClaim => {
  const parts = corpora.get(of);
  if (!parts) throw new RangeError(`no articles ${of}`);
  return checkClaim(claim, parts);
};

/** How many of the claims that are said to be printed are, where it is said, and how many of those that are were found. */
const figures = (labels: readonly Label[]) => {
  const each = labels.map(label => ({ label, found: checked(label) }));
  const said = each.filter(({ found }) => found.outcome === 'printed');
  const right = said.filter(
    ({ label: { is, gold = '' }, found }) =>
      is === 'printed' && found.excerpts.some(({ text }) => new RegExp(gold, 'iu').test(text)),
  );
  const printed = labels.filter(({ is }) => is === 'printed').length;
  return { said: said.length, right: right.length, printed };
};

describe('what is said to be printed', () => {
  it('is printed, of the claims that the rules were made with', () => {
    const { said, right, printed } = figures(labelled.filter(({ tuned }) => tuned));
    expect(right / said).toBeGreaterThanOrEqual(0.88);
    expect(right / printed).toBeGreaterThanOrEqual(0.93);
  });

  it('is printed mostly, of those that were looked at once the first rules stood', () => {
    const { said, right, printed } = figures(labelled.filter(({ tuned }) => !tuned));
    expect(right / said).toBeGreaterThanOrEqual(0.8);
    expect(right / printed).toBeGreaterThanOrEqual(0.5);
  });

  it('is printed nearly always, of those that no rule was made for', () => {
    const { said, right, printed } = figures(unseen);
    expect(right / said).toBeGreaterThanOrEqual(0.9);
    expect(right / printed).toBeGreaterThanOrEqual(0.8);
  });

  it('is never a claim that the articles deny in so many words', () => {
    const contrary = [...labelled, ...unseen].filter(({ is }) => is === 'otherwise');
    const said = contrary.filter(label => checked(label).outcome === 'printed').map(({ claim }) => claim);
    // This one is denied in the sentence before, and named again in a rule that says what ought to be.
    expect(said).toEqual(['The mayor disclosed his conversations with the developer at the hearing.']);
  });
});

describe('a check', () => {
  const small = 'seeds';

  it.each([
    ['a number', 'Huawei sells to more than 900 operators in 170 countries.', '900'],
    ['a name', 'Ericsson is the largest wireless network vendor in the world.', 'Ericsson'],
    ['a month', 'Trump signed the Defense Authorisation Act in October.', 'October'],
  ])('names %s that is not in the passage', (_, claim, missing) => {
    const found = checked({ of: small, is: 'partly', claim });
    expect(found.outcome).toBe('partly');
    expect(found.missing).toContain(missing);
  });

  it('says that only one of the two has a negation', () => {
    const claim = 'The mayor disclosed his connection with Rizzo when he signed the contract.';
    expect(checked({ of: 'four', is: 'otherwise', claim })).toMatchObject({
      outcome: 'partly',
      isTurned: true,
    });
  });

  it('takes quotation marks, dashes and colons of a message for no filters', () => {
    const plain = 'Huawei has 22 commercial 5G contracts.';
    const marked = '"Huawei" has 22 -commercial 5G “contracts”.';
    expect(checked({ of: small, is: 'printed', claim: marked })).toMatchObject({
      outcome: 'printed',
      excerpts: checked({ of: small, is: 'printed', claim: plain }).excerpts,
    });
  });

  it('fails of no text, and shows only sentences of the articles', () => {
    const parts = corpora.get(small);
    if (!parts) throw new RangeError('no seeds');
    const words = fc.constantFrom(
      'Huawei',
      'not',
      'sells',
      '5G',
      '"',
      '-',
      'from:',
      '900',
      'US',
      'why',
      '…',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map(some => some.join(' ')),
        ),
        claim => {
          const { outcome, excerpts } = checkClaim(claim, parts);
          for (const { file, start, end, text } of excerpts)
            expect(parts.articleOf(file)?.text.slice(start, end)).toBe(text);
          if (outcome === 'printed' || outcome === 'otherwise') expect(excerpts.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the statements of a message', () => {
  it.each([
    ['a question', 'Did the town open a bridge?', []],
    ['a greeting', 'Hello everybody out there.', []],
    ['thanks', 'Thanks for the long report!', []],
    ['a call to do something', 'Please read the town report.', []],
    ['a link alone', 'https://news.example/a/long/address', []],
    ['two words', 'Great news', []],
    [
      'some statements among others',
      'Hi all!\n• The town opened a bridge.\n> It cost 40 million dollars. Is that much?',
      ['The town opened a bridge.', 'It cost 40 million dollars.'],
    ],
    ['one said twice', 'The town opened a bridge. The town opened a bridge.', ['The town opened a bridge.']],
  ])('are read of %s', (_, text, claims) => {
    expect(claimsIn(text)).toMatchObject({ claims, unread: 0, isCut: false });
  });

  it('are five at most, and how many more there are is told', () => {
    const text = Array.from({ length: 8 }, (_, i) => `Ship number ${i} left the port.`).join('\n');
    expect(claimsIn(text)).toMatchObject({ claims: { length: MOST_CLAIMS }, unread: 3 });
  });

  it('are read of the beginning of a very long message, quickly', () => {
    const long = 'The town opened a bridge over the harbor. '.repeat(1000);
    expect(long.length).toBeGreaterThan(40_000);
    const before = performance.now();
    expect(claimsIn(long).isCut).toBe(true);
    expect(performance.now() - before).toBeLessThan(500);
    expect(LONGEST_READ).toBeLessThan(40_000);
  });

  it.each([
    ['The town has banned cars.', 'Why has The town banned cars?'],
    ['The town banned cars', 'Why did The town banned cars?'],
    ['Milford is the largest port.', 'Why is Milford the largest port?'],
  ])('are supposed by a question: %s', (claim, question) => {
    expect(supposingQuestion(claim)).toBe(question);
  });
});
