import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { composeEdition, type Edition, tellingsOf } from '../../src/digest/edition.ts';
import type { EditionEvidence } from '../../src/digest/entry.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Telling } from '../../src/digest/told.ts';
import { gatherEvidence } from '../../src/evidence/gathering.ts';
import { differencesIn } from '../../src/evidence/wording/comparing-differences.ts';
import { editionMessages } from '../../src/slack/blocks/digest-edition.ts';
import { visibleLength } from '../../src/slack/blocks/visible-length.ts';
import { findExcerpt, Reference } from '../../src/slack/excerpt-reference.ts';
import type { Message } from '../../src/slack/message.ts';
import { checkMessage, findLiveTokens } from '../../src/slack/payload-check.ts';
import { plainParts } from '../../src/slack/plain-parts.ts';
import { english } from '../../src/slack/words/english.ts';
import { article, libraryOf } from './articles.ts';
import { articles as hostileArticles } from './hostile.ts';
import { anyWords, languages } from './languages.ts';

const nothing: EditionEvidence = { origins: [], differencesOf: () => [] };
const toldBefore: Telling = { file: 'told before', sha256: 'other' };
const owned: Subscription = {
  team: 'T1',
  channel: 'C1',
  time: '08:30',
  zone: 'Europe/Berlin',
  weekdays: [1],
  signOfLife: true,
  createdBy: 'U7',
  createdAt: new Date(0),
  nextDueAt: new Date(0),
  paused: null,
};

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' };
const problemsOf = ({ text, blocks }: Message) => checkMessage({ ...frame, text, blocks });
const quotesIn = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ blocks = [] }) =>
    blocks.flatMap(block =>
      block.type === 'rich_text'
        ? block.elements.flatMap(element =>
            element.type === 'rich_text_quote'
              ? [element.elements.map(one => (one.type === 'text' ? one.text : '')).join('')]
              : [],
          )
        : [],
    ),
  );
const buttonsIn = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ blocks = [] }) =>
    blocks.flatMap(block =>
      block.type === 'actions'
        ? block.elements.flatMap(one => (one.type === 'button' ? (one.value ?? []) : []))
        : [],
    ),
  );
const visible = ({ blocks = [] }: Message) => visibleLength(blocks);
const stated = <Value>(value: Value) => ({ basis: 'stated', value, line: 1 }) as const;
const composed = (
  articles: readonly Article[],
  told: readonly Telling[] = [],
  evidence: EditionEvidence = nothing,
): Edition => {
  const edition = composeEdition(articles, told, '2026-11-22', evidence);
  if (!edition) throw new Error('Nothing is new');
  return edition;
};

