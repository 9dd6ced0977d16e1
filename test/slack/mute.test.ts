import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mute, Mutes } from '../../src/conversation/mute.ts';
import type { Subscription } from '../../src/digest/subscription.ts';
import { mutedRefusal, muteLine } from '../../src/slack/blocks/mute.ts';
import { isMuted, muteOf, refusalIfMuted, rememberedMutes } from '../../src/slack/muting.ts';
import type { DeskPorts } from '../../src/slack/ports.ts';
import { english } from '../../src/slack/words/english.ts';
import { german } from '../../src/slack/words/german.ts';
import { command, memoryLog, openDesk } from './desk.ts';
import { OTHERS, usersInfo } from './people.ts';

const mute = { team: 'T1', channel: 'C1', by: 'U1', at: new Date('2026-11-22T10:00:00Z') };

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const openMuteDesk = async (changes: Partial<DeskPorts> = {}) => {
  const desk = await openDesk(changes);
  open.push(desk.close);
  desk.slack.answerWith('users.info', usersInfo);
  return {
    ...desk,
    /** What the desk answers to a command, to the typist alone. */
    say: async (text: string, fields: Record<string, string> = {}) => {
      const before = desk.slack.of('response/1').length;
      await desk.send(command(text, desk.slack.responseUrl, fields));
      await desk.done();
      const [reply] = desk.slack.of('response/1').slice(before);
      expect(reply).toMatchObject({ response_type: 'ephemeral' });
      return String(reply?.text);
    },
    posted: () => desk.slack.of('chat.postMessage'),
  };
};

const subscription = (paused: Subscription['paused']): Subscription => ({
  team: 'T1',
  channel: 'C1',
  time: '08:30',
  zone: 'UTC',
  weekdays: [1],
  signOfLife: true,
  createdBy: 'U1',
  createdAt: mute.at,
  nextDueAt: mute.at,
  paused,
});

describe('/huawei mute', () => {
  it('mutes the channel for a full member, and pauses its digest, which the channel is told before', async () => {
    const desk = await openMuteDesk();
    const reply = await desk.say('mute');
    expect(reply).toContain(english.mute.muted('<#C1>', '`/huawei unmute`'));
    expect(reply).toContain('`/huawei digest resume` lets it come again');
    expect(await desk.desk.mutes.find('T1', 'C1')).toMatchObject({ by: 'U1' });
    expect(desk.digests.pause).toHaveBeenCalledWith({ team: 'T1', channel: 'C1' }, 'U1');
    expect(desk.posted()).toHaveLength(1);
  });

  it('says nothing of a digest where there is none, and posts nothing', async () => {
    const desk = await openMuteDesk();
    desk.digests.pause.mockResolvedValue('off');
    expect(await desk.say('mute')).toBe(english.mute.muted('<#C1>', '`/huawei unmute`'));
    expect(desk.posted()).toEqual([]);
  });

  it('says who muted the channel before, and leaves it so', async () => {
    const desk = await openMuteDesk();
    await desk.desk.mutes.mute(mute);
    const reply = await desk.say('mute', { user_id: 'U2' });
    expect(reply).toContain('already, by <@U1> since <!date^1795341600^{date_short}|2026-11-22>');
    expect(await desk.desk.mutes.find('T1', 'C1')).toEqual(mute);
  });

  it('answers in the language of the typist', async () => {
    const desk = await openMuteDesk();
    expect(await desk.say('mute', { user_id: 'UDE' })).toContain(
      german.mute.muted('<#C1>', '`/huawei unmute`'),
    );
  });

  it.each(Object.keys(OTHERS))('changes nothing for %s, who is no full member', async user_id => {
    const desk = await openMuteDesk();
    expect(await desk.say('mute', { user_id })).not.toContain(
      english.mute.muted('<#C1>', '`/huawei unmute`'),
    );
    expect(await desk.desk.mutes.find('T1', 'C1')).toBeNull();
    await desk.desk.mutes.mute(mute);
    await desk.say('unmute', { user_id });
    expect(await desk.desk.mutes.find('T1', 'C1')).toEqual(mute);
    expect(desk.digests.pause).not.toHaveBeenCalled();
  });

  it.each(['mute', 'unmute'])(
    'says that %s is for channels when it is typed in a direct message',
    async what => {
      const desk = await openMuteDesk();
      expect(await desk.say(what, { channel_id: 'D1' })).toBe(english.mute.notInDirectMessage);
    },
  );

  it('says so when nothing can be written down, and mutes nothing by halves', async () => {
    const failing = new Error('no store');
    const mutes: Mutes = {
      find: () => Promise.reject(failing),
      mute: () => Promise.reject(failing),
      unmute: () => Promise.reject(failing),
    };
    const desk = await openMuteDesk({ mutes, isStoreFailure: error => error === failing });
    expect(await desk.say('mute')).toContain('cannot write anything down');
    expect(desk.digests.pause).not.toHaveBeenCalled();
    expect(await desk.say('unmute')).toContain('cannot write anything down');
  });
});

