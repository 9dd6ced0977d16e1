import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { CatalogueEntry } from '../../src/corpus/catalogue.ts';
import type { Origin } from '../../src/evidence/origin.ts';
import { originLine, originsBehind } from '../../src/evidence/origins/origin-line.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { articleOf } from '../corpus/article-builder.ts';

const UNKNOWN = { basis: 'unknown', value: null } as const;
const stated = <Value>(value: Value) => ({ basis: 'stated', value, line: 1 }) as const;

type Known = { readonly outlet?: string; readonly report?: readonly [source: string, report: string] };

const paper = (file: string, { outlet, report }: Known, ...blocks: readonly string[]): Article => {
  const entry: CatalogueEntry = {
    title: UNKNOWN,
    outlet: outlet === undefined ? UNKNOWN : stated(outlet),
    author: UNKNOWN,
    published: UNKNOWN,
    retells: report === undefined ? UNKNOWN : stated({ source: report[0], report: report[1] }),
  };
  return articleOf(file, `${blocks.join('\n\n')}\n`, entry);
};

/** The origins as `name: files of those who tell it`, in order. */
const told = (origins: readonly Origin[]): string[] =>
  origins.map(
    ({ name, retellings }) => `${name}: ${retellings.map(({ article }) => article.number).join(' ')}`,
  );

const together = (origins: readonly Origin[], one: Article, other: Article): boolean =>
  origins.some(({ retellings }) => {
    const articles = retellings.map(({ article }) => article);
    return articles.includes(one) && articles.includes(other);
  });

const FERRY_POST = paper(
  '001_ferry.txt',
  { outlet: 'Coastal Post' },
  'Ferry operator hid engine faults from inspectors',
  'Northern Straits Lines hid cracks in the engines of three ferries from safety inspectors for two years, the Harbour Courier reported on Monday, citing maintenance logs.',
  'The logs show that crews patched the crankcases of the Marit, the Solveig and the Ingrid in the port of Tarnvik and were told to leave the repairs out of the books, the newspaper said.',
  'Northern Straits Lines said it was studying the claims. The maritime authority declined to comment.',
);
const FERRY_WEEK = paper(
  '002_ferry.txt',
  { outlet: 'Shipping Week' },
  'Cracked engines kept off the books, says report',
  'A ferry company concealed engine cracks aboard three of its vessels, according to the Harbour Courier.',
  'The paper says maintenance logs record patched crankcases on the Marit, the Solveig and the Ingrid, done at Tarnvik and never shown to the inspectors of the maritime authority.',
  'Shares in Northern Straits Lines fell four per cent in early trading.',
);
const HOSPITAL_POST = paper(
  '003_hospital.txt',
  { outlet: 'Inland Herald' },
  'Hospital trust to sell nursing school',
  'The Lindmoor hospital trust plans to sell its nursing school and the orchard behind it to a hotel chain, the Harbour Courier reported.',
  'The price is put at eleven million crowns, and tuition would move to rented rooms above a supermarket, the newspaper said.',
);
const HOSPITAL_DAY = paper(
  '004_hospital.txt',
  { outlet: 'Nursing Today' },
  'Nursing students face move to rented rooms',
  'Student nurses at Lindmoor may be taught above a supermarket, according to a report in the Harbour Courier.',
  'The hospital trust wants to sell the nursing school and its orchard to a hotel chain for eleven million crowns, the Courier wrote.',
);

