import { surface } from '../slack/surface.ts';

/** The one workspace there is. The emulator fixes its id, so that what the desk keeps for it outlives a restart. */
export const TEAM = { id: 'T000000001', name: 'Local workspace', domain: 'local' } as const;

/** The person at the browser. The emulator fixes the id here too. */
export const PERSON = { id: 'U000000001', name: 'you', realName: 'You' } as const;

/** The desk as Slack knows it: an app, its bot, the handle that people mention, and the command they type. */
export const DESK = {
  appId: 'A0HUAWEIDSK',
  botId: 'B0HUAWEIDSK',
  userId: 'U0HUAWEIDSK',
  handle: surface.botName,
  name: surface.name,
  command: surface.command.name,
} as const;

/** Who speaks when Slack itself has something to say to the person. */
export const SLACK = { id: 'USLACKBOT', name: 'Slack' } as const;

/** The channels that the emulator starts with: their ids stay the same from start to start. */
export const GENERAL = 'C000000001';
export const NEWS = 'C000000002';
