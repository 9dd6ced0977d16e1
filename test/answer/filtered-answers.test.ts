import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, reasonWords } from '../../src/answer/answer.ts';
import { answerFrom } from '../../src/answer/answering.ts';
import type { Citation } from '../../src/answer/citation.ts';
import { readFolder } from '../../src/corpus/folder.ts';
import { slice } from '../../src/corpus/span.ts';
import { namedOrigins } from '../../src/evidence/origins/named-origins.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { periodTold } from '../../src/search/days.ts';
import { foldedForPhrases, holdsPhrase } from '../../src/search/exact-phrase.ts';
import { type Filter, readFilters } from '../../src/search/filters.ts';
import { termsOf } from '../../src/search/terms.ts';

const { articles } = await readFolder('seeds');
const answering = await answerFrom(articles);
const origins = namedOrigins(await originsOf(articles));
const ask = (question: string, skip = 0): Answer => answering(question, { origins, skip });

/** What is shown, or why nothing answers: the numbers of the articles in order of the excerpts, `also` among them, or the reason. */
const came = (answer: Answer): string => {
  if (answer.outcome === 'help') return 'help';
  if (answer.outcome === 'not_in_articles') return answer.reason.kind;
  const numbers = answer.excerpts.flatMap(({ number, also }) => [number, ...also.map(one => one.number)]);
  return [...new Set(numbers)].toSorted().join(' ');
};

const textsOf = (answer: Answer): string =>
  answer.outcome === 'answered' ? answer.excerpts.map(({ text }) => text).join('\n') : '';

