import { RespondError, type RespondFn } from '@slack/bolt';

/** What Bolt's `respond` does, for a response_url outside a listener. */
export const respondTo =
  (url: string): RespondFn =>
  async message => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(typeof message === 'string' ? { text: message } : message),
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) throw new RespondError('A response_url did not take a message', response.status);
    return response;
  };

const timeout = 10_000;
