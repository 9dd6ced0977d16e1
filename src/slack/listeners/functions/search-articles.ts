import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { searchResults } from '../../enterprise-search-results.ts';
import { answeringFunction } from '../../function-answer.ts';
import type { Desk } from '../../ports.ts';
import { teamOf } from '../../workspace-team.ts';

/** What Slack's Enterprise Search asks; its results are for whoever searches, and it keeps them for three minutes. */
export const searchArticles = (desk: Desk): Middleware<SlackEventMiddlewareArgs<'function_executed'>> =>
  answeringFunction(desk, async ({ inputs, body, context }, person, words) => {
    const { query, filters } = Inputs.parse(inputs);
    const team = teamOf(context);
    const tooSoon = desk.pace.take(team, person, desk.now());
    if (tooSoon) return { error: words.pace.tooFast(tooSoon.seconds) };
    const search = { query: query.slice(0, LONGEST_QUERY), outlets: filters.outlets };
    const { addressOf } = desk.evidence();
    const around = { addressOf, deskLink: deskLink(body.api_app_id, team), now: desk.now(), words };
    return { outputs: { search_results: searchResults(desk.ask, search, around) } };
  });

const Inputs = z.object({
  query: z.string(),
  filters: z.object({ outlets: z.array(z.string()).catch([]).default([]) }).catch({ outlets: [] }),
});

/** Opens the conversation with the desk: docs.slack.dev/interactivity/deep-linking. */
const deskLink = (app: string, team: string): string =>
  `https://slack.com/app_redirect?${new URLSearchParams({ app, team })}`;

const LONGEST_QUERY = 500;