describe('articles that retell after a source', () => {
  it('two newspapers that retell one report are of one origin, named by who printed it', async () => {
    const origins = await originsOf([FERRY_POST, FERRY_WEEK]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002']);
    expect(origins[0]).toMatchObject({
      inCorpus: false,
      retellings: [
        { via: null, firstHand: false, basis: 'found' },
        { via: null, firstHand: false, basis: 'found' },
      ],
    });
  });

  it('rest on the words that give the source', async () => {
    const [origin] = await originsOf([FERRY_POST, FERRY_WEEK]);
    const cues = origin?.retellings.map(({ cues }) => cues.map(({ text }) => text).join(' … '));
    expect(cues?.[0]).toContain('Harbour Courier reported');
    expect(cues?.[1]).toContain('according to the Harbour Courier');
  });

  it('two reports of one newspaper are two origins', async () => {
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, HOSPITAL_POST, HOSPITAL_DAY]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002', 'Harbour Courier: 003 004']);
    expect(new Set(origins.map(({ id }) => id)).size).toBe(2);
  });

  it('one that tells two reports is in both', async () => {
    const both = paper(
      '005_week.txt',
      { outlet: 'Weekly Digest' },
      'What the coast read this week',
      'Northern Straits Lines hid cracks in the engines of the Marit, the Solveig and the Ingrid from safety inspectors, the Harbour Courier reported, citing maintenance logs from Tarnvik.',
      'The Lindmoor hospital trust wants to sell its nursing school and the orchard to a hotel chain for eleven million crowns, the Harbour Courier reported in another story.',
    );
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, HOSPITAL_POST, HOSPITAL_DAY, both]);
    expect(told(origins).toSorted()).toEqual([
      'Harbour Courier: 001 002 005',
      'Harbour Courier: 003 004 005',
    ]);
  });

  it('one that has it through another outlet says through which', async () => {
    const relayed = paper(
      '005_relay.txt',
      { outlet: 'Valley Echo' },
      'Ferry cracks went unreported',
      'Ferry inspectors never saw records of cracked engines, Shipping Week reported, citing the Harbour Courier.',
      'Maintenance logs record patched crankcases on the Marit, the Solveig and the Ingrid at Tarnvik, it said.',
    );
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, relayed]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002 005']);
    expect(origins[0]?.retellings.map(({ via }) => via)).toEqual([null, null, 'Shipping Week']);
  });

  it('one that has it through another outlet alone is named by who printed it all the same', async () => {
    const relayed = paper(
      '005_relay.txt',
      { outlet: 'Valley Echo' },
      'Ferry cracks went unreported',
      'Ferry inspectors never saw records of cracked engines, Shipping Week reported, citing the Harbour Courier.',
    );
    const origins = await originsOf([relayed]);
    expect(told(origins)).toEqual(['Harbour Courier: 005']);
    expect(origins[0]).toMatchObject({
      inCorpus: false,
      retellings: [{ via: 'Shipping Week', firstHand: false }],
    });
  });

  it('one that names only the outlet that it has it through is of the origin which that one retells', async () => {
    const third = paper(
      '005_third.txt',
      { outlet: 'Valley Echo' },
      'Ferry cracks went unreported',
      'A ferry company concealed engine cracks aboard the Marit, the Solveig and the Ingrid, Shipping Week reported on Tuesday.',
      'Maintenance logs record patched crankcases done at Tarnvik and never shown to the inspectors, it said.',
    );
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, third]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002 005']);
    expect(origins[0]?.retellings[2]?.via).toBe('Shipping Week');
  });

  it('another article by the newspaper whose report they retell is an origin of its own', async () => {
    const sheep = paper(
      '000_sheep.txt',
      { outlet: 'Harbour Courier' },
      'Sheep graze on town hall',
      'Twelve sheep have been let up to the green roof of the Lindmoor town hall to keep the grass short, a farmer said on Monday.',
    );
    const origins = await originsOf([sheep, FERRY_POST, FERRY_WEEK]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002', 'Harbour Courier: 000']);
    expect(origins.map(({ inCorpus }) => inCorpus)).toEqual([false, true]);
  });

  it('one that names a newspaper in passing retells nothing of it', async () => {
    const passing = paper(
      '005_passing.txt',
      { outlet: 'Valley Echo' },
      'New head for Lindmoor library',
      'Sunniva Dahl will lead the Lindmoor library from August and wants to open it on Sundays.',
      'She spent eleven years as a critic at the Harbour Courier before she turned to rare books.',
    );
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, passing]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002', 'Valley Echo: 005']);
  });

  it('the report itself, when it is among the articles, is its own first hand', async () => {
    const printed = paper(
      '000_report.txt',
      { outlet: 'Harbour Courier' },
      'Cracked engines: the logs that inspectors never saw',
      'Northern Straits Lines hid cracks in the engines of three ferries from safety inspectors for two years, maintenance logs obtained by this newspaper show.',
      'Crews in Tarnvik patched the crankcases of the Marit, the Solveig and the Ingrid and were told to leave the repairs out of the books of the maritime authority.',
    );
    const origins = await originsOf([printed, FERRY_POST, FERRY_WEEK]);
    expect(told(origins)).toEqual(['Harbour Courier: 000 001 002']);
    expect(origins[0]?.inCorpus).toBe(true);
    expect(origins[0]?.retellings.map(({ firstHand }) => firstHand)).toEqual([true, false, false]);
  });

  it('one that does not name the newspaper is of the origin that it is most like', async () => {
    const unnamed = paper(
      '005_unnamed.txt',
      { outlet: 'Valley Echo' },
      'Ferry firm accused of hiding cracks',
      'Inspectors were reportedly kept from learning of cracked engines on the Marit, the Solveig and the Ingrid.',
      'Patched crankcases at Tarnvik appear in maintenance logs but in no book of the authority. Northern Straits Lines had no answer.',
    );
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, unnamed]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002 005']);
  });

  it('one that a company alone speaks in has no other printer than its outlet', async () => {
    const quoting = paper(
      '001_own.txt',
      { outlet: 'Coastal Post' },
      'Cannery to hire sixty',
      'The Sandvik cannery will hire sixty people in spring, its director Ragna Holm said on Tuesday at a meeting in the town hall.',
      'The company reported higher sales of herring in the last quarter.',
    );
    const origins = await originsOf([quoting]);
    expect(told(origins)).toEqual(['Coastal Post: 001']);
    expect(origins[0]).toMatchObject({ inCorpus: true, retellings: [{ firstHand: true, cues: [] }] });
  });
});