describe('a question with filters over the seeds', () => {
  it.each([
    // Outlets, by the whole name, a part, initials, several, excluded.
    ['from:itpro what did Huawei say?', '002', 'surprised by the behaviours'],
    ['from:ITPro what did Huawei say?', '002', 'told ITPro'],
    ['from:"IT Pro" what did Huawei say?', '002', 'told ITPro'],
    ['from:“ITPro” what did Huawei say?', '002', 'told ITPro'],
    ['from:fierce what did Huawei say?', '004', 'issued a statement to the WSJ'],
    ['from:FierceWireless what did the FCC do?', '004', 'took action against network equipment sales'],
    [
      'from:techradar how many operators does Huawei sell to?',
      '001',
      'more than 500 operators in 170 countries',
    ],
    ['from:"light reading" which allies are being briefed?', '003', 'Japan, Italy and Germany'],
    ['from:lr which allies are being briefed?', '003', 'Japan, Italy and Germany'],
    ['from:techradar from:itpro what did a Huawei spokesperson say?', '001 002', 'told TechRadar Pro'],
    ['-from:itpro what did a Huawei spokesperson say?', '001', 'told TechRadar Pro'],
    ['which UK operators are customers of Huawei? from:techradar', '001', 'BT, EE, Vodafone and Three'],
    ['which UK operators are customers of Huawei? from:itpro', 'names_absent', ''],
    ['who is Andy Purdy? from:itpro', 'names_absent', ''],
    ['who is Sean Sullivan? from:itpro', '002', 'security advisor at F-Secure'],
    ['who is Sean Sullivan? -from:itpro', 'names_absent', ''],
    ['is Australia banning Huawei? from:techradar', '001', 'Australia has banned'],
    // Authors.
    ['by:"Ray Le Maistre" how many 5G contracts does Huawei have?', '003', '22 commercial 5G contracts'],
    ['by:maistre how many 5G contracts does Huawei have?', '003', '22 commercial 5G contracts'],
    ['by:fadilpasic who is Andy Purdy?', '000', 'Chief US Security Officer'],
    ['by:"Fadilpašić" who is Andy Purdy?', '000', 'Chief US Security Officer'],
    ['by:mccaskill who is Andy Purdy?', 'names_absent', ''],
    ['how many 5G contracts does Huawei have? -by:mccaskill', '003', '22 commercial 5G contracts'],
    // Dates, which the seeds only let infer, and one article has none.
    ['before:2019 which countries host US military bases?', '002 003', 'Germany, Italy and Japan'],
    ['after:2018-08 before:2019-01 what did the FCC do?', '004', 'took action'],
    ['before:2018 who is Andy Purdy?', 'filter_matches_nothing', ''],
    ['after:2018-12-03 who is Andy Purdy?', 'filter_matches_nothing', ''],
    ['before:soon who is Andy Purdy?', 'filter_not_understood', ''],
    ['before:2018-13 who is Andy Purdy?', 'filter_not_understood', ''],
    ['before:2019 who is Andy Purdy?', 'names_absent', ''],
    // Origins.
    ['origin:wsj who is Andy Purdy?', '000', 'Chief US Security Officer'],
    ['origin:"wall street" what did the FCC do?', '004', 'took action'],
    ['origin:"The Wall Street Journal" what did the FCC do?', '004', 'took action'],
    ['origin:reuters what did the FCC do?', 'filter_matches_nothing', ''],
    // Phrases and words.
    ['"technological cold war"', '002', 'technological cold war'],
    ['what does “technological cold war” mean?', '002', 'technological cold war'],
    ['who spoke of "additional complexities"?', '004', 'unnamed U.S. official'],
    ['"surprised by the behaviors of the U.S. government"', '004', 'surprised by the behaviors'],
    ['what does "rip and replace" mean?', 'filter_matches_nothing', ''],
    ['"japan" from:itpro', '002', 'Japan.'],
    ['from:itpro "5G"', '002', '5G promises'],
    ['from:itpro "Andy Purdy"', 'filters_leave_nothing', ''],
    ['which countries host American military bases? -japan', 'type_absent', ''],
    ['is Huawei linked to the Chinese government? -fears', '000 001 004', 'denied such accusations'],
    ['how many base stations did Huawei ship? -"more than 10,000"', '000 001 002 003', '10K 5G Basestations'],
    // Filters alone, and things that are no filters.
    ['from:itpro', '002', 'trying to persuade allied countries'],
    ['hi! from:itpro please', '002', 'trying to persuade allied countries'],
    ['from:itpro by:maistre', 'filters_leave_nothing', ''],
    ['from:nobody', 'filter_matches_nothing', ''],
    ['hello', 'help', ''],
    ['how did huawei respond - to the us?', '000 001 004', 'surprised'],
  ])('"%s" gets %s', (question, expected, words) => {
    const answer = ask(question);
    expect(came(answer)).toBe(expected);
    expect(textsOf(answer)).toContain(words);
  });

  it.each([
    ['from:itpo who?', ['from:ITPro who?']],
    ['from:itpo who?', 'No article is from “itpo”.'],
    ['by:"Ray Lemaister" who?', ['by:"Ray Le Maistre" who?']],
    ['origin:wjs who?', ['origin:"Wall Street Journal" who?']],
    ['before:1999 who?', ['before:2019 who?']],
    ['after:2030 who?', ['after:2017 who?']],
    ['before:soon who?', ['before:2019 who?']],
    [
      'who said "technological cold wars"?',
      ['who said "technological cold war"?', 'who said technological cold wars?'],
    ],
    ['what is "rip and replace"?', ['what is rip and replace?']],
    ['what is "rip and replace"?', 'No sentence has exactly the words “rip and replace”.'],
    ['before:2018 who?', 'No article is known to be from before 2018.'],
  ])('says of "%s" what there is instead: %j', (question, instead) => {
    const answer = ask(question);
    if (answer.outcome !== 'not_in_articles' || !('suggestions' in answer.reason))
      throw new Error('must be told what is wrong with the filter');
    const { reason, filters } = answer;
    if (typeof instead === 'string') expect(reasonWords(reason, filters)).toContain(instead);
    else
      expect(reason.suggestions.map(({ question: other }) => other).slice(0, instead.length)).toEqual(
        instead,
      );
    expect(reason.suggestions.length).toBeLessThanOrEqual(3);
  });

  it('says of the articles that are left what it says of all of them otherwise', () => {
    const answer = ask('from:itpro who is Andy Purdy?');
    if (answer.outcome !== 'not_in_articles') throw new Error('must not be answered');
    expect(reasonWords(answer.reason, answer.filters)).toBe('None of these articles mentions Andy or Purdy.');
  });

  it('tells with the answer how the filters were understood', () => {
    const answer = ask('before:2019 from:fierce what did the FCC do?');
    if (answer.outcome !== 'answered') throw new Error('must be answered');
    expect(answer.filters).toMatchObject({
      articles: 1,
      of: 5,
      leftOut: 0,
      list: [
        { typed: 'before:2019', matched: ['2019-01-01'], articles: 4, inferred: 4 },
        { typed: 'from:fierce', matched: ['FierceWireless'], articles: 1 },
      ],
    });
    expect(ask('what did the FCC do?')).toMatchObject({ filters: { list: [] } });
  });

  it('takes nothing for a filter in what is asked plainly', () => {
    const claim =
      'Huawei -allegedly- told from:nowhere that it was "deeply shocked" by the behaviours of the US government';
    expect(came(ask(claim))).toBe('filter_matches_nothing');
    expect(answering(claim, { plain: true })).toMatchObject({ filters: { list: [] } });
    expect(textsOf(answering(claim, { plain: true }))).toContain('surprised by the behaviours');
  });

  it('knows no origin when it is given none', () => {
    expect(came(answering('origin:wsj who is Andy Purdy?'))).toBe('filter_matches_nothing');
  });
});

/** Whether a text of an article may be shown under these filters: of several names of one kind, one is enough. */
const obeys = (question: string, file: string, text: string): boolean => {
  const { filters } = readFilters(question);
  return filters.every(
    filter =>
      isTrueOf(filter, file, text) !== filter.excluded ||
      (!filter.excluded &&
        filters.some(
          other =>
            other.kind === filter.kind && isName(other) && !other.excluded && isTrueOf(other, file, text),
        )),
  );
};

/** Notes of the page inside a sentence ("opens in new tab") are no words of the article. */
const withoutNotes = ({ text, start, inlineChrome }: Citation): string =>
  inlineChrome.reduce(
    (rest, note) => rest.replace(slice(text, { start: note.start - start, end: note.end - start }), ' '),
    text,
  );