describe('the digest over the seeds', () => {
  let seeds: readonly Article[];
  let evidence: EditionEvidence;
  let edition: Edition;
  let messages: readonly [Message, ...Message[]];

  beforeAll(async () => {
    seeds = (await readFolder('seeds')).articles;
    evidence = { ...(await gatherEvidence(seeds)), differencesOf: differencesIn };
    edition = composed(seeds, [], evidence);
    messages = editionMessages(edition, owned, english);
  });

  it('names two stories, four outlets and one origin in the first and one article in the second', () => {
    const [main] = messages;
    expect(main.text).toMatch(/^Daily digest, 2026-11-22: 2 stories from 5 articles\n/u);
    expect(edition.entries.map(({ story }) => story.articles.length)).toEqual([4, 1]);
    expect(main.text).toMatch(/4 outlets \([^)]+\) · 1 origin: \S/u);
    expect(main.text).toMatch(/1 article, outlet not stated · 1 origin: \S/u);
  });

  it.each(languages)(
    'has 900 to 1,800 characters in the channel and the rest in the thread, in $tag',
    words => {
      const spoken = editionMessages(edition, owned, words);
      const [main, ...thread] = spoken;
      expect(visible(main)).toBeGreaterThanOrEqual(900);
      expect(visible(main)).toBeLessThanOrEqual(1800);
      expect(thread.length).toBeGreaterThan(0);
      for (const message of spoken) expect(problemsOf(message)).toEqual([]);
      expect(quotesIn(spoken).toSorted()).toEqual(quotesIn(messages).toSorted());
    },
  );

  it('quotes exact slices of the bodies, none twice, each with the way to its context', () => {
    const quotes = quotesIn(messages);
    const excerpts = edition.entries.flatMap(entry => entry.excerpts);
    expect(quotes.toSorted()).toEqual(excerpts.map(({ citation }) => citation.text).toSorted());
    expect(new Set(quotes).size).toBe(quotes.length);
    for (const { citation, sentence } of excerpts) {
      const source = seeds.find(({ file }) => file === citation.file);
      expect(source?.text.slice(citation.start, citation.end)).toBe(citation.text);
      expect(source?.sentences).toContainEqual(
        expect.objectContaining({ start: sentence.start, end: sentence.end }),
      );
      expect(sentence.start).toBe(citation.start);
    }
    const found = buttonsIn(messages).map(value => findExcerpt(libraryOf(seeds), Reference.parse(value)));
    expect(found.map(one => one?.citation.text).toSorted()).toEqual(
      excerpts.map(({ sentence }) => sentence.text).toSorted(),
    );
  });

  it('numbers the excerpts of each story from 1 in the channel and on in the thread', () => {
    const placesIn = ({ text }: Message, title: string) =>
      Array.from(
        text
          .split(`*${title}*`)[1]
          ?.split('\n*US')[0]
          ?.matchAll(/^— (\d)\. /gmu) ?? [],
        ([, place]) => Number(place),
      );
    const titles = messages.slice(1).map(({ text }) => /^\*([^*]+)\*/u.exec(text)?.[1] ?? '');
    expect(titles).toHaveLength(2);
    for (const title of titles)
      expect(messages.flatMap(message => placesIn(message, title))).toEqual([1, 2, 3, 4]);
  });

  it('shows no page chrome, not even within a sentence', () => {
    const all = messages.map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`).join('\n');
    const chrome = seeds.flatMap(({ text, lines, sentences }) => [
      ...lines.filter(({ role }) => role === 'chrome').map(({ start, end }) => text.slice(start, end)),
      ...sentences.flatMap(one => one.inlineChrome).map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(chrome.length).toBeGreaterThan(10);
    for (const line of chrome) expect(all).not.toContain(line);
  });

  it('says where the retellings differ, in their own words', () => {
    const [difference] = edition.entries.flatMap(({ differences }) => differences);
    expect(difference?.kind).toBe('strength');
    const all = messages.map(({ text }) => text).join('\n');
    for (const { file, start, end, text } of difference?.sides ?? []) {
      expect(seeds.find(one => one.file === file)?.text.slice(start, end)).toBe(text);
      expect(all).toContain(`“${text}”`);
    }
  });

  it('is followed by nothing, until an article is added', async () => {
    const told = tellingsOf(edition);
    expect(composeEdition(seeds, told, '2026-11-23', evidence)).toBeNull();
    const news = article(
      '005.txt',
      [['body', 'Nordland will build 40 masts on its northern coast. Its parliament voted on Monday.']],
      { title: stated('Nordland builds masts') },
    );
    const [main, ...thread] = editionMessages(composed([...seeds, news], told, evidence), owned, english);
    expect(main.text).toMatch(/^Daily digest, 2026-11-22: 1 story from 1 article\n/u);
    expect(quotesIn([main])).toContain('Nordland will build 40 masts on its northern coast.');
    expect(main.text).not.toContain('Huawei');
    expect(thread).toEqual([]);
  });
});

describe('an edition', () => {
  const wire = (file: string, words: string, title: string | null, outlet: string | null, report = 'r') =>
    article(file, [['body', words]], {
      ...(title === null ? {} : { title: stated(title) }),
      ...(outlet === null ? {} : { outlet: stated(outlet) }),
      retells: stated({ source: 'The Gazette', report }),
    });

  it('says who set it up where it is the first, and only there', () => {
    const one = wire('001.txt', 'Nordland will build 40 masts on its coast.', 'Masts', 'Daily');
    const textOf = (edition: Edition, subscription: Subscription | null) =>
      editionMessages(edition, subscription, english)[0].text;
    expect(textOf(composed([one]), owned)).toMatch(/<@U7> set this up\. `\/huawei digest` changes it\.$/u);
    expect(textOf(composed([one]), null)).not.toContain('set this up');
    expect(textOf(composed([one], [toldBefore]), owned)).not.toContain('set this up');
  });

  it('is the same in a preview as in the channel but for who set it up', () => {
    const words = Array.from(
      { length: 9 },
      (_, i) => `Town ${i} will build ${i + 40} masts in the ${i + 3}th quarter, `,
    );
    const corpus = words.map((some, i) =>
      article(`${100 + i}.txt`, [
        ['body', `${some}which costs ${i + 7} million crowns. Harbour ${i} gets ${i + 80} cranes.`],
      ]),
    );
    const [posted] = editionMessages(composed(corpus), owned, english);
    const [preview] = editionMessages(composed(corpus), null, english);
    expect(quotesIn([preview])).toEqual(quotesIn([posted]));
    expect(posted.text).toBe(`${preview.text}\n\n<@U7> set this up. \`/huawei digest\` changes it.`);
  });

  it('says what an article does not state', () => {
    const one = article('001.txt', [['body', 'Nordland will build 40 masts on its coast.']]);
    const [{ text }] = editionMessages(composed([one]), null, english);
    expect(text).toContain('*Article 001 (title not stated)*');
    expect(text).toMatch(/^1 article, outlet not stated$/mu);
  });

  it('names outlets that are stated beside those that are not, and cuts a title between words', () => {
    const one = wire('001.txt', 'Nordland will build 40 masts on its coast.', 'Masts '.repeat(60), 'Daily');
    const other = wire('002.txt', 'The coast of Nordland gets antennas, ministers say.', 'Masts', null);
    const [{ text }] = editionMessages(composed([one, other]), null, english);
    expect(text).toContain('Daily and 1 outlet that is not stated · 1 origin: The Gazette');
    expect(text).toMatch(/\*(?:Masts )+Masts…\*/u);
  });

  it('tells one more outlet of a known story in one line', () => {
    const known = wire('001.txt', 'Nordland will build 40 masts on its coast.', 'Masts & more', 'Daily');
    const fresh = wire('002.txt', 'Forty masts will stand on the coast.', 'Coast gets masts', 'The <Wire>');
    const edition = composed([known, fresh], [{ file: '001.txt', sha256: known.sha256 }]);
    const [main, ...thread] = editionMessages(edition, owned, english);
    expect(main.text).toBe(
      [
        'Daily digest, 2026-11-22: more on 1 known story from 1 article',
        'Also told now: The &lt;Wire&gt;, “Coast gets masts”: the story of “Masts &amp; more” (origin: The Gazette)',
      ].join('\n\n'),
    );
    expect(quotesIn([main])).toEqual([]);
    expect(thread).toEqual([]);
  });

  it('says what a first edition leaves out, and what a later one leaves for the next', () => {
    const corpus = Array.from({ length: 14 }, (_, i) =>
      article(`${100 + i}.txt`, [['body', `Town ${i} will build ${i + 40} masts in quarter ${i + 70}.`]]),
    );
    const [first] = editionMessages(composed(corpus), null, english);
    expect(first.text).toContain('This first digest tells 10 of 14 stories');
    const [later] = editionMessages(composed(corpus, [toldBefore]), null, english);
    expect(later.text).toContain('4 more stories are left for the next digest.');
  });
});

