import { ruleWords } from '../../../digest/rule.ts';
import { faultWords, type RuleFault } from '../../../digest/rule-fault.ts';
import type { DigestWish } from '../../../digest/subscription.ts';
import { weekdayNames } from './weekday-names.ts';

/** English words of setting a digest: the form, the replies to the commands, who may, and how a digest stands. Commands are code already. */
export const digest = {
  form: {
    title: 'Daily digest',
    channel: 'Channel',
    chooseChannel: 'Choose a channel',
    time: 'Time of day',
    zone: 'Time zone',
    zoneHint: 'The clocks of this zone say when the digest comes.',
    typeCity: 'Type a city',
    chosenSoFar: 'Chosen so far',
    otherZones: 'Other',
    /** A part of a region's zones, by its first and last city. */
    zonesFromTo: (region: string, from: string, to: string) => `${region}: ${from} to ${to}`,
    days: 'Days',
    dayNames: weekdayNames,
    signOfLife: 'When nothing is new',
    signOfLifeHint: 'On a day without news nothing is posted.',
    weekly: 'Say so in one line, once a week',
    preview: 'Preview',
    pause: 'Pause',
    resume: 'Resume',
    /** The button of this name, as running text calls it. */
    resumeButton: '“Resume”',
    off: 'Turn off',
    offTitle: 'Turn the digest off?',
    offText: 'Nothing more is posted. What the channel was told already is not told again.',
    keep: 'Keep it',
    turnOn: 'Turn on',
    save: 'Save',
    saveAndResume: 'Save and resume',
    cancel: 'Cancel',
    change: 'Change',
    setUp: 'Set up',
    opensForm: (button: string) => `${button}: opens the form of the digest`,
  },
  missing: {
    channel: 'Choose a channel; a direct message has no digest.',
    time: 'Choose a time of day.',
    zone: 'Choose a time zone.',
    weekdays: 'Choose at least one day.',
    channelFirst: 'Choose a channel first.',
  },
  nothingChanged: 'Nothing was changed.',
  /** "every weekday at 08:30 (Europe/Berlin), with a line once a week when nothing is new" */
  comes: (wish: DigestWish) =>
    `${ruleWords(wish)}${wish.signOfLife ? ', with a line once a week when nothing is new' : ''}`,
  /** An instant on the clocks of a zone. */
  instant: (at: Date, zone: string) =>
    `${new Intl.DateTimeFormat('en-GB', { ...INSTANT, timeZone: zone }).format(at)} (${zone})`,
  next: (instant: string) => `Next: ${instant}.`,
  none: (channel: string) => `There is no digest in ${channel}.`,
  noneHere: 'There is no digest in this channel.',
  stands: (channel: string, comes: string, owner: string) =>
    `The digest of ${channel} comes ${comes}. Set by ${owner}.`,
  rests: (channel: string, comes: string, owner: string) =>
    `The digest of ${channel} is paused. Resumed, it comes ${comes}. Set by ${owner}.`,
  pausedBy: (instant: string, who: string) => `Paused since ${instant} by ${who}.`,
  /** `error` and `mend` are empty where there is none. */
  pausedFor: (instant: string, error: string, mend: string) =>
    `Paused since ${instant}, because nothing could be posted${error === '' ? '' : ` (${error})`}. ${mend}`,
  letsIn: (invite: string) => `${invite} lets me in again.`,
  resumeWith: (command: string) => `${command} lets it come again.`,
  turnOnWith: (on: string, form: string) => `${on} turns it on, ${form} opens the form.`,
  notInDirectMessage: (command: string) =>
    `A digest belongs to a channel, so there is none in a direct message. Type ${command} in the channel, or choose it in the form.`,
  introduced: {
    setUp: (who: string, comes: string, command: string) =>
      `${who} set up the digest of this channel: ${comes}. Members of this workspace change it with ${command}.`,
    changed: (who: string, comes: string, command: string) =>
      `${who} changed the digest of this channel: ${comes}. Members of this workspace change it with ${command}.`,
    resumed: (who: string, comes: string, command: string) =>
      `${who} resumed the digest of this channel: ${comes}. Members of this workspace change it with ${command}.`,
  },
  ended: {
    paused: (who: string, command: string) =>
      `${who} paused the digest of this channel. Members of this workspace resume it with ${command}.`,
    turned_off: (who: string, command: string) =>
      `${who} turned off the digest of this channel. Members of this workspace set one up with ${command}.`,
  },
  set: (channel: string, comes: string) => `The digest of ${channel} comes ${comes}.`,
  before: (comes: string) => `Before, it came ${comes}.`,
  pauseOver: 'Its pause is over.',
  thePauseOver: 'The pause is over.',
  paused: (ending: string) =>
    `The digest is paused. ${ending} lets it come again, with what is new until then.`,
  pausedBefore: 'The digest is paused already.',
  notPaused: 'The digest is not paused.',
  isOff: 'The digest is off.',
  toWait: 'Slack asked me to wait, so I changed nothing. Please try again in a minute.',
  untold: 'I could not tell the channel so.',
  mutedUntold: 'I am muted there, so I did not tell the channel.',
  unconfirmed:
    'Slack did not confirm the line by which I tell the channel so. Please look whether it stands there.',
  zoneUnknown: (zone: string) =>
    `I cannot read the time zone of your profile, so I took ${zone}. To change it, put the zone after the time.`,
  zoneOfProfile: 'The time zone is that of your profile.',
  /** What is wrong with a rule that somebody typed, in plain text with code in it. */
  fault: (fault: RuleFault) => faultWords(fault),
  putOnBefore: (words: string) => `To turn the digest on, put \`on\` before it: \`digest on ${words}\`.`,
  notUnderstood: (words: string) => `I do not understand “digest ${words}”.`,
  rights: {
    guest: 'You are a guest in this workspace.',
    outsider: 'You belong to another workspace.',
    whoMay: 'Only full members of this workspace may change its digests or post them.',
    askThem: 'Please ask one of them.',
    unseen:
      'I cannot see who is a full member here, because I lack the permission “users:read”. An admin can give it to me by installing me again.',
    untold:
      'Slack does not tell me at the moment whether you are a full member of this workspace, so I change nothing. Please try again in a minute.',
  },
};

const INSTANT = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
