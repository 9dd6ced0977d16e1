import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, printFilters, readFilters } from '../../src/search/filters.ts';

const read = (typed: string) => {
  const { filters, question, outside } = readFilters(typed);
  return { filters: printFilters(filters), question, outside };
};

describe('readFilters', () => {
  it.each([
    ['from:itpro what did they say?', 'from:itpro', 'what did they say?'],
    ['what did they say? FROM:ITPro', 'from:ITPro', 'what did they say?'],
    ['by:"Ray Le Maistre" which countries', 'by:"Ray Le Maistre"', 'which countries'],
    ['by:“Ray  Le Maistre” which countries', 'by:"Ray Le Maistre"', 'which countries'],
    ['which (from:itpro) countries', 'from:itpro', 'which ( countries'],
    ['before:2019 after:2018-12-03 who', 'before:2019 after:2018-12-03', 'who'],
    ['who before:2019?', 'before:2019', 'who'],
    ['-before:2019 -after:2020-02 who', 'after:2018-12-31 before:2020-03-01', 'who'],
    ['-before:soon who', '-before:soon', 'who'],
    ['-after:9999 who', '-after:9999', 'who'],
    ['origin:wsj who', 'origin:wsj', 'who'],
    ['-from:itpro -origin:wsj -by:x who', '-from:itpro -origin:wsj -by:x', 'who'],
    ['who met whom -japan', '-japan', 'who met whom'],
    ['who met whom -Japan -at&t?', '-Japan -at&t', 'who met whom?'],
    ['who -Japan, -Italy', '-Japan -Italy', 'who,'],
    ['who -"base stations"', '-"base stations"', 'who'],
    ['from:itpro from:ITPRO who', 'from:itpro', 'who'],
    ['from:<http://bbc.co.uk|bbc.co.uk> who', 'from:bbc.co.uk', 'who'],
  ])('reads "%s" as %s and asks "%s"', (typed, filters, question) => {
    expect(read(typed)).toEqual({ filters, question, outside: question });
  });

  it.each([
    ['what is "rip and replace"?', '"rip and replace"', 'what is rip and replace?', 'what is?'],
    ['what is “rip and replace”?', '"rip and replace"', 'what is rip and replace?', 'what is?'],
    ['was heißt „alt und neu“?', '"alt und neu"', 'was heißt alt und neu?', 'was heißt?'],
    ['que dit «le chat»', '"le chat"', 'que dit le chat', 'que dit'],
    ['was heißt »das«', '"das"', 'was heißt das', 'was heißt'],
    ['"It ended."', '"It ended"', 'It ended', ''],
    ['"one" or "two"', '"one" "two"', 'one or two', 'or'],
  ])('keeps the words of the phrase in "%s" in what is asked', (typed, filters, question, outside) => {
    expect(read(typed)).toEqual({ filters, question, outside });
  });

  it.each([
    '5G - what is it',
    'x-ray -5 --json',
    'see http://x.com and note: this re: that',
    'where does it come from: here or there',
    'from: itpro',
    'from:',
    'from:"',
    'from:… by:?',
    '“never closed',
    'a 6" screen and a 7" one',
    '"" «» “ ”',
    '"?!"',
    'xfrom:itpro',
    "the 'single' ones",
    '',
  ])('finds no filter in "%s", and leaves it as it is', typed => {
    expect(readFilters(typed)).toEqual({ filters: [], places: [], question: typed, outside: typed });
  });

  it('says where each filter stands', () => {
    const typed = 'who from:itpro said "no thanks"?';
    expect(readFilters(typed).places.map(({ start, end }) => typed.slice(start, end))).toEqual([
      'from:itpro',
      '"no thanks"',
    ]);
  });

  it('never fails, and leaves no filter in what is asked that it has taken out', () => {
    fc.assert(
      fc.property(anythingTyped, typed => {
        const { filters, places, outside } = readFilters(typed);
        expect(places).toHaveLength(filters.length);
        for (const { value } of filters) expect(value).toMatch(/[\p{L}\p{N}]/u);
        if (filters.length > 0) expect(outside.length).toBeLessThanOrEqual(typed.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('printFilters', () => {
  it('prints what is read again as the same filters', () => {
    fc.assert(
      fc.property(anythingTyped, typed => {
        const { filters } = readFilters(typed);
        expect(readFilters(printFilters(filters)).filters).toEqual(filters);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<readonly [Filter, string]>([
    [{ kind: 'outlet', value: 'ITPro', excluded: false }, 'from:ITPro'],
    [{ kind: 'author', value: 'Ray Le Maistre', excluded: true }, '-by:"Ray Le Maistre"'],
    [{ kind: 'phrase', value: 'cold war', excluded: false }, '"cold war"'],
    [{ kind: 'word', value: 'Japan', excluded: true }, '-Japan'],
  ])('prints %j as %s', (filter, printed) => {
    expect(printFilters([filter])).toBe(printed);
  });
});

const anythingTyped = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'from:',
        'by:',
        '-from:',
        'origin:',
        'before:',
        'after:',
        '-',
        '"',
        '“',
        '”',
        '„',
        '«',
        '»',
      ),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '(',
        ')',
        '.',
        ',',
        '?',
        "'",
        '<http://a.b|a.b>',
        'Light Reading',
        '2018-12',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 16 },
  )
  .map(parts => parts.join(''));
