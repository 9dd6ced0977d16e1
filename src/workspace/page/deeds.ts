import type { Acted, Dismissed, Submitted } from '../interactions.ts';
import type { Said } from '../person.ts';
import type { Outcome } from '../submission.ts';

/** What the person can do, told to the workspace with this page's token. */
export const say = (said: Said): Promise<unknown> => tell('/say', said);
export const act = (acted: Acted): Promise<Outcome> => tell('/act', acted);
export const submit = (submitted: Submitted): Promise<Outcome> => tell('/submit', submitted);
export const dismiss = (dismissed: Dismissed): Promise<Outcome> => tell('/dismiss', dismissed);
export const bringDigest = (channel: string): Promise<{ sentence: string }> => tell('/digest', { channel });

/** An error's name in words. */
export const errorWords = (error: string): string =>
  WORDS[error] ?? `Huawei Desk did not take that (${error}).`;

const tell = async (path: string, body: object) => {
  const token = document.querySelector('meta[name="workspace-token"]')?.getAttribute('content') ?? '';
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace-token': token },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return await response.json();
};

const WORDS: Readonly<Record<string, string>> = {
  operation_timeout: 'Huawei Desk did not answer within three seconds (operation_timeout).',
  dispatch_failed: 'Huawei Desk could not be reached, or refused this (dispatch_failed).',
  expired: 'This is no longer here.',
  invalid_response: 'Huawei Desk answered in a way that Slack does not take (invalid_response).',
  push_limit_reached: 'Huawei Desk put more views over one another than Slack takes (push_limit_reached).',
};
