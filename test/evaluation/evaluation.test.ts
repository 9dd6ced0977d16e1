import { expect, it } from 'vitest';
import { collectionTask } from '../../src/evaluation/collection-task.ts';
import { loadEngines } from '../../src/evaluation/engines/engines.ts';
import { evaluate } from '../../src/evaluation/evaluation.ts';
import { figuresOf } from '../../src/evaluation/figures.ts';
import { printed } from '../../src/evaluation/print.ts';
import { reportOf } from '../../src/evaluation/report.ts';
import { englishWords } from '../../src/search/english.ts';
import { RIVER } from './river.ts';
import { WATCHING } from './watching.ts';

const LAKE = {
  ...RIVER,
  name: 'lake',
  docs: RIVER.docs.map(doc => ({ ...doc, title: '' })),
  unanswerable: [],
};

const { loaded } = await loadEngines();
const evaluation = await evaluate([RIVER, LAKE].map(collectionTask), loaded, englishWords(), WATCHING);

it('measures the desk and every engine on the same questions', () => {
  const [river] = evaluation.tasks;
  expect(river).toMatchObject({ name: 'river', answerable: 5, unanswerable: 1, inexactSlices: 0 });
  expect(river!.desk).toMatchObject({ successAt1: 1, successAt3: 1, meanReciprocalRank: 1, ndcgAt10: 1 });
  expect(river!.others.map(({ name }) => name)).toEqual(loaded.map(({ name }) => name));
  for (const { successAt3 } of river!.others) expect(successAt3).toBe(1);
});

it('asks what the articles do not hold: its own, of others, and what was taken away', () => {
  const asked = evaluation.tasks.map(({ abstentions }) =>
    abstentions.map(({ doubt, answerable, unanswerable }) => [doubt, answerable, unanswerable]),
  );
  expect(asked).toEqual([
    [
      ['unanswerable', 5, 1],
      ['foreign', 5, 5],
      ['titleRemoved', 5, 5],
      ['documentRemoved', 5, 5],
    ],
    [
      ['foreign', 5, 6],
      ['documentRemoved', 5, 5],
    ],
  ]);
  const figures = figuresOf(evaluation).get('river');
  expect(figures?.areaTitleRemoved).toBeGreaterThan(0.9);
  // The other collection asks the same questions, and one more, so that the desk cannot tell them apart.
  expect(figures?.areaForeign).toBe(0.5);
});

it('has no times over 10,000 passages where there are fewer', () => {
  expect(evaluation.manyPassages).toBeNull();
});

it('prints one table, no line wider than 110 characters', () => {
  const lines = printed(evaluation).split('\n');
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(110);
  expect(lines.filter(line => /^(?:Huawei Desk|lunr) +1\.000 /.test(line))).toHaveLength(4);
  expect(lines).toContain('river: 5 documents of 3 titles, 5 questions, 1 unanswerable ones');
});

it('reports plain data without the texts of the questions', () => {
  const report = JSON.stringify(reportOf(evaluation, [], ['absent']));
  expect(JSON.parse(report)).toMatchObject({
    tasks: [{ name: 'river', figures: { successAt1: 1 } }, { name: 'lake' }],
    manyPassages: null,
    fallen: [],
    notInstalled: ['absent'],
  });
  expect(report).not.toContain('Lindau');
});
