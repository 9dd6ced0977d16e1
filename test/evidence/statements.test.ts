import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import type { Statement } from '../../src/evidence/statement.ts';
import { speakersOf, statementsBy } from '../../src/evidence/statements/speakers.ts';
import { statementsOf } from '../../src/evidence/statements/statements.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { figuresOf, labelledIn } from './statements/labelled.ts';

const SETS = join(import.meta.dirname, 'statements');

const LEAD =
  'The harbour board met on Monday in the old customs house and argued for six hours about the price of a berth.';

const UNKNOWN = { basis: 'unknown', value: null } as const;
const ALL_BODY = {
  title: UNKNOWN,
  outlet: UNKNOWN,
  author: UNKNOWN,
  published: UNKNOWN,
  retells: UNKNOWN,
  body: [{ from: 1, to: 9_999 }],
};

const articleWith = (file: string, ...paragraphs: string[]): Article =>
  articleOf(file, `Harbour board argues over berths\n\n${[LEAD, ...paragraphs].join('\n\n')}\n`);

const statementsIn = (...paragraphs: string[]): Promise<readonly Statement[]> =>
  statementsOf([articleWith('001_a.txt', ...paragraphs)]);

const quoted = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ segments }) => segments.map(({ text, speaker }) => `${speaker ?? '–'}: ${text}`));

describe('the first corpus', () => {
  let statements: readonly Statement[] = [];
  beforeAll(async () => {
    statements = await statementsOf((await readFolder('seeds')).articles);
  });

  it('holds five statements, each with its speaker and role', () => {
    expect(statements.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Andy Purdy', 'Huawei’s Chief US Security Officer'],
      ['Andy Purdy', 'Huawei’s Chief US Security Officer'],
      ['Huawei spokesperson', 'spokesperson'],
      ['Sean Sullivan', 'security advisor at F-Secure'],
      ['unnamed U.S. official', 'official'],
    ]);
  });

  it('prints the reply of the company in three articles, told to three', () => {
    const reply = statements[2]?.segments.map(({ article, toldTo, text }) => [
      article.number,
      toldTo,
      text.slice(0, 30),
    ]);
    expect(reply).toEqual([
      ['001', 'TechRadar Pro', 'Huawei is surprised by the beh'],
      ['001', 'TechRadar Pro', "If a government's behaviour ex"],
      ['002', 'ITPro', 'Huawei is surprised by the beh'],
      ['002', 'ITPro', 'Huawei firmly believes that ou'],
      ['004', 'WSJ', 'surprised by the behaviors of '],
      ['004', 'WSJ', 'such activity should not be en'],
    ]);
  });

  it('keeps what was left open across paragraphs as one statement', () => {
    expect(statements[3]?.segments.map(({ text }) => text.slice(0, 12))).toEqual([
      '5G promises ',
      'In the futur',
      'So, everythi',
    ]);
  });

  it('quotes the words that name the speaker', () => {
    expect(statements.map(({ segments: [{ cue }] }) => cue?.text)).toEqual([
      'said Andy Purdy, Huawei’s Chief US Security Officer',
      'He added',
      'a Huawei spokesperson told TechRadar Pro',
      'said Sean Sullivan, security advisor at F-Secure',
      'An unnamed U.S. official involved in these talks told WSJ',
    ]);
  });

  it('lists its speakers with their organisations', () => {
    expect(
      speakersOf(statements).map(({ name, organisation, statements: many }) => [name, organisation, many]),
    ).toEqual([
      ['Andy Purdy', 'Huawei', 2],
      ['Huawei spokesperson', 'Huawei', 1],
      ['Sean Sullivan', 'F-Secure', 1],
      ['unnamed U.S. official', 'U.S.', 1],
    ]);
  });

  it.each([
    ['purdy', 2],
    ['Huawei’s', 3],
    ['HUAWEI', 3],
    ['f-secure', 1],
    ['the U.S. official', 1],
    ['us official', 1],
    ['Ericsson', 0],
    ['the', 0],
    ['', 0],
  ])('finds for "%s" as many statements as are theirs: %i', (asked, many) => {
    expect(statementsBy(statements, asked)).toHaveLength(many);
  });
});

