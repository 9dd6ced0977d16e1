import type { Acted, Dismissed, Submitted } from '../interactions.ts';
import type { Said } from '../person.ts';
import type { Outcome } from '../submission.ts';
import type { Viewer } from '../viewer.ts';
import type { Tab } from './tabs.tsx';

/** A shortcut of an app, used on a message or, without one, in a conversation. */
type Shortcut = {
  readonly id: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly threadTs?: string | null;
};

/** What a person can do, told to the workspace in that person's name. */
export type Deeds = ReturnType<typeof openDeeds>;

export const openDeeds = (as: Viewer) => ({
  say: (said: Omit<Said, 'as'>): Promise<unknown> => tell('/say', { as, ...said }),
  act: (acted: Omit<Acted, 'as'>) => outcomeOf(tell('/act', { as, ...acted })),
  submit: (submitted: Omit<Submitted, 'as'>) => outcomeOf(tell('/submit', { as, ...submitted })),
  dismiss: (dismissed: Omit<Dismissed, 'as'>) => outcomeOf(tell('/dismiss', { as, ...dismissed })),
  shortcut: (shortcut: Shortcut) => outcomeOf(tell('/shortcut', { as, ...shortcut })),
  openHome: (tab: Tab) => outcomeOf(tell('/open-home', { as, tab })),
  bringDigest: (channel: string): Promise<{ sentence: string }> => tell('/digest', { as, channel }),
});

/** An error's name in words; null when nothing went wrong. */
export const troubleOf = ({ error }: Outcome): string | null =>
  error && (WORDS[error] ?? `Huawei Desk did not take that (${error}).`);

/** Said when the workspace itself did not hear of a deed. */
export const UNHEARD = 'This did not reach the workspace. Is it still running?';

/** What came of a deed; that the workspace did not hear of it is an outcome like others. */
const outcomeOf = (told: Promise<Partial<Outcome>>): Promise<Outcome> =>
  told.then(
    outcome => ({ error: null, errors: {}, ...outcome }),
    () => ({ error: 'unheard', errors: {} }),
  );

/** Every deed carries this page's token. */
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
  unheard: UNHEARD,
  operation_timeout: 'Huawei Desk did not answer within three seconds (operation_timeout).',
  dispatch_failed: 'Huawei Desk could not be reached, or refused this (dispatch_failed).',
  expired: 'This is no longer here.',
  invalid_response: 'Huawei Desk answered in a way that Slack does not take (invalid_response).',
  push_limit_reached: 'Huawei Desk put more views over one another than Slack takes (push_limit_reached).',
};