describe('articles that name no source', () => {
  const WIRE = [
    'The port of Tarnvik will close its northern basin in March so that divers can clear a sunken dredger, the harbour master told a crowded meeting on Tuesday.',
    'Fishing boats will berth at the old timber quay until June and pay half the usual fee, while cruise ships are to anchor outside the breakwater and land passengers by tender.',
    'Traders on the square fear for their summer, and the town has promised a bus from the landing stage every quarter of an hour.',
  ];

  it('copies of one text are one origin, one cut and under another headline', async () => {
    const whole = paper('001_basin.txt', { outlet: 'Coastal Post' }, 'Northern basin to close', ...WIRE);
    const cut = paper(
      '002_basin.txt',
      { outlet: 'Valley Echo' },
      'Divers to clear dredger',
      ...WIRE.slice(0, 2),
    );
    const origins = await originsOf([whole, cut]);
    expect(origins).toHaveLength(1);
    expect(origins[0]?.retellings).toHaveLength(2);
    for (const { article, cues } of origins[0]?.retellings ?? [])
      for (const cue of cues) expect(WIRE).toContain(article.text.slice(cue.start, cue.end));
  });

  it('independent reports of one event are two origins', async () => {
    const one = paper('001_basin.txt', { outlet: 'Coastal Post' }, 'Northern basin to close', ...WIRE);
    const other = paper(
      '002_basin.txt',
      { outlet: 'Valley Echo' },
      'Skippers grumble over quay',
      'Skippers left the town hall shaking their heads after hearing that the basin they have used since the war is shut from March.',
      'Nils Aker, who runs two trawlers, reckons the timber quay is too shallow at low water. A dredger sank there in a storm in autumn and nobody has paid for it yet.',
    );
    const origins = await originsOf([one, other]);
    expect(told(origins)).toEqual(['Coastal Post: 001', 'Valley Echo: 002']);
    expect(origins.map(({ inCorpus }) => inCorpus)).toEqual([true, true]);
  });

  it('a quotation that anybody may print does not join two articles', async () => {
    const words =
      '“We shall clear the basin by June, we shall pay every skipper who loses a day at sea on account of the dredger, and nobody in this town will be asked to bear the cost of a storm that none of us could have foreseen,” the minister, Liv Brandt, told parliament on Wednesday.';
    const one = paper(
      '001_minister.txt',
      { outlet: 'Coastal Post' },
      'Minister promises pay for lost days',
      'Fishing crews were promised money for idle days after hours of heckling from the public gallery.',
      words,
      'Opposition members asked where the money was to come from and walked out before the vote.',
    );
    const other = paper(
      '002_minister.txt',
      { outlet: 'Valley Echo' },
      'Budget debate turns to storms',
      'Farmers who lost barns in the autumn gales want the same treatment as trawler owners, their union said outside the chamber.',
      words,
      'The finance committee will look at the claims of hill farms after Easter.',
    );
    expect(together(await originsOf([one, other]), one, other)).toBe(false);
  });
});

