import { expect, it } from 'vitest';
import { tellingDifferences } from '../../src/digest/telling-difference.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { comparisonOn } from '../../src/evidence/wording/comparing.ts';
import { article } from './articles.ts';

/** The sides of what is found between these sentences of two articles that retell one report, on a topic. */
const sidesOf = async (topic: string, one: string, other: string): Promise<string[][]> => {
  const told = [one, other].map((sentence, i) =>
    article(`${i}.txt`, [[sentence, 'Nobody else was asked in Ohio on that day.']], 'report'),
  );
  const origins = await originsOf(told);
  const comparisons = origins.flatMap(origin => comparisonOn(origin, topic) ?? []);
  return tellingDifferences(comparisons, () => true).map(({ sides }) => sides.map(({ text }) => text));
};

it('sets a matter left open beside the same matter going on, weaker first', async () => {
  expect(
    await sidesOf(
      'subsidies for solar farms',
      'Norland is already paying subsidies for solar farms in the north.',
      'Norland may pay subsidies for solar farms in the north next year, the paper said.',
    ),
  ).toEqual([
    [
      'may pay subsidies for solar farms in the north next year',
      'is already paying subsidies for solar farms in the north',
    ],
  ]);
});

it('sets the weakest of several tellings beside the strongest', async () => {
  const told = [
    'Norland is considering subsidies for solar farms in the north.',
    'Norland may consider subsidies for solar plants.',
    'Norland is already paying subsidies for solar farms in the north.',
  ].map((sentence, i) =>
    article(`${i}.txt`, [[sentence, 'Nobody else was asked in Ohio on that day.']], 'report'),
  );
  const origins = await originsOf(told);
  const comparisons = origins.flatMap(origin => comparisonOn(origin, 'subsidies for solar farms') ?? []);
  const [difference] = tellingDifferences(comparisons, () => true);
  expect(difference?.sides.map(({ file }) => file)).toEqual(['1.txt', '2.txt']);
});

it('sets two numbers of one thing beside each other', async () => {
  expect(
    await sidesOf(
      'antennas towers replaced',
      'Norland replaced 1,200 antennas on the towers of the coast.',
      'Norland replaced 900 antennas on the towers of the coast.',
    ),
  ).toEqual([['1,200 antennas on the towers of the coast', '900 antennas on the towers of the coast']]);
});

it.each([
  [
    'both leave it open',
    'Norland may pay subsidies for solar farms in the north.',
    'Norland could be paying subsidies for solar farms in the north.',
  ],
  [
    'the other leaves it open further on',
    'Subsidies for solar farms may be signed into law in April.',
    'A plan of subsidies for solar farms was circulated last week and could be signed into law in April.',
  ],
  [
    'the words go on differently',
    'Norland may sell its subsidies office to Eastland.',
    'Norland is painting solar farms with subsidies.',
  ],
  [
    'the numbers count different things',
    'Norland pays subsidies for 40 solar farms in the north.',
    'Norland pays subsidies for 30 years of solar farms in the north.',
  ],
  [
    'one number is written in two ways',
    'Norland pays subsidies for 2 million solar farms.',
    'Norland pays subsidies for 2m solar farms.',
  ],
])('finds no difference where %s', async (_why, one, other) => {
  expect(await sidesOf('subsidies for solar farms', one, other)).toEqual([]);
});
