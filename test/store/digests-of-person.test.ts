import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/digest/subscription.ts';
import type { Store } from '../../src/store/store.ts';
import { type StoreHome, stores } from './stores.ts';

const at = new Date('2026-11-22T10:00:00Z');
const digest = (channel: string, changes: Partial<Subscription> = {}): Subscription => ({
  team: 'T1',
  channel,
  time: '08:30',
  zone: 'Europe/Berlin',
  weekdays: [1, 5],
  signOfLife: true,
  createdBy: 'U1',
  createdAt: at,
  nextDueAt: at,
  paused: null,
  ...changes,
});

describe.each(stores)('the digests that somebody set, on $name', ({ fresh }) => {
  let home: StoreHome;
  let store: Store;
  beforeEach(async () => {
    home = await fresh();
    store = await home.open();
  });
  afterEach(() => home.drop());

  it('are found by channel, paused ones too', async () => {
    const { subscriptions } = store;
    const paused = { at, by: 'U2', error: null };
    await subscriptions.put(digest('C2', { paused }));
    await subscriptions.put(digest('C1'));
    expect(await subscriptions.setBy('T1', 'U1')).toEqual([digest('C1'), digest('C2', { paused })]);
  });

  it('are nobody else’s, and of no other team', async () => {
    const { subscriptions } = store;
    await subscriptions.put(digest('C1', { createdBy: 'U2' }));
    await subscriptions.put(digest('C2', { team: 'T2' }));
    expect(await subscriptions.setBy('T1', 'U1')).toEqual([]);
  });
});
