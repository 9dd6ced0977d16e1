import { expect, it } from 'vitest';
import { openResponseUrls, RESPONSE_PATH } from '../../src/workspace/response-urls.ts';
import { openTriggers } from '../../src/workspace/triggers.ts';

const origin = { person: 'U1', channel: 'C1', threadTs: null, messageTs: null };
const moment = { person: 'U1', conversation: null };

it('lets a trigger be used once', () => {
  const triggers = openTriggers(() => 0);
  const trigger = triggers.mint(moment);
  expect(triggers.use(trigger)).toEqual({ outcome: 'good', moment });
  expect(triggers.use(trigger)).toEqual({ outcome: 'refused', error: 'exchanged_trigger_id' });
});

it('lets a trigger die after three seconds', () => {
  let now = 0;
  const triggers = openTriggers(() => now);
  const trigger = triggers.mint(moment);
  now = 3_001;
  expect(triggers.use(trigger)).toEqual({ outcome: 'refused', error: 'expired_trigger_id' });
  expect(triggers.use('1.2')).toEqual({ outcome: 'refused', error: 'invalid_trigger_id' });
});

it('lets a response URL be used five times within thirty minutes', () => {
  let now = 0;
  const urls = openResponseUrls('T1', () => now);
  const first = urls.mint(origin).slice(`${RESPONSE_PATH}T1/`.length);
  const second = urls.mint(origin).slice(`${RESPONSE_PATH}T1/`.length);
  expect(first).not.toBe(second);
  for (let use = 1; use <= 5; use += 1) expect(urls.use(first)).toEqual({ outcome: 'good', origin });
  expect(urls.use(first)).toEqual({ outcome: 'refused', error: 'used_url' });
  now = 30 * 60_000 + 1;
  expect(urls.use(second)).toEqual({ outcome: 'refused', error: 'expired_url' });
  expect(urls.use('guess')).toEqual({ outcome: 'refused', error: 'invalid_url' });
});
