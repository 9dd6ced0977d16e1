import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answer/answering.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { readGold } from '../../src/evaluation/gold.ts';
import { judge, measure } from '../../src/evaluation/measures.ts';

describe('the answers over the seed articles', () => {
  it('do not fall below what was reached', async () => {
    const { articles } = await readFolder('seeds');
    const gold = readGold('test/gold');
    const figures = measure(judge(await answerFrom(articles), gold.questions), articles, gold.chrome);
    expect(figures.inexactSlices).toBe(0);
    expect(figures.chromeShown).toBe(0);
    expect(figures.successAt1).toBeGreaterThanOrEqual(52);
    expect(figures.successAt3).toBeGreaterThanOrEqual(59);
    expect(figures.falseAnswers).toBeLessThanOrEqual(7);
    expect(figures.falseAbstentions).toBeLessThanOrEqual(4);
  });
});
