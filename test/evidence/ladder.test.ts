import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENTIAL, LADDER, SAYING } from '../../src/evidence/hedge-words.ts';
import { rankOf, strengthOf } from '../../src/evidence/ladder.ts';
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
    ['under way', 'uses', 'The army uses its own network.', 'network'],
    ['under way', 'has begun building', 'The firm has begun building a plant.', 'plant'],
    ['under way', 'has', 'The country has a base in the north.', 'base'],
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
  const lists = ['modals', 'verbs', 'openings', 'leads', 'nouns', 'particles', 'conditions'] as const;

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
