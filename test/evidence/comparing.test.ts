import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/evidence/comparison.ts';
import type { Origin } from '../../src/evidence/origin.ts';
import { additionsNamed } from '../../src/evidence/wording/additions.ts';
import { compareOn, comparisonOn } from '../../src/evidence/wording/comparing.ts';
import { differencesIn } from '../../src/evidence/wording/comparing-differences.ts';
import { amountOf, numbersIn } from '../../src/evidence/wording/comparison-numbers.ts';
import { sourceOf } from '../../src/evidence/wording/comparison-source.ts';
import { substanceOf } from '../../src/evidence/wording/comparison-substance.ts';
import { isStopWord } from '../../src/search/stop-words.ts';
import { termsOf } from '../../src/search/terms.ts';
import { articleOf } from '../corpus/article-builder.ts';
import { firstCorpus, harbour, originOf } from './retellings.ts';

const rowsOf = (comparison: Comparison | null) =>
  comparison?.rows.map(({ article, strength, strengthCue, source }) => [
    article.number,
    strength,
    strengthCue?.text,
    source?.text ?? null,
  ]);

describe('comparisonOn', () => {
  it('sets three outlets on financial aid in the order of strength, and says that the fourth does not mention it', async () => {
    const { origin } = await firstCorpus();
    const comparison = comparisonOn(origin, 'financial aid');
    expect(rowsOf(comparison)).toEqual([
      ['004', 'possible', 'may also be considering increasing', 'according to the WSJ'],
      ['001', 'considered', 'is considering', 'The site also suggests'],
      ['003', 'under way', 'is offering to financially support', 'The sources even suggest'],
    ]);
    expect(comparison?.silent.map(({ number }) => number)).toEqual(['002']);
  });

  it.each(['financial support', 'aid', 'FINANCIAL assistance', 'the financial aid?'])(
    'finds the same rows by "%s"',
    async topic => {
      const { origin } = await firstCorpus();
      expect(comparisonOn(origin, topic)?.rows.map(({ article }) => article.number)).toEqual([
        '004',
        '001',
        '003',
      ]);
    },
  );

  it.each(['military bases', 'Germany'])('has a row of every outlet on %s', async topic => {
    const { origin } = await firstCorpus();
    const comparison = comparisonOn(origin, topic);
    expect(comparison?.rows.map(({ article }) => article.number).sort()).toEqual([
      '001',
      '002',
      '003',
      '004',
    ]);
    expect(comparison?.silent).toEqual([]);
  });

  it.each(['elephants', 'price of oil', 'football', 'the', '', '?!', 'Canada'])(
    'finds nothing on "%s"',
    async topic => {
      const { origin } = await firstCorpus();
      expect(comparisonOn(origin, topic)).toBeNull();
    },
  );

  it('shows each number in the words of its outlet', () => {
    const rows = comparisonOn(harbour(), 'loan')?.rows ?? [];
    expect(
      rows.map(({ article, strength, numbers }) => [
        article.number,
        strength,
        numbers.map(({ text }) => text),
      ]),
    ).toEqual([
      ['001', 'possible', ['$40 million']],
      ['002', 'considered', ['$50 million']],
      ['003', 'done', ['$40m']],
    ]);
  });

  it('quotes the file exactly, in rows and in cues', async () => {
    const { origin } = await firstCorpus();
    for (const { article, citation, strengthCue, numbers, source } of comparisonOn(origin, '5G contracts')
      ?.rows ?? [])
      for (const { start, end, text } of [
        citation,
        ...[strengthCue, source].flatMap(cue => cue ?? []),
        ...numbers,
      ])
        expect(article.text.slice(start, end)).toBe(text);
    expect(comparisonOn(origin, '5G contracts')?.rows.length).toBe(2);
  });
});

