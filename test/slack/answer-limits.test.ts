import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { leftOutOf, sharedAnswer, sharedTurn, shareValue } from '../../src/slack/share-value.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { answers, counts } from './answers.ts';
import { libraryOf } from './articles.ts';
import { articles, text } from './hostile.ts';

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };
const problemsOf = ({ text: top, blocks }: Message) =>
  checkMessage(blocks ? { ...frame, text: top, blocks } : { ...frame, text: top });

const quotesOf = ({ blocks = [] }: Message): string[] =>
  blocks.flatMap(block =>
    block.type === 'rich_text'
      ? block.elements.flatMap(element =>
          element.type === 'rich_text_quote'
            ? [element.elements.map(one => (one.type === 'text' ? one.text : '')).join('')]
            : [],
        )
      : [],
  );

const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });

describe.each([english, german])('an answer in the words of $tag', words => {
  it('is within the limits, holds no live token, and quotes character for character', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom('private', 'thread', 'shared'),
        counts,
        maybe(text(100)),
        maybe(fc.record({ question: text(600), carried: text(600) })),
        maybe(text(200)),
        (answer, kind, behind, turn, readAs, watch) => {
          const address = `https://news.example/${'x'.repeat((answer.question.length * 7) % 3100)}`;
          const message = answerMessage(answer, {
            setting: kind === 'shared' ? { sharedBy: 'U7' } : kind === 'private' ? kind : 'thread',
            behind: { originCounts: () => behind, addressOf: () => address },
            words,
            turn,
            readAs,
            watch,
          });
          expect(problemsOf(message)).toEqual([]);
          expect(message.text.length).toBeLessThanOrEqual(3900);
          expect(findLiveTokens(message.text).filter(token => token !== '<@U7>')).toEqual([]);
          const shown = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
          const texts = shown.map(excerpt => excerpt.text);
          for (const quote of quotesOf(message)) expect(texts).toContain(quote);
          const tooLong = JSON.stringify(message.blocks).split(TOO_LONG[words.tag] ?? '').length - 1;
          expect(quotesOf(message).length + tooLong).toBeGreaterThanOrEqual(shown.length);
          for (const part of plainParts(message.whole ?? ''))
            expect(checkMessage({ ...frame, text: part })).toEqual([]);
        },
      ),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

const TOO_LONG: Readonly<Record<string, string>> = { en: 'is too long to show', de: 'ist zu lang, um' };

it('a shared value fits a button and comes back as the same excerpts', () => {
  fc.assert(
    fc.property(
      text(500),
      fc.array(articles, { minLength: 1, maxLength: 5 }),
      fc.nat(60),
      fc.array(text(500), { maxLength: 8 }),
      maybe(text(100)),
      (question, from, also, unanswered, turn) => {
        const library = libraryOf(from);
        const cited = from.map(one => {
          const [sentence] = one.sentences;
          if (!sentence) throw new RangeError('no sentence');
          return cite(one, [sentence]);
        });
        const [first, ...rest] = cited.map(one => ({
          ...one,
          also: Array.from({ length: also }, () => one),
        }));
        if (!first) return;
        const value = shareValue(
          { outcome: 'answered', question, excerpts: [first, ...rest], unanswered, filters: noFilters },
          turn,
        );
        expect(value.length).toBeLessThanOrEqual(2000);
        const shared = sharedAnswer(value, library);
        const places = (shared?.excerpts ?? []).reduce((sum, one) => sum + 1 + one.also.length, 0);
        expect(places + leftOutOf(value)).toBe(from.length * (1 + also));
        expect(shared?.unanswered).toHaveLength(Math.min(5, unanswered.length));
        expect(shared?.excerpts.map(({ text: words }) => words)).toEqual(
          [first, ...rest].map(({ text: words }) => words),
        );
        expect(sharedTurn(value)).toBe(turn);
      },
    ),
    { numRuns: 200 },
  );
});
