import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { composeEdition, type Edition, tellingsOf } from '../../src/digest/edition.ts';
import type { EditionEvidence } from '../../src/digest/entry.ts';
import type { Telling } from '../../src/digest/told.ts';
import { areNearlyOne, sayTheSame, substanceOf } from '../../src/digest/told-sentence.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { statementsOf } from '../../src/evidence/statements/statements.ts';
import { differencesIn } from '../../src/evidence/wording/comparing-differences.ts';
import { article, brief } from './articles.ts';

const nothing: EditionEvidence = { origins: [], differencesOf: () => [] };
const toldBefore: Telling = { file: 'told before', sha256: 'other' };
const tell = (articles: readonly Article[], told: readonly Telling[] = [], evidence = nothing) =>
  composeEdition(articles, told, '2026-03-02', evidence);
const knowing = async (articles: readonly Article[]): Promise<EditionEvidence> => ({
  origins: await originsOf(articles),
  statements: await statementsOf(articles),
  differencesOf: differencesIn,
});
const tellingOf = ({ file, sha256 }: Article): Telling => ({ file, sha256 });
const filesOf = (edition: Edition | null) => edition?.entries.map(({ fresh }) => fresh);
const excerptsIn = (edition: Edition | null) =>
  edition?.entries.map(({ excerpts }) => excerpts.map(({ citation }) => citation.text));

const first = article(
  '001.txt',
  [
    [
      'Washington is urging allied governments to avoid telecoms equipment made by Huawei, a newspaper reported.',
    ],
    [
      'Officials have contacted telecoms executives in Germany, Italy and Japan to discuss their security concerns.',
    ],
    ['He added that the matter was urgent.'],
    ['Australia banned its operators from using Huawei equipment in their 5G networks on security grounds.'],
    ['Huawei has repeatedly denied such accusations and says that it sells to 500 operators without issue.'],
  ],
  'allies',
);
const second = article(
  '002.txt',
  [
    [
      'Washington is urging governments of allies to avoid the telecoms equipment made by Huawei, reports say.',
    ],
    ['Financial aid for telecoms development may be increased in countries that avoid Chinese equipment.'],
  ],
  'allies',
);
const alone = brief('003.txt', 'Microsoft, Dell and AT&T will write a common standard for 5G software.');

