import { webApi } from '@slack/bolt';
import { surface } from '../slack/surface.ts';
import type { Reply } from './emulator.ts';

/** What Slack says to a method that nothing here answers: that its scope is missing, or that there is no such method. */
export const unanswered = (method: string): Reply =>
  isSlacks(method)
    ? {
        ok: false,
        error: 'missing_scope',
        needed: `${method.split('.')[0]}:write`,
        provided: surface.scopes.map(({ name }) => name).join(','),
      }
    : { ok: false, error: 'unknown_method' };

/** Whether Slack has the method, by what Slack's own client knows. */
const isSlacks = (method: string): boolean => {
  let found: unknown = new webApi.WebClient();
  for (const part of method.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return false;
    found = Reflect.get(found, part);
  }
  return typeof found === 'function';
};
