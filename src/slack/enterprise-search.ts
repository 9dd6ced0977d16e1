import type { App } from '@slack/bolt';
import { searchArticles } from './listeners/functions/search-articles.ts';
import { searchFilters } from './listeners/functions/search-filters.ts';
import type { Desk } from './ports.ts';
import { surface } from './surface.ts';

/**
 * Lets Slack's Enterprise Search look into the articles, for an app that was made from the manifest for it. Slack wants the results
 * before the acknowledgement: docs.slack.dev/enterprise-search/developing-apps-with-search-features.
 */
export const openEnterpriseSearch = (app: App, desk: Desk): void => {
  const { search, filters } = surface.enterpriseSearch;
  app.function(search.callbackId, { autoAcknowledge: false }, searchArticles(desk));
  app.function(filters.callbackId, { autoAcknowledge: false }, searchFilters(desk));
};
