import type { Span } from '../corpus/span.ts';
import { dayAfter, periodNamed } from './days.ts';

/**
 * What a filter goes by: `from:` an outlet, `by:` an author, `origin:` who printed a report first, `before:` and `after:` the
 * date of an article; a phrase in quotes and a word after `-` go by the words of a sentence.
 */
export type FilterKind = 'outlet' | 'author' | 'origin' | 'before' | 'after' | 'phrase' | 'word';

/**
 * A filter as it was typed: its value without quotes and without punctuation at its ends; `excluded` after a `-`. A date
 * that is one is never excluded: `-before:2019` is read as `after:2018-12-31`.
 */
export type Filter = { readonly kind: FilterKind; readonly value: string; readonly excluded: boolean };

/** What somebody typed, taken apart. */
export type Typed = {
  /** In the order of the words, each once; `places` are where they stand in what was typed, one for each. */
  readonly filters: readonly Filter[];
  readonly places: readonly Span[];
  /** What was typed without its filters, but with the words of phrases: they are asked about too. */
  readonly question: string;
  /** The words outside of all filters. With no word of substance among them nothing is asked beside the filters. */
  readonly outside: string;
};

/** Reads the filters out of what somebody typed; what is no filter stays in the question as it is. Never fails. */
export const readFilters = (typed: string): Typed => {
  const found = [...typed.slice(0, LONGEST_READ).matchAll(FILTER)].flatMap(match => {
    const filter = filterOf(match.groups ?? {});
    return filter ? [{ filter, start: match.index, end: match.index + match[0].length }] : [];
  });
  if (found.length === 0) return { filters: [], places: [], question: typed, outside: typed };
  const known = new Set<string>();
  const each = found.filter(({ filter }) => {
    const name = printFilter(filter).toLowerCase();
    return !known.has(name) && known.add(name);
  });
  return {
    filters: each.map(({ filter }) => filter),
    places: each.map(({ start, end }) => ({ start, end })),
    question: without(typed, found, ({ kind, value, excluded }) =>
      kind === 'phrase' && !excluded ? value : '',
    ),
    outside: without(typed, found, () => ''),
  };
};

/** The filters as they can be typed; reading them again gives the same filters. */
export const printFilters = (filters: readonly Filter[]): string => filters.map(printFilter).join(' ');

/** A filter as it can be typed. */
export const printFilter = ({ kind, value, excluded }: Filter): string => {
  const sign = excluded ? '-' : '';
  if (kind === 'phrase') return `${sign}"${value}"`;
  if (kind === 'word') return `${sign}${value}`;
  return `${sign}${KEYS[kind]}:${PLAIN_VALUE.test(value) ? value : `"${value}"`}`;
};

const filterOf = (groups: Readonly<Record<string, string | undefined>>): Filter | null => {
  const { sign, key, link, word } = groups;
  const value = tidy(groups.named ?? link ?? groups.value ?? groups.phrase ?? word ?? '');
  if (!/[\p{L}\p{N}]/u.test(value)) return null;
  const excluded = sign === '-' || word !== undefined;
  const kind = key === undefined ? (word === undefined ? 'phrase' : 'word') : KINDS.get(key.toLowerCase());
  return kind ? affirmed({ kind, value, excluded }) : null;
};

/** A date without its `-`: not before a day is after the one before it. Everything else, and what is no date, as it is. */
const affirmed = (filter: Filter): Filter => {
  const { kind, value, excluded } = filter;
  const named = excluded && (kind === 'before' || kind === 'after') ? periodNamed(value) : null;
  if (!named) return filter;
  const day = kind === 'before' ? dayAfter(named.first, -1) : dayAfter(named.last, 1);
  return day === null
    ? filter
    : { kind: kind === 'before' ? 'after' : 'before', value: day, excluded: false };
};

/** The value with single blanks, and without the marks that end the sentence around it. */
const tidy = (value: string): string =>
  value
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?()[\]'’-]+/u, '')
    .replace(/[\s.,;:!?()[\]'’-]+$/u, '');

type Found = Span & { readonly filter: Filter };

/** What was typed, with each filter replaced. */
const without = (typed: string, found: readonly Found[], replaced: (filter: Filter) => string): string => {
  let text = '';
  let from = 0;
  for (const { filter, start, end } of found) {
    text += `${typed.slice(from, start)} ${replaced(filter)} `;
    from = end;
  }
  return `${text}${typed.slice(from)}`
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[?!.,;:])/gu, '')
    .trim();
};

/** A question is read up to here, in UTF-16 code units; what stands later is no filter either. */
const LONGEST_READ = 1_000;

const KEYS = { outlet: 'from', author: 'by', origin: 'origin', before: 'before', after: 'after' } as const;
const KINDS: ReadonlyMap<string, FilterKind> = new Map([
  ['from', 'outlet'],
  ['by', 'author'],
  ['origin', 'origin'],
  ['before', 'before'],
  ['after', 'after'],
]);

/** A value that needs no quotes around it. */
const PLAIN_VALUE = /^[\p{L}\p{N}][^\s<>]*$/u;

const MARKS = '"“”„«»';
const quoted = (name: string): string => `[${MARKS}](?<${name}>[^${MARKS}]+)[${MARKS}]`;

/**
 * At the start or after a blank: a known key with its value at once behind it, which Slack may have made a link of; quotes of any
 * kind that close before a blank or a mark; or a `-` with a word that ends the same way.
 */
const FILTER = new RegExp(
  `(?<=^|[\\s(])(?:(?<sign>-?)(?:(?<key>from|by|origin|before|after):(?:${quoted('named')}|<[^>|\\s]*\\|(?<link>[^>]*)>|(?<value>[^\\s<${MARKS}][^\\s${MARKS}]*))|${quoted('phrase')}(?![\\p{L}\\p{N}]))|-(?<word>\\p{L}[\\p{L}\\p{N}&.'’-]*)(?=[?!,;:)]*(?:\\s|$)))`,
  'giu',
);