describe('comparisonOn, where a retelling uses other words', () => {
  const depot = (): Origin =>
    originOf(
      'The Morning Ledger',
      [
        [
          'Ministry stores scanners',
          'The ministry bought 40 scanners for the ports of Norland. Many are still in crates, the Ledger says.',
        ],
        [
          'Norland scanners unused',
          'Norland paid $9m for scanners that nobody has switched on. Most of them sit in their crates in a depot.',
        ],
        ['A quiet harbour', 'The scanners of other ports hum all day. Tourists rarely come in winter.'],
        [
          'Scanners and crates',
          'The minister praised scanners of all kinds. He took no questions on Tuesday.',
        ],
      ].map(([title, body], at) => articleOf(`00${at + 1}.txt`, `${title}\n\n${body}\n`)),
    );

  it('lets a sentence and its neighbours share the words of a topic', () => {
    const rows = comparisonOn(depot(), 'scanners in crates')?.rows ?? [];
    expect(rows.map(({ article, citation }) => [article.number, citation.text])).toEqual([
      ['001', 'Many are still in crates, the Ledger says.'],
      ['002', 'Most of them sit in their crates in a depot.'],
    ]);
  });

  it('takes words of a headline alone for no mention', () => {
    expect(comparisonOn(depot(), 'scanners in crates')?.silent.map(({ number }) => number)).toEqual([
      '003',
      '004',
    ]);
  });

  it.each([
    ['permission to fish', 'The council will permit boats to fish in the bay.'],
    ['keeping records', 'The port kept records of each ship.'],
    ['loan to the harbour', 'Norland lent $40m to the harbour.'],
  ])('matches "%s" with "%s"', (topic, text) => {
    const other = articleOf('002.txt', 'A headline on clocks\n\nThe mayor collects antique clocks.\n');
    const told = articleOf('001.txt', `A headline that stands above\n\n${text}\n`);
    expect(
      comparisonOn(originOf('The Ledger', [told, other]), topic)?.rows.map(row => row.citation.text),
    ).toEqual([text]);
  });

  it.each(['talks this year', 'three months', 'public park'])(
    'finds no row on "%s" by its common words',
    topic => {
      const text =
        'The ministry will publish the rule. Officials spoke of the harbour for a year and two weeks.';
      expect(
        comparisonOn(
          originOf('The Ledger', [articleOf('001.txt', `A headline that stands above\n\n${text}\n`)]),
          topic,
        ),
      ).toBeNull();
    },
  );
});

describe('compareOn', () => {
  it('gives an article of two origins its row where its sentence rests, once', () => {
    const text =
      'A headline on two papers\n\nThe Gazette reports that the bridge of Tarn will close in May.\n\nThe Ledger reports that the mill of Tarn may burn coal.\n';
    const both = articleOf('001.txt', text);
    const bridge = articleOf('002.txt', 'A headline on a bridge\n\nThe bridge of Tarn is to close in May.\n');
    const mill = articleOf('003.txt', 'A headline on a mill\n\nThe mill of Tarn may burn coal again.\n');
    const [gazette, ledger] = ['Gazette', 'Ledger'].map(name => {
      const start = text.indexOf(`${name} reports`);
      const cue = { start, end: start + name.length, text: name };
      const origin = originOf(name, [both, name === 'Gazette' ? bridge : mill]);
      const [first, ...rest] = origin.retellings;
      return { ...origin, retellings: [{ ...first, cues: [cue] }, ...rest] } as const satisfies Origin;
    });
    const comparisons = compareOn([gazette!, ledger!], 'mill of Tarn');
    expect(
      comparisons.map(({ origin, rows, silent }) => [
        origin.name,
        rows.map(row => row.article.number),
        silent.length,
      ]),
    ).toEqual([['Ledger', ['001', '003'], 0]]);
    const added = additionsNamed([gazette!, ledger!], '1').flatMap(one =>
      one.added.map(({ text: words }) => words),
    );
    expect(new Set(added).size).toBe(added.length);
  });

  it('sets origins with more rows first and leaves out those without the topic', async () => {
    const { origin, other } = await firstCorpus();
    expect(compareOn([other, harbour(), origin], 'ban').map(({ rows }) => rows.length)).toEqual([3, 1]);
    expect(compareOn([other, harbour(), origin], 'tourists').map(({ origin: { name } }) => name)).toEqual([
      'The Morning Ledger',
    ]);
  });
});

