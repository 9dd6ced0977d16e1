import {
  postedNowMessage,
  refusedMessage,
  statusMessage,
  turnedOnMessage,
} from '../../blocks/digest-status.ts';
import { digestHelpMessage, said } from '../../blocks/help.ts';
import { introduceDigest, readRule } from '../../digest-on.ts';
import { escaped } from '../../mrkdwn.ts';
import type { Person } from '../../outgoing.ts';
import type { Desk } from '../../ports.ts';

type Member = Person & { readonly team: string };

/** `/huawei digest on … | off | now | status`, for the channel it is typed in; anything else gets its help. */
export const digest = async (desk: Desk, person: Member, words: string): Promise<void> => {
  const [verb = '', ...rest] = words.split(' ');
  const place = { team: person.team, channel: person.channel };
  switch (verb.toLowerCase()) {
    case 'on':
      return turnOn(desk, person, rest.join(' '));
    case 'off': {
      const wasOn = await desk.digests.turnOff(place);
      return desk.out.whisper(
        person,
        said(wasOn ? 'The digest is off.' : 'There was no digest in this channel.'),
      );
    }
    case 'now':
      return desk.out.whisper(person, postedNowMessage(await desk.digests.postNow(place)));
    case 'status': {
      const { subscription, last } = await desk.digests.status(place);
      return desk.out.whisper(person, statusMessage(subscription, last));
    }
    default:
      return desk.out.whisper(person, digestHelpMessage());
  }
};

/** The channel is told before the digest is on, so that nothing is ever turned on where the desk cannot post. */
const turnOn = async (desk: Desk, person: Member, words: string): Promise<void> => {
  const place = { team: person.team, channel: person.channel };
  const read = await readRule(words, person, desk.defaultZone);
  if (!read.ok) return desk.out.whisper(person, digestHelpMessage(escaped(read.problem)));
  const refusal = await introduceDigest(desk, person, place, read.rule);
  if (refusal !== null) return desk.out.whisper(person, refusedMessage(refusal));
  const subscription = await desk.digests.turnOn(place, read.rule, person.user);
  await desk.out.whisper(person, turnedOnMessage(subscription, read.note));
};
