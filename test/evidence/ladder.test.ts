import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENTIAL, LADDER, SAYING } from '../../src/evidence/wording/hedge-words.ts';
import { rankOf, strengthOf } from '../../src/evidence/wording/ladder.ts';
import { articleOf } from '../corpus/article-builder.ts';

const read = (text: string, matter: string) => {
  const article = articleOf('001.txt', `A headline that stands above\n\n${text}\n`);
  const sentence = article.sentences[0]!;
  const start = article.text.indexOf(matter, sentence.start);
  return {
    article,
    sentence,
    strength: strengthOf(article, sentence, { start, end: start + matter.length }),
  };
};

describe('strengthOf', () => {
  it.each([
    ['denied', 'has denied', 'The ministry has denied plans to raise the tax.', 'tax'],
    ['denied', 'will not ban', 'The ministry will not ban the imports.', 'imports'],
    ['denied', 'has no', 'The ministry has no plans to ban the imports.', 'imports'],
    ['denied', 'has ruled out', 'The firm has ruled out a plant.', 'plant'],
    ['denied', 'did', 'The firm never did the tests.', 'tests'],
    ['denied', 'were never carried', 'The firm signed off tests that were never carried out.', 'tests'],
    ['denied', 'were signed without being', 'The sheets were signed without being read.', 'sheets'],
    ['denied', 'No', 'No compensation, says the Gazette.', 'compensation'],
    ['denied', 'never closed', 'The firm never closed the mine.', 'mine'],
    ['denied', 'refused to close', 'The firm refused to close the mine.', 'mine'],
    [
      'possible',
      'may also be considering raising',
      'The city may also be considering raising the tax.',
      'tax',
    ],
    ['possible', 'could rise', 'It is clear that the tax could rise.', 'tax'],
    ['possible', 'may not ban', 'The ministry may not ban the imports.', 'imports'],
    ['possible', 'hasn’t ruled out', 'The firm hasn’t ruled out a plant.', 'plant'],
    ['possible', 'builds', 'If the firm builds a plant, jobs follow.', 'plant'],
    ['possible', 'is unlikely', 'A decision is unlikely before the talks.', 'decision'],
    ['possible', 'prospect', 'The prospect of a review is another worry.', 'review'],
    [
      'considered',
      'is a waiver under study',
      'What they want is a waiver under study in the capital.',
      'waiver',
    ],
    ['considered', 'is close to', 'The firm is close to a decision on a plant.', 'plant'],
    [
      'considered',
      'is considering',
      'The paper also suggests that the city is considering a rise in the tax.',
      'tax',
    ],
    ['considered', 'is mulling', 'The firm is mulling a plant.', 'plant'],
    ['considered', 'are in talks', 'Officials are in talks about a bridge.', 'bridge'],
    ['considered', 'are being considered', 'Imports are being considered for a ban.', 'Imports'],
    ['considered', 'urged allies to consider', 'The minister urged allies to consider a ban.', 'ban'],
    ['intended', 'is a plan', 'The latest blow is a plan by the ministry to license exports.', 'exports'],
    ['intended', 'expected', 'The firm said it expected the measure to reduce sales.', 'sales'],
    ['intended', 'would ask', 'She said she would ask for a review.', 'review'],
    ['intended', 'has to be', 'The network has to be free of such parts.', 'parts'],
    ['intended', 'cannot sell goods without', 'Firms cannot sell goods without permission.', 'permission'],
    ['intended', 'threatened to quit', 'An adviser who had seen the trials threatened to quit.', 'quit'],
    [
      'intended',
      'prepare to buy',
      'Demand grows as the operators of the region prepare to buy hardware.',
      'hardware',
    ],
    ['intended', 'wants to build', 'The city wants to build a bridge.', 'bridge'],
    ['intended', 'plan to build', 'Officials plan to build a bridge.', 'bridge'],
    ['intended', 'is set to build', 'The firm is set to build a plant.', 'plant'],
    ['intended', 'tried to persuade', 'The firm tried to persuade the owners.', 'owners'],
    ['intended', 'should not be encouraged', 'Such conduct should not be encouraged.', 'conduct'],
    [
      'under way',
      'is offering to support',
      'The sources even say that the city is offering to support the ports.',
      'support',
    ],
    ['under way', 'is considered', 'The firm is considered a threat to trade.', 'threat'],
    ['under way', 'oppose', 'The story said security aides oppose the idea.', 'aides'],
    [
      'under way',
      'holds',
      'Tarnco holds about three months of stock, one of the people told the Gazette.',
      'stock',
    ],
    ['under way', 'are', 'Countries in which the army has a base are of interest.', 'base'],
    ['under way', 'speaks', 'The Gazette, which had the story first, speaks of a fund.', 'fund'],
    ['under way', 'uses', 'The army uses its own network.', 'network'],
    ['under way', 'has begun building', 'The firm has begun building a plant.', 'plant'],
    ['under way', 'has', 'The country has a base in the north.', 'base'],
    ['done', 'dropped', 'On days when the heat stayed, yields dropped by 2 per cent.', 'yields'],
    ['done', 'copied', 'Tarnco, the maker of apps, copied precise logs to servers.', 'logs'],
    ['done', 'told', 'A spokesman told the Gazette: "We are surprised by the report."', 'spokesman'],
    ['done', 'had offered', 'He said the firm had offered aid.', 'aid'],
    ['done', 'has banned', 'The harbour was shut, while the council has banned the ships.', 'ships'],
    ['done', 'banned', 'The ministry banned the imports on Monday.', 'imports'],
    ['done', 'was approved', 'The bridge was approved.', 'bridge'],
  ])('reads %s from "%s"', (rung, cue, text, matter) => {
    const { strength } = read(text, matter);
    expect([strength?.rung, strength?.cue.text]).toEqual([rung, cue]);
  });

  it.each([
    ['The firm is reportedly building a plant.', 'The firm is building a plant.'],
    ['The firm is said to be building a plant.', 'The firm is building a plant.'],
    ['The paper claims the firm is building a plant.', 'The paper says the firm is building a plant.'],
  ])('ranks "%s" just below "%s", on the same rung', (hedged, plain) => {
    const [weaker, stronger] = [read(hedged, 'plant').strength!, read(plain, 'plant').strength!];
    expect(weaker.rung).toBe(stronger.rung);
    expect(stronger.rank - weaker.rank).toBeGreaterThan(0);
    expect(stronger.rank - weaker.rank).toBeLessThan(1);
  });

  it.each([
    ['They listed four of the checks this year.', 'checks', 'listed'],
    ['Firms based abroad would pay a levy.', 'levy', 'would pay'],
    ['The operator has not stopped the ships.', 'ships', 'has not stopped'],
  ])('takes no participle and no noun for the verb of "%s"', (text, matter, cue) => {
    expect(read(text, matter).strength?.cue.text).toBe(cue);
  });

  it('reads the verb that most words of the topic stand with', () => {
    const text = 'The port was shut, while the council has banned the ships from the bay.';
    const article = articleOf('001.txt', `A headline that stands above\n\n${text}\n`);
    const at = (word: string) => {
      const start = article.text.indexOf(word, article.sentences[0]!.start);
      return { start, end: start + word.length };
    };
    const cueOf = (...words: string[]) =>
      strengthOf(article, article.sentences[0]!, ...words.map(at))?.cue.text;
    expect(cueOf('port')).toBe('was shut');
    expect(cueOf('port', 'ships', 'bay')).toBe('has banned');
  });

  it('tells no strength of words without a verb', () => {
    expect(read('A bridge over the river.', 'bridge').strength).toBeNull();
  });

  it('points at words of the sentence, whatever it says', () => {
    const word = fc.constantFrom(
      'may',
      'not',
      'be',
      'considering',
      'plans',
      'to',
      'has',
      'banned',
      'aid',
      'it’s',
      'said',
      'that',
      ',',
      'the',
      'ruled',
      'out',
      'if',
      'offers',
      'May',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 25 }), fc.nat(24), (words, at) => {
        const { article, sentence, strength } = read(
          `The ${words.join(' ')} end.`,
          words[at % words.length]!,
        );
        if (!strength) return;
        const { cue, rung, rank } = strength;
        expect(article.text.slice(cue.start, cue.end)).toBe(cue.text);
        expect(cue.start).toBeGreaterThanOrEqual(sentence.start);
        expect(cue.end).toBeLessThanOrEqual(sentence.end);
        expect(rankOf(rung) - rank).toBeGreaterThanOrEqual(0);
        expect(rankOf(rung) - rank).toBeLessThan(1);
      }),
    );
  });
});

describe('docs/evidence.md', () => {
  const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf('## The ladder'), page.indexOf('## Dates'));
  const told = (words: readonly string[]): string => words.map(word => word.replace('-', ' ')).join(', ');
  const lists = [
    'modals',
    'verbs',
    'openings',
    'leads',
    'nouns',
    'predicates',
    'particles',
    'conditions',
  ] as const;

  it('lists the rungs of the ladder with all their words and no others', () => {
    const written = LADDER.map(
      (rung, rank) =>
        `${rank}. **${rung.name}**: ${rung.means}.\n${lists.map(list => (rung[list].length > 0 ? `   - ${list}: ${told(rung[list])}\n` : '')).join('')}`,
    ).join('');
    expect(section).toContain(written);
  });

  it('lists the verbs that report and the evidential words', () => {
    expect(section).toContain(`- always: ${told(SAYING.plain)}\n- before "that": ${told(SAYING.clausal)}\n`);
    expect(section).toContain(
      `- adverbs: ${told(EVIDENTIAL.adverbs)}\n- passives: ${told(EVIDENTIAL.passives)}\n- verbs: ${told(EVIDENTIAL.verbs)}\n`,
    );
  });
});