describe('differencesIn', () => {
  it('finds by itself where strength and numbers differ', () => {
    const loan = differencesIn(harbour()).find(({ topic }) => /loan/u.test(topic));
    expect(loan?.rows.map(({ article, strength }) => [article.number, strength])).toEqual([
      ['001', 'possible'],
      ['002', 'considered'],
      ['003', 'done'],
    ]);
    expect(loan?.silent.map(({ number }) => number)).toEqual(['004']);
  });

  it('finds the difference about financial aid in the first corpus', async () => {
    const { origin } = await firstCorpus();
    const aid = differencesIn(origin).find(({ topic }) => /aid/u.test(topic));
    expect(rowsOf(aid ?? null)?.map(([number, strength]) => [number, strength])).toEqual([
      ['004', 'possible'],
      ['001', 'considered'],
      ['003', 'under way'],
    ]);
  });

  it('finds none between retellings that print the same', () => {
    const text = 'A headline about a mill\n\nThe mill may close 3 of its gates, according to the Ledger.\n';
    expect(
      differencesIn(originOf('The Ledger', [articleOf('001.txt', text), articleOf('002.txt', text)])),
    ).toEqual([]);
  });

  it('finds none in an origin that one article tells', async () => {
    const { other } = await firstCorpus();
    expect(differencesIn(other)).toEqual([]);
  });
});

it.each([
  ['10,000', '10K'],
  ['three', '3'],
  ['$40 million', '$40m'],
  ['5 percent', '5%'],
])('takes %s and %s for the same number', (one, other) => {
  expect(amountOf(one)).toBe(amountOf(other));
});

it('reads the same terms as the search', async () => {
  const { articles } = await firstCorpus();
  for (const article of articles)
    for (const { sentence, terms } of substanceOf(article)) {
      const text = article.text.slice(sentence.start, sentence.end);
      if (sentence.inlineChrome.length > 0 || text.startsWith('(')) continue;
      expect(terms.map(({ term }) => term)).toEqual(
        termsOf(text)
          .filter(term => !isStopWord(term))
          .map(({ term }) => term),
      );
    }
});

const only = (text: string) => {
  const article = articleOf('001.txt', `A headline that stands above\n\n${text}\n`);
  return [article, article.sentences[0]!] as const;
};

it.each([
  ['It costs €250m to 300 million euros (RM1.2 billion).', ['€250m', '300 million', 'RM1.2 billion']],
  ['A 50-billion-yuan loan and 200,000, then 60,000 units.', ['50-billion', '200,000', '60,000']],
  ['The ship passed 14 times between 22:00 and 04:30 or at 4.15am.', ['14']],
  ['The plant on Route 9 makes 40 parts.', ['40']],
  ['The 58-year-old has two plants.', ['two']],
])('finds in "%s" the numbers %j', (text, numbers) => {
  expect(numbersIn(...only(text), []).map(cue => cue.text)).toEqual(numbers);
});

it.each([
  ['The agency was told of it in May, after an adviser resigned.', null],
  ['The port has opened a file, its director, Ann Lee, said in an email.', 'its director, Ann Lee, said'],
  ['It is an answer to the list, said Ann Lee, a lawyer.', 'said Ann Lee'],
  [
    'According to the Ledger it kept the logs after it told a panel that it had stopped.',
    'According to the Ledger',
  ],
  [
    'Money is short, according to people familiar with the matter.',
    'according to people familiar with the matter',
  ],
  [
    'Money is short, according to people who have seen the plan.',
    'according to people who have seen the plan',
  ],
  ['Permits will lapse, the minister Ann Lee has informed members.', 'the minister Ann Lee has informed'],
  ['“It is done,” said a spokesman for the port.', 'said a spokesman for the port'],
  ['The firm hired lawyers to examine claims that tests were faked.', null],
])('names in "%s" as the source %j', (text, source) => {
  expect(sourceOf(...only(text))?.text ?? null).toBe(source);
});