describe('/huawei unmute', () => {
  it('ends a mute, and says how the digest comes again', async () => {
    const desk = await openMuteDesk();
    await desk.desk.mutes.mute(mute);
    const paused = { at: mute.at, by: 'U1', error: null };
    desk.digests.status.mockResolvedValue({
      subscription: subscription(paused),
      last: null,
      lastPosted: null,
    });
    const reply = await desk.say('unmute', { user_id: 'U2' });
    expect(reply).toContain(english.mute.unmuted('<#C1>'));
    expect(reply).toContain(english.mute.digestStillRests('`/huawei digest resume`'));
    expect(await desk.desk.mutes.find('T1', 'C1')).toBeNull();
    expect(desk.posted()).toEqual([]);
  });

  it('says so where nothing is muted, and nothing of a digest that comes', async () => {
    const desk = await openMuteDesk();
    desk.digests.status.mockResolvedValue({ subscription: subscription(null), last: null, lastPosted: null });
    expect(await desk.say('unmute')).toBe(english.mute.notMuted('<#C1>'));
  });
});

describe('a mute that was seen once', () => {
  /** A store that can fail, before the memory of it. */
  const mutesOf = () => {
    const state: { failing: boolean; mute: Mute | null } = { failing: false, mute: null };
    const isUp = async () => {
      if (state.failing) throw new Error('no store');
    };
    const mutes: Mutes = {
      find: async (team, channel) => {
        await isUp();
        return team === 'T1' && channel === 'C1' ? state.mute : null;
      },
      mute: async one => {
        await isUp();
        state.mute = one;
        return true;
      },
      unmute: async () => {
        await isUp();
        state.mute = null;
        return true;
      },
    };
    return { state, desk: { mutes: rememberedMutes(mutes, 50), log: memoryLog().log } };
  };

  it('is kept to while the store cannot be used', async () => {
    const { state, desk } = mutesOf();
    state.mute = mute;
    expect(await isMuted(desk, 'T1', 'C1')).toBe(true);
    state.failing = true;
    expect(await isMuted(desk, 'T1', 'C1')).toBe(true);
    expect(await muteOf(desk, 'T1', 'C1')).toEqual(mute);
    expect(await isMuted(desk, 'T2', 'C1')).toBe(false);
    expect(await isMuted(desk, 'T1', 'C2')).toBe(false);
  });

  it('is forgotten when the store says that it is over', async () => {
    const { state, desk } = mutesOf();
    await desk.mutes.mute(mute);
    state.mute = null;
    expect(await isMuted(desk, 'T1', 'C1')).toBe(false);
    state.failing = true;
    expect(await isMuted(desk, 'T1', 'C1')).toBe(false);
  });

  it('is over when it was ended here, whatever the store does then', async () => {
    const { state, desk } = mutesOf();
    await desk.mutes.mute(mute);
    await desk.mutes.unmute('T1', 'C1');
    state.failing = true;
    expect(await isMuted(desk, 'T1', 'C1')).toBe(false);
  });
});

describe('the digest of a muted channel', () => {
  it.each(['digest on 08:30', 'digest resume'])(
    'cannot be set by "%s", and the channel is told nothing',
    async words => {
      const desk = await openMuteDesk();
      desk.digests.status.mockResolvedValue({
        subscription: subscription({ at: mute.at, by: 'U1', error: null }),
        last: null,
        lastPosted: null,
      });
      await desk.desk.mutes.mute(mute);
      expect(await desk.say(words)).toContain(english.ledger.ends.muted);
      expect(desk.digests.turnOn).not.toHaveBeenCalled();
      expect(desk.digests.resume).not.toHaveBeenCalled();
      expect(desk.posted()).toEqual([]);
    },
  );

  it('is said to be muted by its status, by whom and how that ends', async () => {
    const desk = await openMuteDesk();
    await desk.desk.mutes.mute(mute);
    expect(await desk.say('digest status')).toContain(muteLine(mute, english));
  });
});

it('a store that hangs keeps nobody waiting, and a channel of which nothing is known counts as not muted', async () => {
  const { lines, log } = memoryLog();
  const never = () => new Promise<never>(() => {});
  const mutes = rememberedMutes({ find: never, mute: never, unmute: never }, 50);
  const begun = performance.now();
  expect(await isMuted({ mutes, log }, 'T1', 'C1')).toBe(false);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(lines).toHaveLength(1);
});

it('a direct message is never muted, and nothing is looked up for it', async () => {
  const find = vi.fn(async () => mute);
  const mutes = { find, mute: async () => true, unmute: async () => true };
  expect(await isMuted({ mutes, log: memoryLog().log }, 'T1', 'D1')).toBe(false);
  expect(find).not.toHaveBeenCalled();
});

it('refuses to post in a muted channel, and says what ends that', async () => {
  const mutes = { find: async () => mute, mute: async () => true, unmute: async () => true };
  const desk = { mutes, log: memoryLog().log };
  expect(await refusalIfMuted(desk, 'T1', 'C1', english)).toEqual(mutedRefusal('C1', english));
  expect(mutedRefusal('C1', english).text).toBe(
    'I am muted in <#C1>, so I post nothing there. `/huawei unmute` ends that.',
  );
  expect(muteLine(mute, german)).toContain('stumm geschaltet, von <@U1> seit <!date^');
});
