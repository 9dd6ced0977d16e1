import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdition, tellingsOf } from '../../src/digest/edition.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { article, brief } from './articles.ts';

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

const files = (edition: ReturnType<typeof composeEdition>) =>
  edition?.entries.map(entry => entry.excerpts.map(excerpt => excerpt.file));

describe('an edition', () => {
  it('has one entry a story, the most widely told first', () => {
    const edition = composeEdition([alone, first, second], [], '2026-03-02');
    expect(edition?.entries.map(({ fresh }) => fresh)).toEqual([['001.txt', '002.txt'], ['003.txt']]);
    expect(edition).toMatchObject({ localDate: '2026-03-02', articles: 3, more: 0 });
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
    const edition = composeEdition([...told, alone], [], '2026-03-02', await originsOf([...told, alone]));
    expect(edition?.entries.map(({ fresh }) => fresh)).toEqual([['001.txt', '002.txt'], ['003.txt']]);
    expect(edition?.entries[0].story.source).toBe('Harbour Courier');
  });

  it('tells how the story begins, what another article adds, and last the reply of the other side', () => {
    const edition = composeEdition([first, second], [], '2026-03-02');
    const texts = edition?.entries[0].excerpts.map(({ text }) => text.split(' ')[0]);
    expect(texts).toEqual(['Washington', 'Financial', 'Huawei']);
    expect(files(edition)).toEqual([['001.txt', '002.txt', '001.txt']]);
  });

  it('takes every excerpt verbatim from the body, none of them twice', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'Huawei',
          'said',
          '“no”',
          'equipment',
          'allies',
          'banned',
          'x'.repeat(90),
          '5G',
          '中文',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map(words => `${words.join(' ')}.`);
    const articles = fc
      .array(fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 10 }), fc.constantFrom('a', 'b', null)), {
        maxLength: 14,
      })
      .map(bodies =>
        bodies.map(([body, report], index) =>
          article(
            `${index}.txt`,
            body.map((one, place) => [`${index} ${place} ${one}`]),
            report,
          ),
        ),
      );
    fc.assert(
      fc.property(articles, corpus => {
        const edition = composeEdition(corpus, [], '2026-03-02');
        expect(edition).toEqual(composeEdition(corpus.toReversed(), [], '2026-03-02'));
        for (const { excerpts } of edition?.entries ?? []) {
          expect(excerpts.length).toBeGreaterThan(0);
          expect(excerpts.length).toBeLessThanOrEqual(4);
          expect(new Set(excerpts.map(({ file, start }) => `${file}:${start}`)).size).toBe(excerpts.length);
          for (const { file, start, end, text } of excerpts) {
            const source = corpus.find(one => one.file === file);
            expect(source?.text.slice(start, end)).toBe(text);
            expect(source?.sentences).toContainEqual(expect.objectContaining({ start, end }));
          }
        }
      }),
    );
  });

  it('tells of a story that the channel knows only what a new article adds', () => {
    const edition = composeEdition(
      [first, second],
      [{ file: '001.txt', sha256: first.sha256 }],
      '2026-03-03',
    );
    expect(edition?.entries[0].fresh).toEqual(['002.txt']);
    expect(edition?.entries[0].excerpts.map(({ text }) => text)).toEqual([
      'Financial aid for telecoms development may be increased in countries that avoid Chinese equipment.',
    ]);
  });

  it.each([
    ['by its name', { file: '001.txt', sha256: 'other' }],
    ['by its content', { file: 'other.txt', sha256: first.sha256 }],
  ])('leaves out an article that was told, %s', (_how, telling) => {
    expect(composeEdition([first], [telling], '2026-03-02')).toBeNull();
  });

  it('tells two files of one content once', () => {
    const copy = { ...alone, file: '009.txt' };
    expect(composeEdition([alone, copy], [], '2026-03-02')).toMatchObject({ articles: 1, more: 0 });
  });

  it('does not exist when nothing is new, or nothing can be read', () => {
    expect(composeEdition([], [], '2026-03-02')).toBeNull();
    expect(composeEdition([{ ...alone, sentences: [] }], [], '2026-03-02')).toBeNull();
  });

  it('has ten entries at most, the newest by name, and says how many are left for the next', () => {
    const corpus = Array.from({ length: 13 }, (_, index) =>
      brief(`${100 + index}.txt`, `Report number ${index} is out.`),
    );
    const edition = composeEdition(corpus, [], '2026-03-02');
    expect(edition).toMatchObject({ articles: 10, more: 3 });
    expect(edition?.entries[0].fresh).toEqual(['112.txt']);
    const told = edition ? tellingsOf(edition) : [];
    expect(composeEdition(corpus, told, '2026-03-03')?.entries.map(({ fresh }) => fresh)).toEqual([
      ['102.txt'],
      ['101.txt'],
      ['100.txt'],
    ]);
  });

  it('has more than two excerpts only as far as they have 700 characters together', () => {
    const lengths = (most: number) => {
      const sentence = (name: string, length: number) =>
        `${`${name} `.repeat(length)}`.slice(0, length - 1).trim();
      const told = article('1.txt', [
        [`${sentence('Alpha', 250)}.`],
        [`${sentence('Beta', 250)}.`],
        [`${sentence('Gamma', most)}.`],
      ]);
      const others = ['Beta', 'Gamma'].map((name, index) =>
        article(
          `${index + 2}.txt`,
          [[`${sentence('Alpha', 100)}.`], [`${sentence(name, name === 'Beta' ? 250 : most)}.`]],
          'r',
        ),
      );
      const lead = { ...told, facts: others[0]?.facts ?? told.facts };
      return composeEdition([lead, ...others], [], '')?.entries[0].excerpts.length;
    };
    expect([lengths(190), lengths(210)]).toEqual([3, 2]);
  });

  it('is not kept from telling by a known sentence without a word of substance', () => {
    const known = article('001.txt', [['It was so.', 'Dell joins the project.']], 'r');
    const news = article('002.txt', [['Dell joins the project.', 'Vodafone leaves Berlin for good.']], 'r');
    const told = [{ file: known.file, sha256: known.sha256 }];
    const texts = composeEdition([known, news], told, '')?.entries[0].excerpts.map(({ text }) => text);
    expect(texts).toEqual(['Vodafone leaves Berlin for good.']);
  });

  it('begins with a short sentence that can be read alone, and takes another only to have two', () => {
    const long = `Huawei ${'and its many partners '.repeat(25)}met.`;
    const edition = composeEdition(
      [article('1.txt', [['It was late.', long, 'Huawei met its partners.']])],
      [],
      '',
    );
    expect(edition?.entries[0].excerpts.map(({ text }) => text)).toEqual([
      'Huawei met its partners.',
      'It was late.',
    ]);
  });
});
