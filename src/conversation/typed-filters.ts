import { type Filter, printFilters, readFilters } from '../search/filters.ts';

/** Words that were typed, with the phrases in quotation marks among them, and the other filters that stood there, in order. */
export type WithFilters = { readonly words: string; readonly filters: readonly Filter[] };

/** Takes the filters out of what was typed; a phrase is of the words, too, and stays in its place. */
export const typedFilters = (typed: string): WithFilters => {
  const { filters, places } = readFilters(typed);
  const lifted = filters.flatMap((filter, at) => (isPhrase(filter) ? [] : [{ filter, place: places[at] }]));
  const words = lifted.reduceRight(
    (rest, { place }) => (place ? `${rest.slice(0, place.start)} ${rest.slice(place.end)}` : rest),
    typed,
  );
  return { words: tidy(words), filters: lifted.map(({ filter }) => filter) };
};

/** The words with their filters behind them, as somebody would type it. */
export const filtersTyped = ({ words, filters }: WithFilters): string =>
  [words, printFilters(filters)].filter(part => part !== '').join(' ');

/** The filters of before, with those of now in the place of their like. What is left out adds up. */
export const filtersReplaced = (before: readonly Filter[], now: readonly Filter[]): readonly Filter[] => {
  const replaced = new Set(now.filter(({ excluded }) => !excluded).map(({ kind }) => kind));
  const kept = before.filter(
    ({ kind, value, excluded }) =>
      (excluded || !replaced.has(kind)) && !now.some(one => one.kind === kind && one.value === value),
  );
  return [...kept, ...now];
};

/** The words of before with a phrase of now, in the place of their own where they had one. */
export const withPhrase = (words: string, phrase: string): string => {
  const { filters, places } = readFilters(words);
  const place = places[filters.findIndex(isPhrase)];
  return place ? `${words.slice(0, place.start)}${phrase}${words.slice(place.end)}` : `${words} ${phrase}`;
};

/** Whether nothing but filters and phrases was typed. */
export const isFiltersAlone = (typed: string): boolean => {
  const { filters, outside } = readFilters(typed);
  return filters.length > 0 && !/[\p{L}\p{N}]/u.test(outside);
};

/** A filter that was said in words (`only from the BBC`, `before 2019?`, `since 2019`); null for anything else. */
export const filterSaid = (said: string): Filter | null => {
  const { groups } = SAID.exec(said) ?? {};
  if (!groups) return null;
  const { outlet, author, when = '', date = '' } = groups;
  if (outlet !== undefined) return { kind: 'outlet', value: outlet, excluded: false };
  if (author !== undefined) return { kind: 'author', value: author, excluded: false };
  if (/^since$/iu.test(when)) return readFilters(`-before:${date}`).filters[0] ?? null;
  return { kind: /^before$/iu.test(when) ? 'before' : 'after', value: date, excluded: false };
};

const isPhrase = ({ kind, excluded }: Filter): boolean => kind === 'phrase' && !excluded;

const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[?!.,;:](?:\s|$))/gu, '')
    .trim();

/** `only` must be said of an outlet or an author, because "by Nokia?" and "from China?" ask something else. */
const SAID =
  /^(?:(?:only|just) (?:(?:those|the ones|what is|articles?|reports?) )?from (?:the )?(?<outlet>[^?"]{2,60}?)|from (?:the )?(?<outlet>[^?"]{2,60}?) only|(?:(?:only|just) |written )by (?<author>[^?"]{2,60}?)|(?:only |just )?(?<when>before|after|since) (?<date>\d{4}(?:-\d{2}(?:-\d{2})?)?))(?:,? please)?\s*[?.!]*$/iu;