describe('material of its own', () => {
  const REPLY =
    '“The repairs were sound and every one of them was entered in a book that the inspectors chose not to open,”';
  const answering = (file: string, outlet: string) =>
    paper(
      file,
      { outlet },
      `Ferry line answers: ${outlet}`,
      'Northern Straits Lines hid cracks in the engines of the Marit, the Solveig and the Ingrid from safety inspectors, the Harbour Courier reported, citing maintenance logs from Tarnvik.',
      `${REPLY} its chief engineer, Tore Falk, told ${outlet}.`,
    );

  it('is an origin of its own where nobody else prints it', async () => {
    const one = answering('005_reply.txt', 'Valley Echo');
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, one]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002 005', 'Valley Echo: 005']);
    const own = origins[1]?.retellings[0];
    expect(own).toMatchObject({ firstHand: true, via: null });
    expect(own?.cues.map(({ text }) => text).join(' ')).toContain('told Valley Echo');
  });

  it('is none where another article on the report prints the same', async () => {
    const [one, other] = [
      answering('005_reply.txt', 'Valley Echo'),
      answering('006_reply.txt', 'Island Mail'),
    ];
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, one, other]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002 005 006']);
  });
});

describe('what the catalogue states', () => {
  const SILENT = [
    'Engine cracks on three ferries',
    'Three ferries sailed for two winters with cracks that nobody wrote down.',
    'A mechanic in a bar by the quay shrugs when he is asked about it.',
  ];

  it('joins articles whose words do not, and says that it is stated', async () => {
    const one = paper('001_silent.txt', { report: ['The Harbour Courier', 'ferries'] }, ...SILENT);
    const other = paper(
      '002_silent.txt',
      { report: ['The Harbour Courier', 'ferries'] },
      'A question of paint',
      'Passengers wondered about the smell of fresh paint below deck.',
    );
    const origins = await originsOf([one, other]);
    expect(told(origins)).toEqual(['The Harbour Courier: 001 002']);
    expect(origins[0]?.retellings.map(({ basis }) => basis)).toEqual(['stated', 'stated']);
  });

  it('and what the words say too has both for its basis', async () => {
    const said = paper(
      '001_said.txt',
      { report: ['Harbour Courier', 'ferries'] },
      'Ferry operator hid faults, Harbour Courier reports',
      'Northern Straits Lines hid cracks in the engines of three ferries from inspectors, the Harbour Courier reported on Monday, citing maintenance logs.',
    );
    const silent = paper('002_silent.txt', { report: ['Harbour Courier', 'ferries'] }, ...SILENT);
    const origins = await originsOf([said, silent]);
    expect(told(origins)).toEqual(['Harbour Courier: 001 002']);
    expect(origins[0]?.retellings.map(({ basis }) => basis)).toEqual(['both', 'stated']);
  });

  it('parts articles that the words would join', async () => {
    const text = (article: Article) => article.text.trimEnd().split('\n\n');
    const one = paper('001_ferry.txt', { report: ['Harbour Courier', 'engines'] }, ...text(FERRY_POST));
    const other = paper('002_ferry.txt', { report: ['Harbour Courier', 'shares'] }, ...text(FERRY_WEEK));
    expect(together(await originsOf([one, other]), one, other)).toBe(false);
    expect(together(await originsOf([FERRY_POST, FERRY_WEEK]), FERRY_POST, FERRY_WEEK)).toBe(true);
  });

  it('leaves the article in one origin only of that source', async () => {
    const articles = [FERRY_POST, FERRY_WEEK].map((article, at) =>
      paper(
        `00${at}_moved.txt`,
        { report: ['Harbour Courier', `report ${at}`] },
        ...article.text.trimEnd().split('\n\n'),
      ),
    );
    const origins = await originsOf([...articles, HOSPITAL_POST]);
    for (const one of articles)
      expect(
        origins.filter(({ retellings }) => retellings.some(({ article }) => article === one)),
      ).toHaveLength(1);
  });
});

