import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/answer/answer.ts';
import { type Citation, cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Edition, Entry } from '../../src/digest/edition.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { contextModal } from '../../src/slack/blocks/context-modal.ts';
import { editionMessage } from '../../src/slack/blocks/digest-edition.ts';
import { postedNowMessage, statusMessage, turnedOnMessage } from '../../src/slack/blocks/digest-status.ts';
import { sourcesMessage } from '../../src/slack/blocks/sources.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { sharedAnswer, shareValue } from '../../src/slack/share-value.ts';
import { article, libraryOf } from './articles.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<!here>',
    '<@U1>',
    '<#C1>',
    '<https://evil.example|bank.example>',
    '&lt;!channel&gt;',
  ),
  fc.constantFrom(
    '<',
    '>',
    '&',
    '!',
    '@',
    '#',
    '|',
    '*',
    '_',
    '~',
    '`',
    '\u202e',
    '\u200b',
    '\ud83d',
    '😀',
    '"',
    '\\',
    '\n',
    '\u0001',
  ),
  fc.string({ maxLength: 12 }),
);
const text = (maxLength: number) =>
  fc
    .tuple(fc.array(hostile, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 400 }))
    .map(([parts, times]) => parts.join('').repeat(times).slice(0, maxLength))
    .filter(one => one !== '');
const maybe = (maxLength: number) => fc.option(text(maxLength), { nil: null });
const stated = (maxLength: number) =>
  maybe(maxLength).map(value =>
    value === null ? ({ basis: 'unknown', value } as const) : ({ basis: 'stated', value, line: 1 } as const),
  );

const articles: fc.Arbitrary<Article> = fc
  .record({
    paragraphs: fc.array(text(5000), { minLength: 1, maxLength: 5 }),
    title: stated(4000),
    outlet: stated(300),
    author: stated(300),
    published: stated(100),
    file: fc.integer({ min: 0, max: 999 }).map(n => `${String(n).padStart(3, '0')}.txt`),
  })
  .map(({ paragraphs, file, ...facts }) =>
    article(
      file,
      paragraphs.map(paragraph => ['body', paragraph.replaceAll(/\s+/gu, ' ').trim() || 'x.'] as const),
      facts,
    ),
  )
  .filter(({ sentences }) => sentences.length > 0);

const citation = fc.tuple(articles, fc.nat()).map(([from, n]): Citation => {
  const sentence = from.sentences[n % from.sentences.length];
  if (!sentence) throw new RangeError('no sentence');
  const { start, end } = sentence;
  const note = { start, end: Math.min(end, start + 3) };
  return cite(from, [{ ...sentence, inlineChrome: n % 3 === 0 ? [note] : [] }]);
});
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
      fc.property(answers, fc.constantFrom('private', 'thread', 'shared'), (answer, kind) => {
        const message = answerMessage(
          answer,
          kind === 'shared' ? { sharedBy: 'U7' } : kind === 'private' ? kind : 'thread',
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
      }),
      { numRuns: 400 },
    );
  });

  it('an edition is within the limits', () => {
    const entries = fc.tuple(articles, fc.array(citation, { minLength: 1, maxLength: 4 })).map(
      ([one, excerptsOfStory]): Entry => ({
        story: { key: one.file, source: one.facts.title.value, articles: [one] },
        fresh: [one.file],
        excerpts: excerptsOfStory,
      }),
    );
    fc.assert(
      fc.property(entries, fc.array(entries, { maxLength: 9 }), fc.nat(20), (first, rest, more) => {
        const edition: Edition = {
          localDate: '2026-11-22',
          entries: [first, ...rest],
          articles: rest.length + 1,
          more,
        };
        const message = editionMessage(edition);
        expect(problemsOf(message)).toEqual([]);
        expect(findLiveTokens(message.text)).toEqual([]);
      }),
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

  it('the sources are within the limits, and paging shows every line', () => {
    fc.assert(
      fc.property(
        fc.array(articles, { maxLength: 40 }),
        fc.array(fc.record({ file: text(300), reason: text(300) }), { maxLength: 10 }),
        fc.array(text(500), { maxLength: 5 }),
        (listed, skipped, warnings) => {
          const library = libraryOf(listed, { skipped, warnings });
          let from = 0;
          let lines = 0;
          for (let page = 0; page < 60; page += 1) {
            const message = sourcesMessage(library, from);
            expect(problemsOf(message)).toEqual([]);
            expect(findLiveTokens(message.text)).toEqual([]);
            const blocks = JSON.stringify(message.blocks);
            lines += (
              blocks.match(
                /\{"type":"rich_text_section","elements":\[\{"type":"text","text":(?:"(?:[^"\\]|\\.)*"),"style":\{"bold":true\}\},/gu,
              ) ?? []
            ).length;
            const next = /"action_id":"sources_more".*?"value":"(\d+)"/u.exec(blocks)?.[1];
            if (next === undefined) break;
            from = Number(next);
          }
          expect(lines).toBe(listed.length + skipped.length + warnings.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('the words on a digest are within the limits', () => {
    fc.assert(
      fc.property(text(400), text(60), (error, words) => {
        const subscription = {
          team: 'T',
          channel: 'C',
          time: words,
          zone: 'Europe/Berlin',
          createdBy: words,
          nextDueAt: new Date(0),
        };
        const messages = [
          statusMessage(subscription, { localDate: words, state: 'refused', error }),
          turnedOnMessage(subscription, null),
          postedNowMessage({ outcome: 'refused', error }),
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
        expect(shared?.unanswered).toHaveLength(Math.min(5, unanswered.length));
        expect(shared?.excerpts.map(({ text: words }) => words)).toEqual(
          [first, ...rest].map(({ text: words }) => words),
        );
      },
    ),
    { numRuns: 200 },
  );
});
