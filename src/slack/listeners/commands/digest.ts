import { parseRule } from '../../../digest/rule.ts';
import type { Place } from '../../../digest/subscription.ts';
import { zoneNamed } from '../../../digest/zone.ts';
import { restWords, resumedWords, settingWords } from '../../blocks/digest-change.ts';
import { nothingNewMessage, previewMessage } from '../../blocks/digest-preview.ts';
import { noRightWords } from '../../blocks/digest-rights.ts';
import { notInDirectMessage, statusMessage } from '../../blocks/digest-status.ts';
import { digestHelpMessage, digestProblemMessage, said } from '../../blocks/help.ts';
import { channelId } from '../../digest-entries.ts';
import { previewOf } from '../../digest-preview.ts';
import { pauseDigest, turnOffDigest } from '../../digest-rest.ts';
import { resumeDigest, setDigest } from '../../digest-setting.ts';
import { digestView } from '../../digest-view.ts';
import type { Standing } from '../../membership.ts';
import type { Message } from '../../message.ts';
import { escaped, oneLine, shortened } from '../../mrkdwn.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import { surface } from '../../surface.ts';

/** Who typed a command; `team` is the desk's workspace, `trigger` what opens a form within three seconds. */
export type Typist = Person & { readonly team: string; readonly trigger: string };

/** `/huawei digest …` for the channel it is typed in: the form when nothing follows, help for what is not understood. */
export const digest = async (desk: Desk, person: Typist, words: string): Promise<void> => {
  const [, typed = '', rest = ''] = /^(\S*)\s*(.*)$/su.exec(words) ?? [];
  const verb = typed.toLowerCase();
  if (verb === '') return openForm(desk, person);
  if (verb === 'on') return turnOn(desk, person, rest);
  await desk.out.whisper(person, await replyTo(desk, person, words));
};

/** The reply to a word that does something, after which nothing may follow. */
const replyTo = async (desk: Desk, person: Typist, words: string): Promise<Message> => {
  if (words.toLowerCase() === 'help') return digestHelpMessage();
  const command = COMMANDS.get(words.toLowerCase());
  return command ? inChannel(desk, person, command) : notUnderstood(words, desk);
};

/** What a word does in a channel, and the reply. */
type Command = (desk: Desk, person: Typist, place: Place) => Promise<Message>;

const openForm = (desk: Desk, person: Typist): Promise<void> => {
  const { client, channel, trigger } = person;
  return showSoon(
    desk,
    client,
    view => desk.out.open(client, trigger, view),
    digestView(desk, person, channel),
  );
};

/** `digest on` alone ends a pause, or opens the form where there is no digest. */
const turnOn = async (desk: Desk, person: Typist, words: string): Promise<void> => {
  if (words !== '') return desk.out.whisper(person, await inChannel(desk, person, setBy(words)));
  const place = placeOf(person);
  const { subscription } = place ? await desk.digests.status(place) : { subscription: null };
  if (!subscription) return openForm(desk, person);
  await desk.out.whisper(person, await inChannel(desk, person, subscription.paused ? resume : status));
};

const setBy =
  (words: string): Command =>
  (desk, person, place) =>
    ifMember(desk, person, async ({ zone }) => {
      const own = zoneNamed(zone ?? '');
      const { subscription } = await desk.digests.status(place);
      const read = parseRule(words, own ?? desk.defaultZone, subscription);
      if (!read.ok) return digestProblemMessage(escaped(read.problem));
      const signOfLife = read.signOfLife ?? subscription?.signOfLife ?? true;
      const setting = await setDigest(desk, person, place, { ...read.rule, signOfLife });
      return said(settingWords(place, setting, read.zoneNamed ? null : zoneNote(own, desk.defaultZone)));
    });

const zoneNote = (own: string | null, defaultZone: string): string =>
  own === null
    ? `I cannot read the time zone of your profile, so I took ${escaped(defaultZone)}. To change it, put the zone after the time.`
    : 'The time zone is that of your profile.';

const status: Command = async ({ digests }, _, place) => {
  const { subscription, last, lastPosted } = await digests.status(place);
  return statusMessage(place, subscription, last, lastPosted);
};

const pause: Command = (desk, person, place) =>
  ifMember(desk, person, async () => said(restWords(await pauseDigest(desk, person, place), RESUME)));

const resume: Command = (desk, person, place) =>
  ifMember(desk, person, async () => said(resumedWords(place, await resumeDigest(desk, person, place))));

const off: Command = (desk, person, place) =>
  ifMember(desk, person, async () => said(restWords(await turnOffDigest(desk, person, place), RESUME)));

const now: Command = async (desk, _, place) => {
  const preview = await previewOf(desk, place);
  return preview ? previewMessage(preview) : nothingNewMessage();
};

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['status', status],
  ['pause', pause],
  ['resume', resume],
  ['off', off],
  ['stop', off],
  ['now', now],
]);

const RESUME = `\`${surface.command.name} digest resume\``;

/** A digest belongs to a channel, so that in a direct message the form is offered instead. */
const inChannel = async (desk: Desk, person: Typist, command: Command): Promise<Message> => {
  const place = placeOf(person);
  return place ? command(desk, person, place) : notInDirectMessage();
};

const placeOf = ({ team, channel }: Typist): Place | null =>
  channelId(channel) === null ? null : { team, channel };

const ifMember = async (
  { membership }: Desk,
  { client, team, user }: Typist,
  reply: (member: Extract<Standing, { kind: 'member' }>) => Promise<Message>,
): Promise<Message> => {
  const standing = await membership(client, team, user);
  return standing.kind === 'member' ? reply(standing) : said(noRightWords(standing));
};

/** What would have been understood after `on` is said so. */
const notUnderstood = (words: string, { defaultZone }: Desk): Message => {
  const quoted = escaped(shortened(oneLine(words), 80));
  const meant = parseRule(words, defaultZone).ok;
  return digestProblemMessage(
    meant
      ? `To turn the digest on, put \`on\` before it: \`digest on ${quoted}\`.`
      : `I do not understand “digest ${quoted}”.`,
  );
};
