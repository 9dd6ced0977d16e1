import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/answer/citation.ts';
import type { Edition, Update } from '../../src/digest/edition.ts';
import type { Entry } from '../../src/digest/entry.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Difference } from '../../src/digest/telling-difference.ts';
import { contextModal } from '../../src/slack/blocks/context-modal.ts';
import { editionMessages } from '../../src/slack/blocks/digest-edition.ts';
import { refusedMessage, statusMessage } from '../../src/slack/blocks/digest-status.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { articles, citation, text } from './hostile.ts';
import { anyWords } from './languages.ts';

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
describe('whatever the articles say', () => {
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
        anyWords,
        (told, known, more, owner, words) => {
          const edition: Edition = {
            localDate: '2026-11-22',
            isFirst: more % 2 === 0,
            entries: told,
            updates: known,
            articles: told.length + known.length,
            more,
            leftOut: more % 3 === 0 ? told.map(({ story }) => story) : [],
          };
          const messages = editionMessages(edition, { ...subscription, createdBy: owner }, words);
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
      fc.property(articles, fc.nat(), anyWords, (from, n, words) => {
        const sentence = from.sentences[n % from.sentences.length];
        if (!sentence) return;
        const view = contextModal({ article: from, citation: cite(from, [sentence]) }, words);
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
      fc.property(text(400), text(60), anyWords, (error, words, spoken) => {
        const place = { team: 'T', channel: words };
        const last = { localDate: words, state: 'refused', content: null, error } as const;
        const messages = [
          statusMessage(
            place,
            { ...subscription, ...place, time: words, createdBy: words },
            last,
            null,
            spoken,
          ),
          refusedMessage(error, spoken),
        ];
        for (const message of messages) expect(problemsOf(message)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