describe('labelled articles', () => {
  it.each([
    { set: 'tuning', speakers: 1 },
    { set: 'held-out', speakers: 0.98 },
  ])('are read no worse than before: $set', async ({ set, speakers }) => {
    const articles = labelledIn(join(SETS, set));
    const figures = figuresOf(articles, await statementsOf(articles.map(({ article }) => article)));
    console.info(set, figures);
    expect(figures.precision).toBe(1);
    expect(figures.recall).toBe(1);
    expect(figures.recipients).toBe(1);
    expect(figures.grouping).toBe(1);
    expect(figures.speakers).toBeGreaterThanOrEqual(speakers);
  });
});

describe('direct speech', () => {
  it.each([
    ['“It is late,” said Jane Doe, the harbour master.', 'Jane Doe: It is late,'],
    ['“It is late,” Jane Doe, the harbour master, told reporters.', 'Jane Doe: It is late,'],
    ['Jane Doe, the harbour master, said: “It is late.”', 'Jane Doe: It is late.'],
    ['"It is late," according to Jane Doe, the harbour master.', 'Jane Doe: It is late,'],
    ['‘It isn’t late,’ said Jane Doe, the harbour master.', 'Jane Doe: It isn’t late,'],
    ["'It isn't late,' said Jane Doe, the harbour master.", "Jane Doe: It isn't late,"],
    [
      'The harbour master, Jane Doe, was quoted as saying that it was “late for a berth”.',
      'Jane Doe: late for a berth',
    ],
    ['In a statement, Acme Holdings said it was “sorry to be late”.', 'Acme Holdings: sorry to be late'],
    ['A spokesman for Acme said the berth was “late”, adding: “We are sorry.”', 'spokesman for Acme: late'],
    ['Asked about the berth, Mr. Roe shrugged. “It is late,” he said.', 'Roe: It is late,'],
    ['“It is late,” said Acme founder and chief executive Jane Doe.', 'Jane Doe: It is late,'],
    ['“It is late,” Jane Doe began.', 'Jane Doe: It is late,'],
    ['“Not now,” came the reply.', '–: Not now,'],
    ['Tom Beck took the stand. “Not now,” was his answer.', 'Tom Beck: Not now,'],
    ['According to court papers, a pilot texted her mate: “We hit the pier.”', 'pilot: We hit the pier.'],
    ['According to Jane Doe, the mayor was wrong: “He never asked.”', 'Jane Doe: He never asked.'],
    ['A reader emailed on Tuesday to say it was “too late for tea”.', 'reader: too late for tea'],
    [
      'Dockers from Halvern say the pier is “a ruin and a danger”.',
      'Dockers from Halvern: a ruin and a danger',
    ],
    ['The ministry would say only that it was “aware of it all”.', 'ministry: aware of it all'],
    ['Ann Lee calls Tom Beck “the last honest man on the pier”.', 'Ann Lee: the last honest man on the pier'],
    ['Critics called his second play “a long night of nothing”.', 'Critics: a long night of nothing'],
    ['Ann Lee disagreed: “It is far too late.”', 'Ann Lee: It is far too late.'],
    ['A No 9 source said: “It is far too late for that.”', 'No 9 source: It is far too late for that.'],
    ['“It is late,” Bolt analysts led by Ann Lee wrote on Monday.', 'Bolt analysts: It is late,'],
    ['Ann Lee runs it all. It was “chance”, as she puts it, and no plan.', 'Ann Lee: chance'],
    ['Asked if she would stay, Ann Lee doesn’t blink. “Ask the tide.”', 'Ann Lee: Ask the tide.'],
    ['Shopper Ann Lee was first in line. “It is late,” Lee said.', 'Ann Lee: It is late,'],
    ['County Court Judge Ann Lee left early. “It is late,” Lee wrote.', 'Ann Lee: It is late,'],
    ['Harold "Skip" Dunmore came home. “It is late,” Dunmore said.', 'Harold "Skip" Dunmore: It is late,'],
    ['The pier is lost, said Ann Lee, the mayor of Halvern. “It is late,” she said.', 'Ann Lee: It is late,'],
    ['One of the six, Ann Lee, told the Post it was over. “It is late,” she said.', 'Ann Lee: It is late,'],
    ['HALVERN, March 6 (Tide Wire) - The board lost. The company said it was “sorry”.', 'company: sorry'],
    ['Ann Lee liked to say that a pier was “a road with nerves”.', 'Ann Lee: a road with nerves'],
    ['The U.N. mission, in a report, documented losses “by all parties”.', 'U.N. mission: by all parties'],
    ['The Mole Board sat late, and in its report it warned of “a flood”.', 'Mole Board: a flood'],
    ['Ann Lee, a diver, calls the berth “dull” and the pier “a ruin”.', 'Ann Lee: dull'],
    ['The pier, which Ann Lee called “a long sulk”, was shut.', 'Ann Lee: a long sulk'],
    ["'It is late,' the Holm United manager joked.", 'Holm United manager: It is late,'],
    ["Tom Beck stayed. 'It is late, isn't it?' grinned Beck.", "Tom Beck: It is late, isn't it?"],
    ["Tom Beck stayed. 'It is late,' was how he put it.", 'Tom Beck: It is late,'],
    ['Ann Lee stayed. “It is late,” she pointed out.', 'Ann Lee: It is late,'],
    ['‘It’s the sailors’ ship we’ll miss,’ said Ann Lee.', 'Ann Lee: It’s the sailors’ ship we’ll miss,'],
    [
      'The maker of Nibs and Captain Crumb now expects a loss. It said it was “sorry”.',
      'maker of Nibs and Captain Crumb: sorry',
    ],
    ['“It is late,” said Tom Beck and Ann Lee.', 'Tom Beck and Ann Lee: It is late,'],
  ])('has its speaker: %s', async (paragraph, first) => {
    expect(quoted(await statementsIn(paragraph))[0]).toBe(first);
  });

  it.each([
    'The so-called “late berth” is the cheapest of all in the harbour of Halvern.',
    'Sailors call it “the widow”, and nobody in the town knows why that is so.',
    'Her novel “A Berth for Two” was printed in the town and sold in every shop.',
    'The “late” berth was closed, as traders put up with “tidal” prices in the end.',
    'The rule, which critics have dubbed a “berth tax”, was voted down by the board.',
    'The report, "Berths and Prices", was handed out at the door to all who came.',
    'It was the board’s “finest hour”. Nobody in the harbour had expected that much.',
    'Visitors complained of ‘warm’ beer and of the queue at the pier gate all summer.',
    'The pier stands to this day and is, rather unkindly, described as a “ghost pier”.',
    'The coastal states are meant to mend such “sea walls” before the next storm comes.',
    'The board said it had lost a bell taken from the tower for “safe storage”.',
    'There is a bar at the pier where somebody says “water” and is handed gin.',
    'The board would not say who had “lost the keys” to the pier.',
    'You could say that the pier is “a ruin and a danger to ships”.',
    'Sailors and traders call it “the widow”, and the harbour master calls it “home”.',
    'By the rules of the harbour, the final say is “with the board” in all such things.',
    'Harold “Skip” Dunmore came home to the pier in June after nine years away.',
    'Ann Lee calls her dog “Rex” and her cat “Max”, and takes both to the pier.',
    'The pier, which Ann Lee called “Old Tom”, was shut in the spring of the year.',
    'The pier, which locals called “a widow-maker”, was shut in the spring of the year.',
  ])('is not what stands in quotation marks here: %s', async paragraph => {
    expect(quoted(await statementsIn(paragraph))).toEqual([]);
  });

  it.each([
    ['A spokesman for Acme emailed me this:', 'spokesman for Acme'],
    ['Ann Lee, the mayor, wrote:', 'Ann Lee'],
  ])('stands in the paragraph behind the one that announces it: %s', async (before, speaker) => {
    expect(quoted(await statementsIn(before, '“It is late for a pier.”'))).toEqual([
      `${speaker}: It is late for a pier.`,
    ]);
    expect(quoted(await statementsIn(before, '“It is late for a pier,” said Tom Beck.'))).toEqual([
      'Tom Beck: It is late for a pier,',
    ]);
  });

  it.each([
    ['Ann Lee, her voice cracking, said: “It is late.”', null],
    ['Ann Lee, youngest of the six sisters, said: “It is late.”', 'youngest of the six sisters'],
    ['Ann Lee, of campaign group Wheels for All, said: “It is late.”', 'campaign group Wheels for All'],
    ['Holm United manager Ann Lee said: “It is late.”', 'Holm United manager'],
  ])('has the role that is printed, whole: %s', async (paragraph, role) => {
    expect((await statementsIn(paragraph)).map(statement => statement.role)).toEqual([role]);
  });

  it('has no speaker where none is stated', async () => {
    const [statement] = await statementsIn(
      '“There is no price that I would pay for a berth in this harbour.”',
    );
    expect(statement).toMatchObject({ speaker: null, role: null, segments: [{ toldTo: null, cue: null }] });
  });

  it('is not gone on with by a paragraph that begins with no mark', async () => {
    expect(
      quoted(
        await statementsIn(
          'Jane Doe said to all who would hear it: “It is late, and it will be later still before we are done.',
          'And so it was, by all accounts of that day.',
        ),
      ),
    ).toEqual(['Jane Doe: It is late, and it will be later still before we are done.']);
  });
});

