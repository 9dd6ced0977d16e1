import { describe, expect, it } from 'vitest';
import { loadEngines } from '../../src/evaluation/engines/engines.ts';
import { evaluate } from '../../src/evaluation/evaluation.ts';
import { figuresOf } from '../../src/evaluation/figures.ts';
import { fallenBelow, fallenLine, readFloor } from '../../src/evaluation/floor.ts';
import { readTasks } from '../../src/evaluation/tasks.ts';
import { englishWords } from '../../src/search/english.ts';
import { WATCHING } from './watching.ts';

describe('the figures for the seed articles', () => {
  it('do not fall below the committed floor', async () => {
    const tasks = await readTasks({ articles: 'seeds', gold: 'test/gold', split: 'all', sample: 1 });
    const { loaded, missing } = await loadEngines();
    const evaluation = await evaluate(tasks, loaded, englishWords(), WATCHING);
    const fallen = fallenBelow(readFloor('test/evaluation/floor.json'), figuresOf(evaluation));
    expect(missing).toEqual([]);
    expect(evaluation.tasks[0]).toMatchObject({ name: 'seeds', answerable: 70, unanswerable: 30 });
    expect(fallen.map(fallenLine)).toEqual([]);
  });
});
