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
import { muteOf } from '../../muting.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import { surface } from '../../surface.ts';
import type { Words } from '../../words/words.ts';

/** Who typed a command; `team` is the desk's workspace, `trigger` what opens a form within three seconds. */
export type Typist = Person & { readonly team: string; readonly trigger: string };

/** `/huawei digest …` for the channel it is typed in: the form when nothing follows, help for what is not understood. */
export const digest = async (desk: Desk, typist: Typist, typed: string): Promise<void> => {
  const [, first = '', rest = ''] = /^(\S*)\s*(.*)$/su.exec(typed) ?? [];
  const verb = first.toLowerCase();
  const person = { ...typist, words: await desk.wordsFor(typist.client, typist.team, typist.user) };
  if (verb === '') return openForm(desk, person);
  if (verb === 'on') return turnOn(desk, person, rest);
  await desk.out.whisper(typist, await replyTo(desk, person, typed));
};

/** Who typed a command, and the words in which they are spoken to. */
type Spoken = Typist & { readonly words: Words };

/** The reply to a word that does something, after which nothing may follow. */
const replyTo = async (desk: Desk, person: Spoken, typed: string): Promise<Message> => {
  if (typed.toLowerCase() === 'help') return digestHelpMessage(person.words);
  const command = COMMANDS.get(typed.toLowerCase());
  return command ? inChannel(desk, person, command) : notUnderstood(typed, desk, person.words);
};

/** What a word does in a channel, and the reply. */
type Command = (desk: Desk, person: Spoken, place: Place) => Promise<Message>;

const openForm = (desk: Desk, person: Spoken): Promise<void> => {
  const { client, channel, trigger, words } = person;
  return showSoon(
    desk,
    client,
    view => desk.out.open(client, trigger, view),
    digestView(desk, person, channel, words),
    words,
  );
};

/** `digest on` alone ends a pause, or opens the form where there is no digest. */
const turnOn = async (desk: Desk, person: Spoken, rule: string): Promise<void> => {
  if (rule !== '') return desk.out.whisper(person, await inChannel(desk, person, setBy(rule)));
  const place = placeOf(person);
  const { subscription } = place ? await desk.digests.status(place) : { subscription: null };
  if (!subscription) return openForm(desk, person);
  await desk.out.whisper(person, await inChannel(desk, person, subscription.paused ? resume : status));
};

const setBy =
  (rule: string): Command =>
  (desk, person, place) =>
    ifMember(desk, person, async ({ zone }) => {
      const { words } = person;
      const own = zoneNamed(zone ?? '');
      const { subscription } = await desk.digests.status(place);
      const read = parseRule(rule, own ?? desk.defaultZone, subscription);
      if (!read.ok) return digestProblemMessage(escaped(words.digest.fault(read.fault)), words);
      const signOfLife = read.signOfLife ?? subscription?.signOfLife ?? true;
      const setting = await setDigest(desk, person, place, { ...read.rule, signOfLife });
      const note = read.zoneNamed ? null : zoneNote(own, desk.defaultZone, words);
      return said(settingWords(place, setting, note, words));
    });

const zoneNote = (own: string | null, defaultZone: string, { digest: told }: Words): string =>
  own === null ? told.zoneUnknown(escaped(defaultZone)) : told.zoneOfProfile;

const status: Command = async (desk, { words }, place) => {
  const { subscription, last, lastPosted } = await desk.digests.status(place);
  const mute = await muteOf(desk, place.team, place.channel);
  return statusMessage(place, subscription, last, lastPosted, words, mute);
};

const pause: Command = (desk, person, place) =>
  ifMember(desk, person, async () =>
    said(restWords(await pauseDigest(desk, person, place), RESUME, person.words)),
  );

const resume: Command = (desk, person, place) =>
  ifMember(desk, person, async () =>
    said(resumedWords(place, await resumeDigest(desk, person, place), person.words)),
  );

const off: Command = (desk, person, place) =>
  ifMember(desk, person, async () =>
    said(restWords(await turnOffDigest(desk, person, place), RESUME, person.words)),
  );

const now: Command = async (desk, { client, words }, place) => {
  const preview = await previewOf(desk, client, place);
  return preview ? previewMessage(preview, null, words) : nothingNewMessage(words);
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
const inChannel = async (desk: Desk, person: Spoken, command: Command): Promise<Message> => {
  const place = placeOf(person);
  return place ? command(desk, person, place) : notInDirectMessage(person.words);
};

const placeOf = ({ team, channel }: Typist): Place | null =>
  channelId(channel) === null ? null : { team, channel };

const ifMember = async (
  { membership }: Desk,
  { client, team, user, words }: Spoken,
  reply: (member: Extract<Standing, { kind: 'member' }>) => Promise<Message>,
): Promise<Message> => {
  const standing = await membership(client, team, user);
  return standing.kind === 'member' ? reply(standing) : said(noRightWords(standing, words));
};

/** What would have been understood after `on` is said so. */
const notUnderstood = (typed: string, { defaultZone }: Desk, words: Words): Message => {
  const quoted = escaped(shortened(oneLine(typed), 80));
  const meant = parseRule(typed, defaultZone).ok;
  return digestProblemMessage(
    meant ? words.digest.putOnBefore(quoted) : words.digest.notUnderstood(quoted),
    words,
  );
};
