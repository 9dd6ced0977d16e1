import type { Answering } from '../answer/answering.ts';
import { type Citation, shortCitation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import { type Filter, printFilters } from '../search/filters.ts';
import { oneLine } from './mrkdwn.ts';
import type { DeskEvidence } from './ports.ts';
import type { Words } from './words/words.ts';

/**
 * One result as Slack wants it: docs.slack.dev/enterprise-search/developing-apps-with-search-features. The description is the excerpt
 * exactly as the article prints it; the id is the short citation, by which `verify` finds it again.
 */
export type SearchResult = {
  readonly external_ref: { readonly id: string };
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly date_updated: string;
};

/** What somebody searches for, and the outlets that they chose, if any. */
export type Search = { readonly query: string; readonly outlets: readonly string[] };

type Around = Pick<DeskEvidence, 'addressOf'> & {
  /** Where a result leads when it is not known where the article stands on the web. */
  readonly deskLink: string;
  readonly now: Date;
  readonly words: Words;
};

/** What answers the search, best first; nothing when the articles do not answer: the nearest passages are no results. */
export const searchResults = (ask: Answering, { query, outlets }: Search, around: Around): SearchResult[] =>
  excerptsFor(ask, query, outlets).map(excerpt => resultOf(excerpt, around));

/** What answers the question; people also search for bare words, and then for sentences that print just these. */
const excerptsFor = (ask: Answering, query: string, outlets: readonly string[]): Citation[] => {
  const asked = allExcerpts(ask, searchWords(query, outlets));
  return asked.length > 0 ? asked : allExcerpts(ask, searchWords(quoted(query), outlets));
};

const quoted = (query: string): string => `"${query.replaceAll('"', ' ').trim()}"`;

/** As many excerpts as a page of results shows, where there are so many; an answer holds five at most. */
const allExcerpts = (ask: Answering, question: string): Citation[] => {
  const found: Citation[] = [];
  while (found.length < MOST_RESULTS) {
    const answer = ask(question, { skip: found.length });
    if (answer.outcome !== 'answered') break;
    found.push(...answer.excerpts);
  }
  return found.slice(0, MOST_RESULTS);
};

/** Slack takes 50. */
const MOST_RESULTS = 20;

const resultOf = (citation: Citation, { addressOf, deskLink, now, words }: Around): SearchResult => ({
  external_ref: { id: shortCitation(citation) },
  title: titleOf(citation, words),
  description: citation.text,
  link: addressOf(citation) ?? deskLink,
  date_updated: dayOf(citation.published) ?? now.toISOString().slice(0, 10),
});

/** The title with outlet and date, because Slack's own date of a result is a day even where none is known. */
const titleOf = ({ title, file, outlet, published }: Citation, { agent }: Words): string =>
  oneLine(
    `${title ?? file} (${[...(outlet === null ? [] : [outlet]), published ?? agent.undated].join(', ')})`,
  );

/** Slack takes days alone: of a month or a year it gets the first one, of words such as "late 2018" the year's. */
const dayOf = (published: string | null): string | null => {
  const { year, month = '01', day = '01' } = DATE.exec(published ?? '')?.groups ?? {};
  const date = `${year}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(Date.parse(date)) ? date : null;
};

const DATE = /(?<!\d)(?<year>(?:19|20)\d{2})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?!\d)/u;

/** A filter as Slack wants it; `name` is what {@link searchWords} reads. */
export type SearchFilter = {
  readonly name: 'outlets';
  readonly display_name: string;
  readonly display_name_plural: string;
  readonly type: 'multi_select';
  readonly options: readonly { readonly name: string; readonly value: string }[];
};

/** By what a search can be narrowed down: the outlets, when there are several. */
export const searchFiltersOf = (articles: readonly Article[], { agent, tag }: Words): SearchFilter[] => {
  const named = articles.flatMap(({ facts }) => facts.outlet.value ?? []);
  const outlets = [...new Set(named)].sort(new Intl.Collator(tag).compare);
  if (outlets.length < 2) return [];
  return [
    {
      name: 'outlets',
      display_name: agent.outlet,
      display_name_plural: agent.outlets,
      type: 'multi_select',
      options: outlets.slice(0, MOST_OPTIONS).map(outlet => ({ name: outlet, value: outlet })),
    },
  ];
};

/** What was searched for, narrowed down as it could be typed. */
export const searchWords = (query: string, outlets: readonly string[]): string => {
  const filters = outlets.map(
    (outlet): Filter => ({
      kind: 'outlet',
      value: outlet.replaceAll('"', ''),
      excluded: false,
    }),
  );
  return [query, printFilters(filters)].join(' ').trim();
};

/** As many as a select menu of Slack's has; nothing is documented for filters. */
const MOST_OPTIONS = 100;