describe('whatever the articles say', () => {
  const NAMES = [
    'Harbour Courier',
    'Valley Echo',
    'the Times',
    'Reuters',
    'Northern Straits Lines',
    '“',
    '”',
    '\n\n',
  ];
  const WORDS = [
    'reported',
    'citing',
    'according to',
    'told',
    'the newspaper said',
    'reportedly',
    'ferries',
    'cracks',
    '.',
    ',',
    '(AP) —',
  ];
  const newsy = fc
    .array(fc.oneof(fc.constantFrom(...NAMES, ...WORDS), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 60,
    })
    .map(words => words.join(' '));
  const known = fc.record(
    {
      outlet: fc.constantFrom('Valley Echo', 'Harbour Courier'),
      report: fc.constantFrom(['Harbour Courier', 'ferries'] as const, ['Reuters', 'cracks'] as const),
    },
    { requiredKeys: [] },
  );
  const corpora = fc
    .array(fc.tuple(fc.oneof(newsy, fc.string({ unit: 'binary', maxLength: 300 })), known), {
      minLength: 1,
      maxLength: 6,
    })
    .map(texts => texts.map(([text, facts], at) => paper(`00${at}.txt`, facts, `Headline ${at}`, text)));
  const ids = (origins: readonly Origin[]) =>
    origins.map(({ id, retellings }) => [id, ...retellings.map(({ article }) => article.file)]);

  it('every article is in an origin, once in each, and every cue is a slice of its article', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async articles => {
        const origins = await originsOf(articles);
        const tellers = new Set(
          origins.flatMap(({ retellings }) => retellings.map(({ article }) => article)),
        );
        expect(tellers).toEqual(new Set(articles));
        for (const { retellings } of origins) {
          expect(new Set(retellings.map(({ article }) => article)).size).toBe(retellings.length);
          for (const { article, cues } of retellings)
            for (const { start, end, text } of cues) {
              expect(start).toBeLessThan(end);
              expect(article.text.slice(start, end)).toBe(text);
              expect(text.length).toBe(end - start);
            }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('each origin has an id of its own, and the same articles give the same ones', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async articles => {
        const once = ids(await originsOf(articles));
        expect(new Set(once.map(([id]) => id)).size).toBe(once.length);
        expect(ids(await originsOf(articles))).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('what the catalogue states is kept: of one report, one origin', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async articles => {
        const origins = await originsOf(articles);
        for (const one of articles)
          for (const other of articles) {
            const [mine, yours] = [one.facts.retells.value, other.facts.retells.value];
            if (mine && yours && mine.source === yours.source && mine.report === yours.report)
              expect(together(origins, one, other)).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('the retellings come in the order of the articles, and the most widely told origin first', async () => {
    const origins = await originsOf([FERRY_POST, FERRY_WEEK, HOSPITAL_POST, HOSPITAL_DAY]);
    for (const { retellings } of origins) {
      const files = retellings.map(({ article }) => article.file);
      expect(files).toEqual(files.toSorted());
    }
    const three = await originsOf([
      FERRY_POST,
      HOSPITAL_POST,
      HOSPITAL_DAY,
      paper('005_a.txt', { outlet: 'Valley Echo' }, 'Sheep', 'Sheep graze on a roof.'),
    ]);
    expect(three.map(({ retellings }) => retellings.length)).toEqual([2, 1, 1]);
  });

  it('nothing has no origins', async () => {
    expect(await originsOf([])).toEqual([]);
  });
});

describe('the line that tells the origins of an answer', () => {
  const first = (article: Article) => {
    const [sentence] = article.sentences;
    if (!sentence) throw new Error('an article has a sentence');
    return cite(article, [sentence]);
  };
  let origins: Origin[] = [];
  beforeAll(async () => {
    origins = await originsOf([FERRY_POST, FERRY_WEEK, HOSPITAL_POST]);
  });

  it('counts outlets and says that none of them is independent', () => {
    expect(originLine(origins, [FERRY_POST, FERRY_WEEK].map(first))).toBe(
      '1 origin (Harbour Courier, not in the corpus) · 2 outlets · 0 independent',
    );
  });

  it('counts the articles behind it, and not the excerpts', () => {
    expect(originLine(origins, [FERRY_POST, FERRY_POST].map(first))).toBe(
      '1 origin (Harbour Courier, not in the corpus) · 1 outlet · 0 independent',
    );
  });

  it('tells two reports of one newspaper apart', () => {
    expect(originLine(origins, [FERRY_POST, HOSPITAL_POST].map(first))).toBe(
      '2 origins (Harbour Courier, 2 reports, not in the corpus) · 2 outlets · 0 independent',
    );
  });

  it('counts as independent who tells of its own reporting, and says when an outlet is not stated', async () => {
    const own = paper(
      '001_own.txt',
      { outlet: 'Coastal Post' },
      'Sheep on roof',
      'Twelve sheep graze on the roof of the town hall.',
    );
    const other = paper(
      '002_own.txt',
      {},
      'Bridge opens',
      'The bridge over the Lind opened after nine years of work.',
    );
    expect(originLine(await originsOf([own, other]), [own, other].map(first))).toBe(
      '2 origins (Coastal Post, in the corpus; article 002 itself, in the corpus) · 1 outlet, 1 not stated · 2 independent',
    );
  });

  it('is empty for an answer without excerpts', () => {
    expect(originLine(origins, [])).toBe('');
    expect(originsBehind(origins, [])).toEqual([]);
  });

  it('has the origins of the first excerpt first, each once', () => {
    const behind = originsBehind(origins, [HOSPITAL_POST, FERRY_POST, FERRY_WEEK].map(first));
    expect(told(behind)).toEqual(['Harbour Courier: 003', 'Harbour Courier: 001 002']);
  });

  it.each([1, 2, 5, 9])('has at most 300 characters for %i long names, and says that it is cut', count => {
    const articles = Array.from({ length: count }, (_, at) =>
      paper(`10${at}.txt`, { outlet: `Outlet ${at}` }, `Headline ${at}`, 'The town hall is open again.'),
    );
    const long = articles.map(
      (article, at): Origin => ({
        id: `o${at}`,
        name: `${'The Very Long Name of a Newspaper '.repeat(9)}${at}`,
        inCorpus: false,
        retellings: [{ article, via: null, firstHand: false, basis: 'found', cues: [] }],
      }),
    );
    const line = originLine(long, articles.map(first));
    expect(line).toHaveLength(300);
    expect(line).toMatch(/…$/);
  });

  it('is one line of at most 300 characters, whatever the names are', () => {
    const name = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.boolean()), { minLength: 1, maxLength: 8 }), names => {
        const articles = names.map((_, at) =>
          paper(`10${at}.txt`, {}, `Headline ${at}`, 'The town hall is open again.'),
        );
        const made = names.map(([name, inCorpus], at): Origin => {
          const article = articles[at] ?? FERRY_POST;
          return {
            id: `o${at}`,
            name,
            inCorpus,
            retellings: [{ article, via: null, firstHand: inCorpus, basis: 'found', cues: [] }],
          };
        });
        const line = originLine(made, articles.map(first));
        expect(line.length).toBeLessThanOrEqual(300);
        expect(line).toMatch(/^\d origins? \(/);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});
