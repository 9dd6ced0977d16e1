import { beforeAll, describe, expect, it } from 'vitest';
import { noFilters, type Reason, reasonWords } from '../../src/answer/answer.ts';
import { type Answering, answerFrom } from '../../src/answer/answering.ts';
import { citationLine, citationWithin } from '../../src/answer/citation.ts';
import { filterLine } from '../../src/answer/filter-words.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { type Evidence, gatherEvidence } from '../../src/evidence/gathering.ts';
import { answerMessage, type Shown } from '../../src/slack/blocks/answer.ts';
import { reasonIn } from '../../src/slack/blocks/answer-reason.ts';
import { citationIn, citationInside } from '../../src/slack/blocks/citation-line.ts';
import { filterLines } from '../../src/slack/blocks/filter-line.ts';
import { originLineIn } from '../../src/slack/blocks/origin-line.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { excerpt, ask as fakeAsk, ships, twin } from './articles.ts';
import { evidence as fakeEvidence } from './evidence.ts';

let articles: readonly Article[];
let ask: Answering;
let evidence: Evidence;
beforeAll(async () => {
  ({ articles } = await readFolder('seeds'));
  [ask, evidence] = await Promise.all([answerFrom(articles), gatherEvidence(articles)]);
});

const shown: Shown = {
  setting: 'thread',
  behind: fakeEvidence(),
  words: english,
  turn: 'turn-1',
  readAs: null,
};
const textOf = (answer: ReturnType<typeof fakeAsk>, over: Partial<Shown> = {}): string =>
  answer.outcome === 'help' ? '' : answerMessage(answer, { ...shown, ...over }).text;

describe('in English, Slack and the terminal say the same of', () => {
  it('where an excerpt stands', () => {
    for (const article of articles)
      for (const sentence of [0, 3, 6]) {
        const cited = excerpt(article, sentence);
        expect(citationIn(cited, english)).toBe(citationLine(cited));
        for (const most of [40, 90, 200])
          expect(citationInside(cited, most, english)).toBe(citationWithin(cited, most));
      }
  });

  it('on whose word excerpts rest', () => {
    const cited = articles.flatMap(article => [excerpt(article, 2), excerpt(article, 5)]);
    for (let many = 1; many <= cited.length; many += 1) {
      const some = cited.slice(0, many);
      const counts = evidence.originCounts(some);
      expect(counts === null ? '' : originLineIn(counts, english)).toBe(evidence.originLine(some));
    }
  });

  it('filters as they were understood', () => {
    const { outlet } =
      articles.map(({ facts }) => ({ outlet: facts.outlet.value })).find(one => one.outlet) ?? {};
    for (const typed of [
      `from:"${outlet}" What is said?`,
      'before:2030 -nothing What is said?',
      'after:1990',
    ]) {
      const answer = ask(typed);
      if (answer.outcome === 'help') throw new Error('not read');
      expect(answer.filters.list.length).toBeGreaterThan(0);
      expect(filterLines(answer.filters, english).join('')).toBe(filterLine(answer.filters));
    }
  });
});

const filter = {
  kind: 'outlet',
  value: 'Nowhere',
  excluded: false,
  typed: 'from:Nowhere',
  matched: [],
  articles: 0,
  inferred: 0,
  problem: 'matches_nothing',
} as const;
const suggestions = [{ typed: 'from:"Now Here"', question: 'from:"Now Here" why?' }];
const reasons: readonly Reason[] = [
  { kind: 'off_topic' },
  { kind: 'names_absent', names: ['Ann', 'Bob'] },
  { kind: 'type_absent', asked: 'when' },
  { kind: 'type_absent', asked: 'what Ann said' },
  { kind: 'premise_contradicted' },
  { kind: 'no_evidence' },
  { kind: 'filter_matches_nothing', filter, suggestions },
  {
    kind: 'filter_not_understood',
    filter: { ...filter, kind: 'before', typed: 'before:soon', problem: 'not_understood' },
    suggestions: [],
  },
  { kind: 'filters_leave_nothing' },
  { kind: 'no_more' },
];

describe('the reason', () => {
  it.each(reasons)('$kind has a sentence of its own in each language', reason => {
    const [en, de] = [reasonIn(reason, english), reasonIn(reason, german)];
    expect(en).not.toBe(de);
    expect(de).not.toMatch(/\b(?:the|article|question|no)\b/iu);
    expect(en.length).toBeGreaterThan(10);
  });

  it.each(reasons.filter(({ kind }) => !/filter|no_more/u.test(kind)))(
    '$kind is told in English as the terminal tells it',
    reason => expect(reasonIn(reason, english)).toBe(reasonWords(reason)),
  );

  it('that a filter matches nothing shows what may have been meant', () => {
    const text = textOf({
      outcome: 'not_in_articles',
      question: 'from:Nowhere why?',
      reason: { kind: 'filter_matches_nothing', filter, suggestions },
      nearest: [],
      filters: { list: [filter], articles: 0, of: 5, leftOut: 0 },
    });
    expect(text).toContain('*Nothing matches the filter*');
    expect(text).toContain('No article is from “Nowhere”.\nPerhaps: from:"Now Here"');
  });

  it.each([
    ['no_more', false],
    ['filter_not_understood', false],
    ['no_evidence', true],
    ['filters_leave_nothing', true],
  ] as const)('%s: whether it may be answered later decides over a watch (%s)', (kind, mayWatch) => {
    const reason = reasons.find(one => one.kind === kind);
    if (!reason) throw new Error('no such reason');
    const message = answerMessage(
      { outcome: 'not_in_articles', question: 'q', reason, nearest: [], filters: noFilters },
      shown,
    );
    expect(JSON.stringify(message.blocks).includes('"action_id":"watch"')).toBe(mayWatch);
  });
});

describe('an answer', () => {
  it('says what a follow-up was read as', () => {
    const readAs = { question: 'What opened in Shanghai in June?', carried: 'what opened in Shanghai' };
    for (const setting of ['thread', 'private'] as const) {
      const text = textOf(fakeAsk('Shanghai?'), { setting, readAs });
      expect(text).toContain('Read as: What opened in Shanghai in June?');
      expect(text).toContain('what opened in Shanghai');
    }
  });

  it('in German has no English but the articles’ own', () => {
    const text = textOf(fakeAsk('Shanghai?'), { words: german });
    expect(text).toContain('2 Auszüge aus');
    expect(text).toContain('1 Ursprung (The &lt;Wire&gt;, im Bestand) · 2 Medien · 2 unabhängig');
    expect(text).toContain('Auch in 002 (Daily)');
    expect(text).toContain('Absatz 1');
    const blocks = JSON.stringify(answerMessage(answered(), { ...shown, words: german }).blocks);
    for (const words of ['Im Zusammenhang zeigen', 'Kette zeigen', 'Exportieren', 'Nicht hilfreich'])
      expect(blocks).toContain(words);
    expect(blocks).not.toMatch(/Show|Export"|Share|Helpful|excerpt/u);
  });

  it('asks nobody whether it helped where no turn is known', () => {
    const blocks = JSON.stringify(answerMessage(answered(), { ...shown, turn: null }).blocks);
    expect(blocks).not.toContain('feedback');
  });
});

const answered = () => ({
  outcome: 'answered' as const,
  question: 'q',
  excerpts: [excerpt(ships, 0, [excerpt(twin, 0)])] as const,
  unanswered: [],
  filters: noFilters,
});
