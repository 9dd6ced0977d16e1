import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/answer/answer.ts';
import { cite } from '../../src/answer/citation.ts';
import type { Edition, Update } from '../../src/digest/edition.ts';
import type { Entry } from '../../src/digest/entry.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Difference } from '../../src/digest/telling-difference.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { contextModal } from '../../src/slack/blocks/context-modal.ts';
import { editionMessages } from '../../src/slack/blocks/digest-edition.ts';
import { refusedMessage, statusMessage } from '../../src/slack/blocks/digest-status.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { leftOutOf, sharedAnswer, shareValue } from '../../src/slack/share-value.ts';
import { libraryOf } from './articles.ts';
import { articles, citation, text } from './hostile.ts';

const excerpts = fc
  .tuple(citation, fc.array(citation, { maxLength: 6 }))
  .map(([one, also]): Excerpt => ({ ...one, also }));
const answers: fc.Arbitrary<Exclude<Answer, { outcome: 'help' }>> = fc.oneof(
  fc
    .tuple(text(500), excerpts, fc.array(excerpts, { maxLength: 4 }), fc.array(text(500), { maxLength: 4 }))
    .map(
      ([question, first, rest, unanswered]): Exclude<Answer, { outcome: 'help' }> => ({
        outcome: 'answered',
        question,
        excerpts: [first, ...rest],
        unanswered,
      }),
    ),
  fc.tuple(text(500), text(300), fc.array(excerpts, { maxLength: 3 }), fc.nat(2)).map(
    ([question, name, nearest, kind]): Exclude<Answer, { outcome: 'help' }> => ({
      outcome: 'not_in_articles',
      question,
      reason: (
        [
          { kind: 'names_absent', names: [name] },
          { kind: 'type_absent', asked: `what ${name} said` },
          { kind: 'premise_contradicted' },
        ] as const
      )[kind] ?? { kind: 'no_evidence' },
      nearest,
    }),
  ),
);

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };
const problemsOf = ({ text: top, blocks }: Message) =>
  checkMessage(blocks ? { ...frame, text: top, blocks } : { ...frame, text: top });
const subscription: Subscription = {
  team: 'T',
  channel: 'C',
  time: '08:30',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3],
  signOfLife: true,
  createdBy: 'U7',
  createdAt: new Date(0),
  nextDueAt: new Date(0),
  paused: null,
};
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

describe('whatever the articles say', () => {
  it('an answer is within the limits, holds no live token, and quotes character for character', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom('private', 'thread', 'shared'),
        text(600),
        (answer, kind, line) => {
          const address = `https://news.example/${'x'.repeat((line.length * 7) % 3100)}`;
          const message = answerMessage(
            answer,
            kind === 'shared' ? { sharedBy: 'U7' } : kind === 'private' ? kind : 'thread',
            { originLine: () => line, addressOf: () => address },
          );
          expect(problemsOf(message)).toEqual([]);
          expect(message.text.length).toBeLessThanOrEqual(3900);
          expect(findLiveTokens(message.text).filter(token => token !== '<@U7>')).toEqual([]);
          const shown = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
          const texts = shown.map(({ text: words }) => words);
          for (const quote of quotesOf(message)) expect(texts).toContain(quote);
          const tooLong = JSON.stringify(message.blocks).split('is too long to show here').length - 1;
          expect(quotesOf(message).length + tooLong).toBeGreaterThanOrEqual(shown.length);
          for (const part of plainParts(message.whole ?? ''))
            expect(checkMessage({ ...frame, text: part })).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('an edition is within the limits', () => {
    const difference = fc
      .tuple(fc.constantFrom('strength', 'number'), citation, citation)
      .map(([kind, one, other]): Difference => ({ kind, sides: [one, other] }));
    const entries = fc
      .tuple(
        articles,
        fc.array(citation, { maxLength: 4 }),
        fc.array(difference, { maxLength: 2 }),
        fc.constantFrom('article:', 'origin:'),
      )
      .map(
        ([one, cited, differences, kind]): Entry => ({
          story: { key: `${kind}${one.file}`, source: one.facts.title.value, articles: [one] },
          fresh: [one.file],
          excerpts: cited.map((excerpt, i) => ({
            citation: excerpt,
            sentence: excerpt,
            purpose: i === 0 ? 'core' : i === 3 ? 'reply' : 'adds',
          })),
          differences,
        }),
      );
    const updates = fc.tuple(articles, articles, fc.array(articles, { maxLength: 3 })).map(
      ([known, fresh, more]): Update => ({
        story: { key: 'origin:1', source: known.facts.title.value, articles: [known, fresh, ...more] },
        known,
        fresh: [fresh, ...more],
      }),
    );
    fc.assert(
      fc.property(
        fc.array(entries, { minLength: 1, maxLength: 10 }),
        fc.array(updates, { maxLength: 10 }),
        fc.nat(20),
        text(60),
        (told, known, more, owner) => {
          const edition: Edition = {
            localDate: '2026-11-22',
            isFirst: more % 2 === 0,
            entries: told,
            updates: known,
            articles: told.length + known.length,
            more,
            leftOut: more % 3 === 0 ? told.map(({ story }) => story) : [],
          };
          const messages = editionMessages(edition, { ...subscription, createdBy: owner });
          for (const message of messages) {
            expect(problemsOf(message)).toEqual([]);
            expect(findLiveTokens(message.text)).toEqual([]);
            for (const part of plainParts(message.whole ?? ''))
              expect(checkMessage({ ...frame, text: part })).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('a context is within the limits and marks exactly the excerpt', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (from, n) => {
        const sentence = from.sentences[n % from.sentences.length];
        if (!sentence) return;
        const view = contextModal({ article: from, citation: cite(from, [sentence]) });
        expect(checkView(view)).toEqual([]);
        const bold =
          JSON.stringify(view.blocks).match(/"text":"(?:[^"\\]|\\.)*","style":\{"bold":true/gu) ?? [];
        const marked = bold.map(one => JSON.parse(`{${one.replace(/,"style".*$/u, '')}}`).text).join('');
        expect(marked).toBe(from.text.slice(sentence.start, sentence.end));
      }),
      { numRuns: 200 },
    );
  });

  it('the words on a digest are within the limits', () => {
    fc.assert(
      fc.property(text(400), text(60), (error, words) => {
        const place = { team: 'T', channel: words };
        const last = { localDate: words, state: 'refused', content: null, error } as const;
        const messages = [
          statusMessage(place, { ...subscription, ...place, time: words, createdBy: words }, last),
          refusedMessage(error),
        ];
        for (const message of messages) expect(problemsOf(message)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('a shared value fits a button and comes back as the same excerpts', () => {
  fc.assert(
    fc.property(
      text(500),
      fc.array(articles, { minLength: 1, maxLength: 5 }),
      fc.nat(60),
      fc.array(text(500), { maxLength: 8 }),
      (question, from, also, unanswered) => {
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
        const value = shareValue({
          outcome: 'answered',
          question,
          excerpts: [first, ...rest],
          unanswered,
        });
        expect(value.length).toBeLessThanOrEqual(2000);
        const shared = sharedAnswer(value, library);
        const places = (shared?.excerpts ?? []).reduce((sum, one) => sum + 1 + one.also.length, 0);
        expect(places + leftOutOf(value)).toBe(from.length * (1 + also));
        expect(shared?.unanswered).toHaveLength(Math.min(5, unanswered.length));
        expect(shared?.excerpts.map(({ text: words }) => words)).toEqual(
          [first, ...rest].map(({ text: words }) => words),
        );
      },
    ),
    { numRuns: 200 },
  );
});