describe('words that go on', () => {
  it.each([
    ['“It is late,” said Ann Lee. Then: “Far too late.”', 'Ann Lee: Far too late.'],
    ['Tom Beck wrote in May. “Dear all,” his note began, “the pier is gone.”', 'Tom Beck: the pier is gone.'],
  ])('are the same speaker’s: %s', async (paragraph, second) => {
    const statements = await statementsIn(paragraph);
    expect(statements).toHaveLength(1);
    expect(quoted(statements)[1]).toBe(second);
  });
});

describe('a pronoun', () => {
  it.each([
    {
      case: 'means whom the paragraph before was about, and not one named in it in passing',
      paragraphs: ['April Dunn, who sailed with Kit Moss in May, brought a flag.', '“It is old,” she said.'],
      speaker: 'April Dunn',
    },
    {
      case: 'means a known last name whatever it does',
      paragraphs: [
        'Ann Lee’s first play ran for years. Kit Moss spoke for it.',
        'Lee films the next one in Rome. “I have time,” she said.',
      ],
      speaker: 'Ann Lee',
    },
    {
      case: 'means the owner of what the sentence is about',
      paragraphs: ['Kit Moss said no.', 'Ann Lee’s answer was shorter. “Never,” she said.'],
      speaker: 'Ann Lee',
    },
    {
      case: 'does not mean a woman when it is he',
      paragraphs: ['Visitor Ann Lee said she had waited.', 'Her son’s verdict was shorter. “Cold,” he said.'],
      speaker: 'son',
    },
    {
      case: 'does not mean a man when it is she',
      paragraphs: ['Ms. Lee lost. Mr. Moss won. “It is late,” she said.'],
      speaker: 'Lee',
    },
    {
      case: 'means the one whose death another only confirmed',
      paragraphs: [
        'Ann Lee, who mapped the harbour, lived by it. She was proud of it.',
        'Her plan was shown by her niece, Kit Moss, who said it was good.',
        '“It was work,” she recalled in a letter in 1987.',
      ],
      speaker: 'Ann Lee',
    },
    {
      case: 'means who did what was done',
      paragraphs: ['The deal was brokered by Ann Lee. “It took a year,” she said.'],
      speaker: 'Ann Lee',
    },
    {
      case: 'means nobody when one named in passing and one told of are as near',
      paragraphs: ['Ann Lee said the berth was shut.', 'The board hired Kit Moss. “No choice,” he said.'],
      speaker: null,
    },
    {
      case: 'means nobody when it may be her or her deputy',
      paragraphs: ['Ann Lee spoke. Her deputy was there. “It is late,” she said.'],
      speaker: null,
    },
    {
      case: 'means nobody when a clause joined on is about another',
      paragraphs: ['Tom Beck came in 2019, and Ann Lee left. “It was time,” she said.'],
      speaker: null,
    },
    {
      case: 'means nobody behind words on a third one',
      paragraphs: ['“She was brave,” said Kit Moss.', 'She had sailed for years. “It is late,” she said.'],
      speaker: null,
    },
  ])('$case', async ({ paragraphs, speaker }) => {
    const statements = await statementsIn(...paragraphs);
    expect(statements.at(-1)?.segments.at(-1)?.speaker).toBe(speaker);
  });

  it('states no speaker where only somebody else is told to have asked', async () => {
    const statements = await statementsIn(
      'She also disclosed that the Quay Company had asked for more berths. “They asked, and we gave what we could.”',
    );
    expect(statements.at(-1)?.segments.at(-1)).toMatchObject({ speaker: null, cue: null });
  });

  it('goes back to whom the headline names behind words on a third one', async () => {
    const article = articleOf(
      '001_a.txt',
      `Ann Lee leaves the harbour at 60\n\n${LEAD}\n\nAnn Lee built the pier. She is 60.\n\n“She was brave,” said Kit Moss.\n\nShe sailed for years. Asked what was left, she answered, “The sea.”\n`,
    );
    expect(quoted(await statementsOf([article])).at(-1)).toBe('Ann Lee: The sea.');
  });
});

