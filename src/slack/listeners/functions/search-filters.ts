import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { searchFiltersOf } from '../../enterprise-search-results.ts';
import { answeringFunction } from '../../function-answer.ts';
import type { Desk } from '../../ports.ts';

/** By what Slack's Enterprise Search can be narrowed down. */
export const searchFilters = (desk: Desk): Middleware<SlackEventMiddlewareArgs<'function_executed'>> =>
  answeringFunction(desk, async (_, __, words) => ({
    outputs: { filters: searchFiltersOf(desk.library().articles, words) },
  }));
