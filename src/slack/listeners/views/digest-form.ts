import { type Middleware, type SlackViewMiddlewareArgs, type ViewSubmitAction, webApi } from '@slack/bolt';
import { olderVersionModal } from '../../blocks/context-modal.ts';
import { settingWords } from '../../blocks/digest-change.ts';
import { digestSaidModal, waitingModal } from '../../blocks/digest-form.ts';
import { noRightWords } from '../../blocks/digest-rights.ts';
import { said } from '../../blocks/help.ts';
import { type Entries, entriesOf, wishIn } from '../../digest-entries.ts';
import { setDigest } from '../../digest-setting.ts';
import type { Viewer } from '../../digest-view.ts';
import { inTime } from '../../in-time.ts';
import { escaped, withoutMarks } from '../../mrkdwn.ts';
import type { Desk } from '../../ports.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

/**
 * The form of a digest is sent: what is wrong is shown beside its field, and what was set is told to the person alone, in the channel.
 * What takes longer than Slack waits, or fails, is told in the form's place.
 */
export const digestForm =
  (desk: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context }) => {
    const entered = entriesOf(view);
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, viewer.team, viewer.user);
    if (!entered) return ack({ response_action: 'update', view: olderVersionModal(words) });
    const work = submitted(desk, viewer, entered, words);
    const done = await inTime(work, QUICK).catch(() => null);
    if (!done) {
      await ack({ response_action: 'update', view: waitingModal(words) });
      await desk.out.redraw(client, view.id, digestSaidModal(mrkdwnOf(await work, words), words));
    } else if ('problems' in done.result) {
      await ack({ response_action: 'errors', errors: { ...done.result.problems } });
    } else {
      await ack({ response_action: 'clear' });
      await tell(desk, viewer, done.result);
    }
  };

type Submitted =
  | { readonly channel: string; readonly mrkdwn: string }
  | { readonly problems: Readonly<Record<string, string>> };

const submitted = async (desk: Desk, viewer: Viewer, entered: Entries, words: Words): Promise<Submitted> => {
  const { client, team, user } = viewer;
  const beside = (problem: string): Submitted => ({ problems: { [entered.blockOf('channel')]: problem } });
  const standing = await desk.membership(client, team, user);
  if (standing.kind !== 'member') return beside(noRightWords(standing, words));
  const read = wishIn(entered, team, words);
  if ('problems' in read) return read;
  const setting = await setDigest(desk, viewer, read.place, read.wish);
  const mrkdwn = settingWords(read.place, setting, null, words);
  return setting.outcome === 'refused'
    ? beside(withoutMarks(mrkdwn))
    : { channel: read.place.channel, mrkdwn };
};

/** Who is not in the channel whose digest they set, cannot be told there, and is told in a direct message. */
const tell = async (
  { out }: Desk,
  { client, user }: Viewer,
  { channel, mrkdwn }: { readonly channel: string; readonly mrkdwn: string },
): Promise<void> => {
  try {
    await out.whisper({ client, channel, user }, said(mrkdwn));
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    await out.post({ client, channel: user }, said(mrkdwn));
  }
};

const mrkdwnOf = (done: Submitted, { digest }: Words): string =>
  'problems' in done
    ? [digest.nothingChanged, ...Object.values(done.problems).map(escaped)].join('\n')
    : done.mrkdwn;

/** Milliseconds of the three seconds within which Slack wants to be told what becomes of a form. */
const QUICK = 1500;
