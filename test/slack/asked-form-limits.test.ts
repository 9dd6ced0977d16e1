import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/answer/citation.ts';
import type { CheckedClaim } from '../../src/evidence/claims/claim-check.ts';
import { askChoices } from '../../src/slack/ask-choices.ts';
import { type AskEntries, askFormOf, typedBy } from '../../src/slack/ask-entries.ts';
import { askModal } from '../../src/slack/blocks/ask-modal.ts';
import { checkModal } from '../../src/slack/blocks/check-modal.ts';
import { sharedCheckMessage } from '../../src/slack/blocks/check-shared.ts';
import { checkOf, checkValue } from '../../src/slack/claim-check-value.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { answers, counts } from './answers.ts';
import { libraryOf } from './articles.ts';
import { evidence } from './evidence.ts';
import { articles, citation, text } from './hostile.ts';
import { anyWords } from './languages.ts';

const entries: fc.Arbitrary<AskEntries> = fc.record({
  question: fc.oneof(fc.constant(''), text(500)),
  outlets: fc.array(text(75), { maxLength: 5 }),
  author: fc.oneof(fc.constant(''), text(75)),
  origin: fc.oneof(fc.constant(''), text(75)),
  after: fc.constantFrom('', '2019', '2018-12'),
  before: fc.constantFrom('', '2019', '2019-03-27'),
});

const libraries = fc.array(articles, { minLength: 1, maxLength: 14 }).map(all => libraryOf(all));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });

describe('the form in which a question is asked', () => {
  it('is within the limits of Slack, whatever is entered, found and offered', () => {
    fc.assert(
      fc.property(
        fc.record({
          entries,
          answer: maybe(answers),
          library: libraries,
          found: counts,
          watch: maybe(text(60)),
        }),
        fc.boolean(),
        anyWords,
        ({ entries, answer, library, found, watch }, isNarrowed, words) => {
          const behind = evidence({ originCounts: () => found });
          const view = askModal(
            {
              entries,
              memory: { isNarrowed, typed: answer ? typedBy(entries) : null, turn: 'turn-1' },
              choices: askChoices(library, behind.origins),
              answer,
              behind,
              watch,
              note: null,
            },
            words,
          );
          expect(checkView(view)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives back what was entered when Slack sends it on', () => {
    const field = (value: string) => ({ value });
    const form = askFormOf({
      private_metadata: JSON.stringify({ n: true, t: 'a question from:x', k: 'turn-1' }),
      state: {
        values: {
          ask_question: { ask_question: { type: 'plain_text_input', ...field(' Who\u0001said so? ') } },
          ask_outlet: { ask_outlet: { selected_options: [{ value: 'The Wire' }, { value: 'Daily' }] } },
          ask_author: { ask_author: { selected_option: { value: '*' } } },
          ask_after: { ask_after: field('2018-12') },
          ask_before: { ask_before: { value: null } },
        },
      },
    });
    expect(form?.entries).toEqual({
      question: 'Who said so?',
      outlets: ['The Wire', 'Daily'],
      author: '',
      origin: '',
      after: '2018-12',
      before: '',
    });
    expect(form && typedBy(form.entries)).toBe('Who said so? from:"The Wire" from:Daily after:2018-12');
  });
});

const claims: fc.Arbitrary<CheckedClaim> = fc.record({
  claim: text(1000),
  outcome: fc.constantFrom('printed', 'partly', 'otherwise', 'absent'),
  missing: fc.array(text(80), { maxLength: 9 }),
  isTurned: fc.boolean(),
  excerpts: fc.array(
    fc.tuple(citation, fc.array(citation, { maxLength: 4 })).map(([one, also]) => ({ ...one, also })),
    { maxLength: 3 },
  ),
});

const place = {
  channel: 'C1',
  ts: '1700000000.000100',
  thread: '1700000000.000100',
  responseUrl: `https://hooks.slack.com/app/T1/${'x'.repeat(80)}`,
};
const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };

describe('the check of a message', () => {
  it('is within the limits of Slack and mentions nobody but who shares it, whatever it shows', () => {
    fc.assert(
      fc.property(
        fc.array(claims, { minLength: 1, maxLength: 5 }),
        counts,
        anyWords,
        (checked, found, words) => {
          const behind = evidence({ originCounts: () => found });
          const value = checkValue(place, checked);
          const view = checkModal(
            { outcome: 'checked', claims: checked, unread: 3, isCut: true },
            { value, behind, note: null },
            words,
          );
          expect(checkView(view)).toEqual([]);
          const { text: top, blocks = [] } = sharedCheckMessage(checked, { sharedBy: 'U1', behind }, words);
          expect(checkMessage({ ...frame, text: top, blocks })).toEqual([]);
          expect(findLiveTokens(top.replace('<@U1>', ''))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('fits its modal where every character takes two on the way', () => {
    const claim: CheckedClaim = {
      claim: '\\"'.repeat(400),
      outcome: 'partly',
      missing: Array.from({ length: 9 }, (_, i) => `${i}${'"'.repeat(80)}`),
      isTurned: true,
      excerpts: [],
    };
    const value = checkValue(place, [claim, claim, claim, claim, claim]);
    expect(value.length).toBeLessThanOrEqual(3000);
    expect(checkOf(value, libraryOf([]))?.claims).toHaveLength(5);
  });

  it('is rebuilt from what its modal carries, and not at all once an article changed', () => {
    fc.assert(
      fc.property(articles, fc.nat(), text(600), (article, n, claim) => {
        const sentence = article.sentences[n % article.sentences.length];
        if (!sentence) throw new RangeError('no sentence');
        const { start, end } = sentence;
        const library = libraryOf([article]);
        const cited = { ...cite(article, [sentence]), also: [] };
        const value = checkValue(place, [
          { claim, outcome: 'printed', missing: [], isTurned: false, excerpts: [cited] },
        ]);
        expect(checkOf(value, library)?.claims[0]?.excerpts[0]?.text).toBe(article.text.slice(start, end));
        expect(checkOf(value, libraryOf([]))).toBeNull();
      }),
    );
  });
});