describe('whatever the articles say, an edition', () => {
  const wordy = fc
    .array(
      fc.constantFrom(
        ...'Nordland Acme minister masts will build sold coast said denied <b> & 4,100 “never” port may vote'.split(
          ' ',
        ),
      ),
      { minLength: 3, maxLength: 45 },
    )
    .map(words => `A ${words.join(' ')}.`);
  const wordyArticles = fc
    .tuple(
      fc.array(wordy, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('a', 'b', 'c', null),
      fc.boolean(),
    )
    .map(([sentences, report, titled]) =>
      article(
        'x.txt',
        sentences.map(sentence => ['body', sentence] as const),
        {
          ...(titled ? { title: stated(`Title <${sentences.length}>`), outlet: stated('The & Wire') } : {}),
          ...(report === null ? {} : { retells: stated({ source: 'The <Gazette>', report }) }),
        },
      ),
    );
  const corpora = fc
    .array(fc.oneof(wordyArticles, wordyArticles, hostileArticles), { minLength: 1, maxLength: 24 })
    .map(all =>
      all.map((one, i) => ({
        ...one,
        file: `${String(i).padStart(3, '0')}.txt`,
        number: String(i).padStart(3, '0'),
      })),
    );
  const toldOf = (corpus: readonly Article[], told: number): Telling[] =>
    told === 0 ? [] : [toldBefore, ...corpus.filter((_, i) => i % told === 1)];

  it('passes every check, shows everything once, and fills the channel’s message as far as it may', () => {
    fc.assert(
      fc.property(corpora, fc.nat(4), anyWords, (corpus, told, words) => {
        const edition = composeEdition(corpus, toldOf(corpus, told), '2026-11-22', nothing);
        if (!edition) return;
        const messages = editionMessages(edition, owned, words);
        const [main, ...thread] = messages;
        for (const message of messages) {
          expect(problemsOf(message)).toEqual([]);
          expect(message.text.length).toBeLessThanOrEqual(3900);
          expect(findLiveTokens(message.text).filter(token => token !== '<@U7>')).toEqual([]);
          expect(message.text.replaceAll(/<@U7>|&(?:amp|lt|gt);/gu, '')).not.toMatch(/[<>&]/u);
          for (const part of plainParts(message.whole ?? ''))
            expect(checkMessage({ ...frame, text: part })).toEqual([]);
        }
        expect(thread.length).toBeLessThanOrEqual(10);
        const heading = {
          en: /^Daily digest, 2026-11-22: .+ from \d+ articles?/u,
          de: /^Tagesüberblick, 22\. November 2026: .+ aus \d+ Artikeln?/u,
        };
        expect(main.text).toMatch(words.tag === 'de' ? heading.de : heading.en);
        const texts = edition.entries.flatMap(({ excerpts }) =>
          excerpts.map(({ citation }) => citation.text),
        );
        const tooLong =
          JSON.stringify(messages).split(/Too long to show here|Zu lang, um hier zu stehen/u).length - 1;
        const quotes = quotesIn(messages);
        for (const quote of quotes) expect(texts).toContain(quote);
        expect(quotes.length + tooLong).toBeGreaterThanOrEqual(texts.length);
        expect(buttonsIn(messages)).toHaveLength(texts.length);
        expect(visible(main)).toBeLessThanOrEqual(1800);
        const shortest = Math.min(...quotesIn(thread).map(({ length }) => length));
        if (visible(main) < 900) expect(shortest).toBeGreaterThan(600);
      }),
      { numRuns: 200 },
    );
  });
});
