import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Weighing, weighingIn } from '../../src/evidence/origins/report-words.ts';
import { gapsCsv } from '../../src/gaps/gaps-csv.ts';
import { type Asked, subjectsOf } from '../../src/gaps/subjects.ts';
import { articleOf } from '../corpus/article-builder.ts';

let weigh: Weighing;
beforeAll(async () => {
  const about = Array.from({ length: 5 }, (_, nth) =>
    articleOf(`00${nth}.txt`, `Acme sells phones. Acme makes chips for ${nth} firms.\n`),
  );
  weigh = await weighingIn(about);
});

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute));
const asked = (question: string, person = 'U1', minute = 0): Asked => ({ question, person, at: at(minute) });
const groups = async (...questions: readonly string[]) =>
  (
    await subjectsOf(
      questions.map(question => asked(question)),
      weigh,
    )
  ).map(subject => subject.questions.toSorted());

describe('what was asked', () => {
  it.each([
    ['When does the Kerch bridge open?', 'Does the Kerch bridge have a toll?'],
    ['Who is Maria Lindqvist?', 'What did Maria Lindqvist say about tariffs?'],
    ['How much does the Foldix 9 cost?', 'foldix 9 price', 'release date of the Foldix 9'],
  ])('on one subject is one group: %s', async (...questions) => {
    expect(await groups(...questions, 'How high is Mont Blanc?')).toHaveLength(2);
  });

  it.each([
    ['When does the Kerch bridge open?', 'Who won the lottery of Zagreb?'],
    ['Does Acme own a football club?', 'Does Acme sell cars in Peru?'],
    ['What is said about tariffs on steel?', 'What is said about the weather in Oslo?'],
  ])('on two subjects is two groups: %s / %s', async (one, other) => {
    expect(await groups(one, other)).toHaveLength(2);
  });

  it('is named by what its questions share, in their words', async () => {
    const [subject] = await subjectsOf(
      [
        asked('When does the Kerch bridge open?'),
        asked('Does the Kerch bridge have a toll?'),
        asked('who built the kerch bridge'),
      ],
      weigh,
    );
    expect(subject?.name).toBe('Kerch bridge');
  });

  it('once is named by the question', async () => {
    expect((await subjectsOf([asked('Who won the lottery?')], weigh))[0]?.name).toBe('Who won the lottery?');
  });

  it('is ordered by how many people asked, then how often, then how lately', async () => {
    const subjects = await subjectsOf(
      [
        asked('Lottery of Zagreb?', 'U1', 9),
        asked('Opera in Ankara?', 'U1', 1),
        asked('Opera in Ankara?', 'U1', 2),
        asked('Kerch bridge?', 'U1', 0),
        asked('kerch  BRIDGE', 'U2', 0),
        asked('Ferries to Quito?', 'U1', 5),
      ],
      weigh,
    );
    expect(subjects.map(({ name, people, things }) => [name, people, things.length])).toEqual([
      ['Kerch bridge?', 2, 2],
      ['Opera in Ankara?', 1, 2],
      ['Lottery of Zagreb?', 1, 1],
      ['Ferries to Quito?', 1, 1],
    ]);
  });

  it('is counted once each, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ maxLength: 60 }), fc.constantFrom('U1', 'U2', 'U3')), {
          maxLength: 40,
        }),
        async questions => {
          const all = questions.map(([question, person], minute) => asked(question, person, minute));
          const subjects = await subjectsOf(all, weigh);
          expect(subjects.flatMap(({ things }) => things)).toHaveLength(all.length);
          for (const { questions: listed, people, lastAt, things } of subjects) {
            expect(listed.length).toBeGreaterThan(0);
            expect(people).toBe(new Set(things.map(({ person }) => person)).size);
            expect(lastAt.getTime()).toBe(Math.max(...things.map(thing => thing.at.getTime())));
          }
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

it('a formula is none in the CSV', () => {
  const csv = gapsCsv({
    absent: [{ printer: '@cmd', reports: 1, retellings: [] }],
    unanswered: [],
    notHelpful: [],
  });
  expect(csv.startsWith('\uFEFF"kind","subject","question"')).toBe(true);
  expect(csv).toContain('"\'@cmd"');
});