describe('an edition', () => {
  it('has one entry a story, the most widely told first', () => {
    const edition = tell([alone, first, second]);
    expect(filesOf(edition)).toEqual([['001.txt', '002.txt'], ['003.txt']]);
    expect(edition).toMatchObject({
      localDate: '2026-03-02',
      isFirst: true,
      updates: [],
      articles: 3,
      more: 0,
      leftOut: [],
    });
  });

  it('counts outlets and not articles when it tells which is told most widely', () => {
    const from = (file: string, report: string, outlet: string) => {
      const one = article(file, [[`Operator ${report} buys ${outlet} antennas for its towers.`]], report);
      return {
        ...one,
        facts: { ...one.facts, outlet: { basis: 'stated' as const, value: outlet, line: 1 } },
      };
    };
    const thrice = ['1.txt', '2.txt', '3.txt'].map(file => from(file, 'A', 'Wire'));
    const byTwo = [from('4.txt', 'B', 'Wire'), from('5.txt', 'B', 'Post')];
    const distinct = thrice.map((one, i) => ({ ...one, sha256: String(i) }));
    expect(filesOf(tell([...distinct, ...byTwo]))).toEqual([
      ['4.txt', '5.txt'],
      ['1.txt', '2.txt', '3.txt'],
    ]);
  });

  it('has one entry for articles in which one report was found, though no catalogue says so', async () => {
    const told = [
      article('001.txt', [
        [
          'The port of Wexby hid the modems in its cranes for a year, the Harbour Courier reported on Monday.',
        ],
        ['Six cranes held modems that nobody had ordered, the Courier said, and four of them were live.'],
      ]),
      article('002.txt', [
        ['Modems that nobody had ordered sat in six cranes at Wexby, according to the Harbour Courier.'],
        [
          'Four of the modems were live when the port found them, the newspaper said, and hid them for a year.',
        ],
      ]),
    ];
    const edition = tell([...told, alone], [], await knowing([...told, alone]));
    expect(filesOf(edition)).toEqual([['001.txt', '002.txt'], ['003.txt']]);
    expect(edition?.entries[0]?.story.source).toBe('Harbour Courier');
  });

  it('tells the core of a story, what is added, and last the other side', () => {
    const [entry] = tell([first, second])?.entries ?? [];
    expect(entry?.excerpts.map(({ purpose }) => purpose)).toEqual(['core', 'adds', 'adds', 'reply']);
    expect(entry?.excerpts.map(({ citation }) => citation.text.split(' ')[0])).toEqual([
      'Washington',
      'Officials',
      'Financial',
      'Huawei',
    ]);
  });

  it('makes an update of a known story, however many new articles tell it', () => {
    const third = { ...second, file: '009.txt', sha256: 'third' };
    const edition = tell([first, second, third], [tellingOf(first)]);
    expect(edition).toMatchObject({ isFirst: false, entries: [], articles: 2 });
    expect(edition?.updates.map(({ fresh }) => fresh.map(({ file }) => file))).toEqual([
      ['002.txt', '009.txt'],
    ]);
    const told = edition ? tellingsOf(edition) : [];
    expect(tell([first, second, third], [tellingOf(first), ...told])).toBeNull();
  });

  it.each([
    ['by its name', { file: '001.txt', sha256: 'other' }],
    ['by its content', { file: 'other.txt', sha256: first.sha256 }],
  ])('leaves out an article that was told, %s', (_how, telling) => {
    expect(tell([first], [telling])).toBeNull();
  });

  it('tells two files of one content once', () => {
    expect(tell([alone, { ...alone, file: '009.txt' }])).toMatchObject({ articles: 1, more: 0 });
  });

  it('does not exist when nothing is new, or nothing can be read', () => {
    expect(tell([])).toBeNull();
    expect(tell([{ ...alone, sentences: [] }])).toBeNull();
  });

  it('tells the other side of two events, though both are worded alike', () => {
    const one = article('001.txt', [
      ['Judges in Ghent upheld a ban on radios of Acme.', 'Acme said it was disappointed by the decision.'],
    ]);
    const other = article('002.txt', [
      [
        'Norway refused a licence for the harbour masts of Acme.',
        'Acme said it was disappointed by the decision of Oslo, where thousands work in its plants.',
      ],
    ]);
    const edition = tell([one, other]);
    expect(edition?.entries.map(({ excerpts }) => excerpts.map(({ purpose }) => purpose))).toEqual([
      ['core', 'reply'],
      ['core', 'reply'],
    ]);
  });

  it('tells the news of an article that retells an old report under a headline of its own', () => {
    const titled = (one: Article, title: string): Article => ({
      ...one,
      facts: { ...one.facts, title: { basis: 'stated', value: title, line: 1 } },
    });
    const chair = titled(
      article(
        '003.txt',
        [
          ['Jane Doe stepped down as chair of Norland Mobile on Monday.'],
          ['Washington is urging allied governments to avoid Huawei, a newspaper reported.'],
        ],
        'allies',
      ),
      'Chair steps down at mobile firm',
    );
    expect(excerptsIn(tell([first, second, chair]))?.[0]).toContain(
      'Jane Doe stepped down as chair of Norland Mobile on Monday.',
    );
  });

  it('tells the sentences of one article in its order', () => {
    const [entry] = tell([first, second])?.entries ?? [];
    for (const file of ['001.txt', '002.txt']) {
      const starts = entry?.excerpts
        .filter(({ citation, purpose }) => citation.file === file && purpose !== 'core')
        .map(({ citation }) => citation.start);
      expect(starts).toEqual(starts?.toSorted((a, b) => a - b));
    }
  });

  it('says of two stories that say the same only once what they say', () => {
    const twin = brief(
      '004.txt',
      'Dell, Microsoft and AT&T will write the common standard for 5G software soon.',
    );
    expect(excerptsIn(tell([alone, twin]))).toEqual([
      ['Dell, Microsoft and AT&T will write the common standard for 5G software soon.'],
      [],
    ]);
  });
});

it('compares no more than eight retellings of a story', () => {
  const articles = Array.from({ length: 12 }, (_, i) =>
    brief(`${100 + i}.txt`, `Acme sells ${i + 40} masts in town ${i}.`),
  );
  const [one, ...others] = articles.map(
    retold => ({ article: retold, via: null, firstHand: false, basis: 'found', cues: [] }) as const,
  );
  if (!one) throw new RangeError('no article');
  const origin = { id: 'o', name: 'The Gazette', inCorpus: false, retellings: [one, ...others] as const };
  const compared: number[] = [];
  const differencesOf: EditionEvidence['differencesOf'] = ({ retellings }) => {
    compared.push(retellings.length);
    return [];
  };
  expect(tell(articles, [], { origins: [origin], differencesOf })?.entries).toHaveLength(1);
  expect(compared).toEqual([8]);
});