describe('one statement', () => {
  const one = articleWith(
    '001_a.txt',
    'An Acme spokeswoman told Reuters: “We regret the behaviour of our agents in the harbour.”',
  );
  const other = articleWith(
    '002_b.txt',
    'Acme told the Post that it did “regret the behavior of our agents”.',
  );
  const third = articleWith(
    '003_c.txt',
    '“We regret the behaviour of our agents in the harbour,” said Jane Doe of Bolt.',
  );

  it('is what a company and its spokeswoman say in the same words', async () => {
    const statements = await statementsOf([other, one]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ speaker: 'Acme spokeswoman', role: 'spokeswoman' });
    expect(statements[0]?.segments.map(({ toldTo }) => toldTo)).toEqual(['Reuters', 'Post']);
  });

  it('is not what two people say in the same words', async () => {
    expect(await statementsOf([one, third])).toHaveLength(2);
  });

  it('keeps its id when another article prints it', async () => {
    const [alone] = await statementsOf([one]);
    const [both] = await statementsOf([one, other]);
    expect(both?.id).toBe(alone?.id);
    expect(alone?.id).toMatch(/^s[0-9a-f]{8}$/);
  });
});

describe('whatever the text', () => {
  const mark = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    ',',
    '.',
    ': ',
    '?',
    ' ',
    '\n',
    '\n\n',
    '(',
    ') ',
    ' — ',
  );
  const phrase = fc.constantFrom(
    'It is late',
    'late berth',
    ' said Jane Doe',
    ' he added',
    ' told Reuters ',
    'Jane Doe said ',
    'The company said it was ',
    ' according to Acme',
    'An official told the Post: ',
    ' and that ',
    ', adding: “',
    ',” she said. “',
    ' whose book ',
    'the so-called ',
    '“It is late,” said Jane Doe. ',
    ' He called it “a shame”. ',
    ' Jane Doe said it was “late”. ',
    '\n\n“It is late, and',
    'the boys’ ',
  );
  const text = fc
    .array(fc.oneof(mark, phrase, fc.string({ maxLength: 4 })), { minLength: 20, maxLength: 60 })
    .map(pieces => pieces.join(''));

  it('every segment is an exact slice of the body, and none touches another', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(text, async printed => {
        const article = articleOf('001_a.txt', `${LEAD}\n\n${printed}`, ALL_BODY);
        const statements = await statementsOf([article]);
        const segments = statements
          .flatMap(statement => statement.segments)
          .sort((a, b) => a.start - b.start);
        const body = article.lines.filter(({ role }) => role === 'body');
        found += segments.length;
        for (const [at, { start, end, text: words, cue }] of segments.entries()) {
          expect(words).toBe(article.text.slice(start, end));
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          expect(body.some(line => line.start <= start && start < line.end)).toBe(true);
          expect(body.some(line => line.start < end && end <= line.end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(segments[at - 1]?.end ?? 0);
          if (cue) expect(cue.text).toBe(article.text.slice(cue.start, cue.end));
        }
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(600);
  });
});
