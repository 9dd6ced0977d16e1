import { webApi } from '@slack/bolt';
import type { Posting } from '../digest/digests.ts';

/**
 * What an error says about a post. The words are those of docs.slack.dev/reference/methods/chat.postMessage; one that is on none of
 * these lists is a refusal of the message. What is no answer of Slack's says nothing, as the message may have been taken, unless there
 * never was a connection to take it by.
 */
export const postingOf = (error: unknown): Exclude<Posting, { outcome: 'posted' }> => {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'wait', seconds: error.retryAfter };
  if (isUnreached(error)) return { outcome: 'wait', seconds: UNREACHED_WAIT };
  if (!(error instanceof webApi.WebAPIPlatformError))
    return { outcome: 'unknown', error: error instanceof Error ? error.name : 'unknown' };
  if (isCutOff(error)) return { outcome: 'unknown', error: 'unreadable_answer' };
  const { error: word } = error.data;
  const seconds = waits.get(word);
  if (seconds !== undefined) return { outcome: 'wait', seconds };
  if (doubtful.has(word)) return { outcome: 'unknown', error: word };
  if (everywhere.includes(word)) return { outcome: 'gone', error: word, everywhere: true };
  return { outcome: closed.has(word) ? 'gone' : 'refused', error: word };
};

/** Whether no connection to Slack came about, so that surely nothing was sent. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError && isUnconnected(error.original);

/** Of several addresses that were tried, all must have failed so. A connection that broke later says nothing. */
const isUnconnected = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnconnected);
  if ('syscall' in error) return error.syscall === 'connect' || error.syscall === 'getaddrinfo';
  if ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  return isUnconnected(error.cause);
};

/** Whether an error of a look says that this history may not be read; one that may pass, or is about the token, does not. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError &&
  !isCutOff(error) &&
  !waits.has(error.data.error) &&
  !doubtful.has(error.data.error) &&
  !badToken.has(error.data.error);

/**
 * Whether Slack's answer is none: Slack's client gives out what is no JSON (an answer cut off on its way, a page of a proxy) as a
 * platform error that has the text in the place of an error's name.
 */
const isCutOff = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && !/^[a-z][a-z0-9_]{1,79}$/u.test(error.data.error);

/** Whether an error says that the token is of no use. */
export const isBadToken = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && badToken.has(error.data.error);

/** Seconds to wait where Slack took nothing and may take it later: too many messages, a workspace that is being moved. */
const waits: ReadonlyMap<string, number> = new Map([
  ['ratelimited', 60],
  ['rate_limited', 60],
  ['message_limit_exceeded', 60],
  ['team_added_to_org', 300],
  ['org_login_required', 300],
]);

/** Seconds after which Slack is tried again that could not be reached. */
const UNREACHED_WAIT = 60;

/** After these "some aspect of the operation may have succeeded". */
const doubtful = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** The channel takes no message of the desk's until somebody changes something there, whatever the message says. */
const closed = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'channel_type_not_supported',
  'no_permission',
  'messages_tab_disabled',
  'user_not_found',
  'user_disabled',
]);

/** The token is of no use: it was taken back, ran out, or never was one. With another token all is well again. */
const badToken = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
]);

/** The workspace, or what the desk was granted there, does not let it post at all. */
const closedEverywhere = new Set([
  'missing_scope',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'team_not_found',
  'team_access_not_granted',
  'two_factor_setup_required',
  'deprecated_endpoint',
  'method_deprecated',
]);

/** The errors after which nothing is posted to any place of a workspace, until somebody changes something there. */
export const everywhere: readonly string[] = [...badToken, ...closedEverywhere];
