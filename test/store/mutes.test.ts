import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mutes } from '../../src/conversation/mute.ts';
import type { Store } from '../../src/store/store.ts';
import { type StoreHome, stores } from './stores.ts';

const mute = { team: 'T1', channel: 'C1', by: 'U1', at: new Date('2026-11-22T10:00:00Z') };

describe.each(stores)('the muted channels on $name', ({ fresh }) => {
  let home: StoreHome;
  let store: Store;
  let mutes: Mutes;
  beforeEach(async () => {
    home = await fresh();
    store = await home.open();
    ({ mutes } = store);
  });
  afterEach(() => home.drop());

  it('are found with who muted them and when', async () => {
    expect(await mutes.find('T1', 'C1')).toBeNull();
    expect(await mutes.mute(mute)).toBe(true);
    expect(await mutes.find('T1', 'C1')).toEqual(mute);
  });

  it('stay as they were when they are muted again', async () => {
    await mutes.mute(mute);
    expect(await mutes.mute({ ...mute, by: 'U2', at: new Date('2026-11-23T10:00:00Z') })).toBe(false);
    expect(await mutes.find('T1', 'C1')).toEqual(mute);
  });

  it('are muted no more once that is ended, and can be muted anew', async () => {
    await mutes.mute(mute);
    expect(await mutes.unmute('T1', 'C1')).toBe(true);
    expect(await mutes.unmute('T1', 'C1')).toBe(false);
    expect(await mutes.find('T1', 'C1')).toBeNull();
    expect(await mutes.mute({ ...mute, by: 'U2' })).toBe(true);
  });

  it('are those of one team, even where another has a channel of the same id', async () => {
    await mutes.mute(mute);
    expect(await mutes.find('T2', 'C1')).toBeNull();
    expect(await mutes.unmute('T2', 'C1')).toBe(false);
    expect(await mutes.find('T1', 'C1')).toEqual(mute);
  });

  it('are kept for the next life of the desk', async () => {
    await mutes.mute(mute);
    await store.close();
    expect(await (await home.open()).mutes.find('T1', 'C1')).toEqual(mute);
  });
});
