import type { Logger, webApi } from '@slack/bolt';

/**
 * How the desk calls Slack, a fresh object each time because Bolt changes what it is given. Nothing is tried again
 * by the client: Slack may have taken a post whose answer was lost, and a 429 would hold up every other channel.
 */
export const clientOptions = (
  slackApiUrl: string,
  logger: Logger,
  timeout = usualTimeout,
): webApi.WebClientOptions => ({
  slackApiUrl,
  logger,
  timeout,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(timeout), ...init }),
});

/** Milliseconds for which Slack's answer is awaited. */
const usualTimeout = 10_000;
