import fc from 'fast-check';
import { answerFrom } from '../../../src/answer/answering.ts';
import { englishWords } from '../../../src/search/english.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { helpMessage } from '../../../src/slack/blocks/help.ts';
import {
  type SearchResult,
  searchFiltersOf,
  searchResults,
} from '../../../src/slack/enterprise-search-results.ts';
import { limits } from '../../../src/slack/limits.ts';
import { evidenceOf } from './evidence.ts';
import type { Surface } from './surface.ts';
import { articleIn, instants, nasty, type World } from './world.ts';

const english = englishWords();

/** A question in words of the articles, with filters or without, or in no words of theirs. */
const questions = (world: World): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(99), fc.nat(2000), fc.nat(60), nasty(200), fc.nat(9))
    .map(([a, from, length, other, form]) => {
      const own = articleIn(world, a).text.slice(from, from + length);
      const outlet = articleIn(world, a).facts.outlet.value ?? '?';
      const forms = [
        own,
        `${own}?`,
        `"${own}"`,
        `${own} from:"${outlet}"`,
        `${other} before:2019`,
        `from:${other}`,
      ];
      return forms[form] ?? other;
    });

/** Slack's own shape of a result: docs.slack.dev/enterprise-search/developing-apps-with-search-features. */
const resultProblems = ({ external_ref, title, description, link, date_updated }: SearchResult): string[] => [
  ...(external_ref.id === '' ? ['a result without an id'] : []),
  ...(title.trim() === '' || /[\p{Cc}]/u.test(title) ? ['the title of a result is no line'] : []),
  ...(description === '' ? ['a result without its excerpt'] : []),
  ...(/^https?:\/\/\S+$/u.test(link) && URL.canParse(link) ? [] : [`${link} is no address of the web`]),
  ...(/^\d{4}-\d\d-\d\d$/u.test(date_updated) ? [] : [`${date_updated} is no day`]),
];

/** What the desk finds by itself in strange articles, and what it gives to Slack's Enterprise Search. */
export const searchSurfaces: readonly Surface[] = [
  {
    name: 'what the desk answers by itself',
    shown: async world => {
      const { draw, words, articles, library } = world;
      const ask = await answerFrom(articles, english);
      const answer = ask(draw(questions(world)));
      if (answer.outcome === 'help') return { messages: [helpMessage(library.examples, words)] };
      const shown = {
        setting: 'private',
        behind: evidenceOf(world),
        words,
        turn: 'turn',
        readAs: null,
      } as const;
      return { messages: [answerMessage(answer, shown)] };
    },
  },
  {
    name: 'results of Enterprise Search',
    shown: async world => {
      const { draw, words, articles } = world;
      const ask = await answerFrom(articles, english);
      const { addressOf } = evidenceOf(world);
      const around = {
        addressOf,
        deskLink: 'https://slack.com/app_redirect?app=A1',
        now: draw(instants),
        words,
      };
      const results = searchResults(ask, { query: draw(questions(world)), outlets: [] }, around);
      const filters = searchFiltersOf(articles, words);
      const quoted = results.map(({ description }) => description);
      const foreign = quoted.filter(one => !articles.some(({ text }) => text.includes(one)));
      return {
        problems: [
          ...results.flatMap(resultProblems),
          ...foreign.map(one => `"${one}" is in no article`),
          ...(results.length > 50 ? ['more results than Slack takes'] : []),
          ...filters.flatMap(({ options }) =>
            options.length > limits.element.selectOptions ? ['more options than Slack takes'] : [],
          ),
        ],
      };
    },
  },
  {
    name: 'questions suggested in the agent view',
    shown: ({ words }) => ({
      problems: [
        ...(words.agent.prompts.length > 4 ? ['more than four questions'] : []),
        ...words.agent.prompts.flatMap(({ title, message }) =>
          title === '' || message === '' ? ['a question without words'] : [],
        ),
      ],
    }),
  },
];
