import type { surface } from './surface.ts';

/** A parameter of a function in a manifest of the first version. */
type Parameter = {
  readonly type: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly is_required: boolean;
};

/** A function that Slack may call. */
export type ManifestFunction = {
  readonly title: string;
  readonly description: string;
  readonly input_parameters: Readonly<Record<string, Parameter>>;
  readonly output_parameters: Readonly<Record<string, Parameter>>;
};

/**
 * The functions of Enterprise Search, by their callback ids. Names and types are those of
 * docs.slack.dev/enterprise-search/developing-apps-with-search-features; where the page names the output of the filters `filter`,
 * Slack's sample (github.com/slack-samples/bolt-ts-search-template) has `filters`, and so have we.
 */
export const searchFunctions = ({
  search,
  filters,
}: (typeof surface)['enterpriseSearch']): Record<string, ManifestFunction> => ({
  [search.callbackId]: {
    title: search.title,
    description: search.description,
    input_parameters: parameters([
      ['query', 'string', 'Query', 'What somebody searches for'],
      ['filters', 'object', 'Filters', 'By what the search is narrowed down'],
      user,
    ]),
    output_parameters: parameters([
      ['search_results', 'slack#/types/search_results', 'Results', 'What the articles print on it'],
    ]),
  },
  [filters.callbackId]: {
    title: filters.title,
    description: filters.description,
    input_parameters: parameters([user]),
    output_parameters: parameters([
      ['filters', 'slack#/types/search_filters', 'Filters', 'By what a search can be narrowed down'],
    ]),
  },
});

type Told = readonly [name: string, type: string, title: string, description: string];

const user: Told = ['user_context', 'slack#/types/user_context', 'User', 'Who searches'];

const parameters = (told: readonly Told[]): Record<string, Parameter> =>
  Object.fromEntries(
    told.map(([name, type, title, description]) => [
      name,
      { type, name, title, description, is_required: true },
    ]),
  );