const isName = ({ kind }: Filter): boolean => ['outlet', 'author', 'origin'].includes(kind);

const isTrueOf = ({ kind, value }: Filter, file: string, text: string): boolean => {
  const facts = articles.find(article => article.file === file)?.facts;
  const period = periodTold(facts?.published.value ?? '');
  const has = (name: string | null | undefined): boolean =>
    name?.toLowerCase().includes(value.toLowerCase()) ?? false;
  switch (kind) {
    case 'outlet':
      return has(facts?.outlet.value);
    case 'author':
      return has(facts?.author.value);
    case 'origin':
      return origins.some(({ files }) => files.has(file));
    case 'before':
      return period !== null && period.last < value;
    case 'after':
      return period !== null && period.first > value;
    case 'phrase':
      return holdsPhrase(foldedForPhrases(text), foldedForPhrases(value));
    case 'word':
      return termsOf(text).some(({ term }) => term === termsOf(value)[0]?.term);
  }
};

const words = articles.flatMap(({ text }) => text.split(/\s+/u)).filter(word => /^\p{L}+$/u.test(word));
const filter = fc.oneof(
  fc.constantFrom(
    'from:ITPro',
    'from:TechRadar',
    'from:Light',
    '-from:Fierce',
    'by:Maistre',
    '-by:McCaskill',
  ),
  fc.constantFrom(
    'before:2019',
    'after:2017',
    'after:2018-08',
    '"5G"',
    '"the US government"',
    '-"Huawei"',
    'origin:wsj',
  ),
  fc.constantFrom(...words).map(word => `-${word}`),
  fc
    .constantFrom(
      ...articles.flatMap(({ text, sentences }) => sentences.map(sentence => slice(text, sentence))),
    )
    .map(text => `"${text.split(/\s+/u).slice(1, 4).join(' ').replace(/["“”]/gu, '')}"`),
);
const asked = fc
  .tuple(
    fc.array(filter, { maxLength: 3 }),
    fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('who', 'why', 'when'), fc.string()), {
      maxLength: 6,
    }),
  )
  .map(([filters, rest]) => [...filters, ...rest].join(' '));

describe('every answer', () => {
  it('shows only what obeys the filters, word for word from its place', () => {
    let shown = 0;
    fc.assert(
      fc.property(asked, fc.integer({ min: -2, max: 12 }), (question, skip) => {
        const answer = ask(question, skip);
        if (answer.outcome === 'help') return;
        for (const excerpt of answer.outcome === 'answered' ? answer.excerpts : answer.nearest)
          for (const citation of [excerpt, ...excerpt.also]) {
            const { file, start, end, text } = citation;
            shown += 1;
            expect(articles.find(one => one.file === file)?.text.slice(start, end)).toBe(text);
            expect(obeys(question, file, withoutNotes(citation)), `${question} → ${text}`).toBe(true);
          }
      }),
      { numRuns: 1_500 },
    );
    expect(shown).toBeGreaterThan(1_000);
  });

  it('comes to anything that may be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(ask(`${one} from:${other} "${one}" -${other}`).question).toContain(one);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('asking for more', () => {
  const everything = (question: string): string[] => {
    const places: string[] = [];
    for (let skip = 0; ; ) {
      const answer = ask(question, skip);
      if (answer.outcome !== 'answered') {
        expect(came(answer)).toBe('no_more');
        return places;
      }
      skip += answer.excerpts.length;
      for (const { also, ...excerpt } of answer.excerpts)
        places.push(...[excerpt, ...also].map(({ file, start }) => `${file} ${start}`));
    }
  };

  it.each([
    'what did Huawei say?',
    'from:itpro what did Huawei say?',
    'from:fierce',
    '"5G"',
    '-huawei',
    'what is 5G? and why is the US worried about Huawei?',
    'Huawei equipment',
  ])('"%s" goes on to the end without a repeat', question => {
    const places = everything(question);
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(new Set(places).size).toBe(places.length);
  });

  it('lists every sentence that is left when filters stand alone', () => {
    const fierce = articles.find(({ facts }) => facts.outlet.value === 'FierceWireless');
    expect(everything('from:fierce')).toHaveLength(fierce?.sentences.length ?? 0);
  });

  it('gives the same excerpts in whatever steps', () => {
    const [whole, one] = [ask('Huawei equipment'), ask('Huawei equipment', 1)];
    if (whole.outcome !== 'answered' || one.outcome !== 'answered') throw new Error('must be answered');
    expect(one.excerpts.slice(0, 4)).toEqual(whole.excerpts.slice(1));
  });

  it.each([
    ['who is Andy Purdy?', 40],
    ['who won the cup?', 5],
    ['from:itpro', 500],
    ['from:itpro who won the cup?', 5],
  ])('ends for "%s" after %i', (question, skip) => {
    expect(ask(question, skip)).toMatchObject({
      outcome: 'not_in_articles',
      reason: { kind: 'no_more' },
      nearest: [],
    });
  });

  it.each([-3, 0, Number.NaN, 0.5])('begins at the beginning when %d are known', skip => {
    expect(ask('Huawei equipment', skip)).toEqual(ask('Huawei equipment'));
  });
});