describe('a corpus larger than an edition', () => {
  const corpus = Array.from({ length: 23 }, (_, index) =>
    brief(`${100 + index}.txt`, `Operator number ${index} buys ${index + 100} antennas in town ${index}.`),
  );
  const wide = Array.from({ length: 6 }, (_, index) =>
    ['a', 'b'].map(half =>
      article(
        `0${index}${half}.txt`,
        [[`Vendor ${index} sells ${half} its ${index + 300} masts.`]],
        `report ${index}`,
      ),
    ),
  ).flat();

  it('is told by its most widely told and its last stories first, and the rest counts as told', () => {
    const edition = tell([...wide, ...corpus]);
    expect(edition).toMatchObject({ isFirst: true, articles: 15, more: 0 });
    expect(filesOf(edition)?.map(([file]) => file)).toEqual(
      ['05a', '04a', '03a', '02a', '01a', '122', '121', '120', '119', '118'].map(name => `${name}.txt`),
    );
    expect(edition?.leftOut).toHaveLength(19);
    const told = edition ? tellingsOf(edition) : [];
    expect(told).toHaveLength(35);
    expect(tell([...wide, ...corpus], told)).toBeNull();
  });

  it('is told in full, ten stories a time, where something was told before', () => {
    let told: readonly Telling[] = [toldBefore];
    const counts: (readonly [number, number])[] = [];
    for (let edition = tell(corpus, told); edition; edition = tell(corpus, told)) {
      counts.push([edition.entries.length, edition.more]);
      told = [...told, ...tellingsOf(edition)];
    }
    expect(counts).toEqual([
      [10, 13],
      [10, 3],
      [3, 0],
    ]);
  });

  it('leaves room for updates beside the stories', () => {
    const edition = tell([...corpus, first, second], [tellingOf(first)]);
    expect(edition?.entries).toHaveLength(9);
    expect(edition).toMatchObject({ articles: 10, more: 14 });
  });
});

describe('whatever the articles say, an edition', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        'Huawei',
        'said',
        '“no”',
        'equipment',
        'allies',
        'banned',
        'denied',
        'x'.repeat(90),
        '5G',
        '1,200',
        '中文',
        'the paper',
        'may',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map(words => `${words.join(' ')}.`);
  const corpora = fc
    .array(fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 10 }), fc.constantFrom('a', 'b', null)), {
      maxLength: 25,
    })
    .map(bodies =>
      bodies.map(([body, report], index) =>
        article(
          `${String(index).padStart(3, '0')}.txt`,
          body.map((one, place) => [`${index} ${place} ${one}`]),
          report,
        ),
      ),
    );

  it('takes every excerpt verbatim from the body, none of them twice, and is always the same', () => {
    fc.assert(
      fc.property(corpora, fc.boolean(), (corpus, isFirst) => {
        const told = isFirst ? [] : [toldBefore];
        const edition = tell(corpus, told);
        expect(edition).toEqual(tell(corpus.toReversed(), told));
        const cited =
          edition?.entries.flatMap(({ excerpts }) => excerpts.map(({ citation }) => citation)) ?? [];
        for (const { excerpts } of edition?.entries ?? []) {
          expect(excerpts.length).toBeLessThanOrEqual(4);
          expect(excerpts[0]?.purpose ?? 'core').toBe('core');
        }
        for (const { file, start, end, text } of cited) {
          const source = corpus.find(one => one.file === file);
          expect(source?.text.slice(start, end)).toBe(text);
          expect(source?.sentences).toContainEqual(expect.objectContaining({ start, end }));
        }
        const substancesOf = (some: readonly { text: string }[]) =>
          some.map(({ text }) => ({ words: substanceOf(text) })).filter(({ words }) => words.size > 0);
        const none = (isOne: typeof sayTheSame, some: readonly { text: string }[]) => {
          for (const [i, one] of substancesOf(some).entries())
            for (const other of substancesOf(some).slice(i + 1)) expect(isOne(one, other)).toBe(false);
        };
        none(areNearlyOne, cited);
        for (const { excerpts } of edition?.entries ?? [])
          none(
            sayTheSame,
            excerpts.map(({ citation }) => citation),
          );
      }),
    );
  });

  it('never tells a file twice, and in the end all is told', () => {
    fc.assert(
      fc.property(corpora, fc.boolean(), (corpus, isFirst) => {
        let told: readonly Telling[] = isFirst ? [] : [toldBefore];
        for (let edition = tell(corpus, told); edition; edition = tell(corpus, told)) {
          const files = tellingsOf(edition).map(({ file }) => file);
          expect(files.length).toBeGreaterThan(0);
          expect(new Set([...told.map(({ file }) => file), ...files]).size).toBe(told.length + files.length);
          told = [...told, ...tellingsOf(edition)];
        }
        expect(new Set(told.map(({ sha256 }) => sha256))).toEqual(
          new Set([...(isFirst ? [] : ['other']), ...corpus.map(({ sha256 }) => sha256)]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
