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
import { teamOf } from '../../workspace-team.ts';

/**
 * The form of a digest is sent: what is wrong is shown beside its field, and what was set is told to the person alone, in the channel.
 * What takes longer than Slack waits, or fails, is told in the form's place.
 */
export const digestForm =
  (desk: Desk): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context }) => {
    const entered = entriesOf(view);
    if (!entered) return ack({ response_action: 'update', view: olderVersionModal() });
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const work = submitted(desk, viewer, entered);
    const done = await inTime(work, QUICK).catch(() => null);
    if (!done) {
      await ack({ response_action: 'update', view: waitingModal() });
      await desk.out.redraw(client, view.id, digestSaidModal(wordsOf(await work)));
    } else if ('problems' in done.result) {
      await ack({ response_action: 'errors', errors: { ...done.result.problems } });
    } else {
      await ack({ response_action: 'clear' });
      await tell(desk, viewer, done.result);
    }
  };

type Submitted =
  | { readonly channel: string; readonly words: string }
  | { readonly problems: Readonly<Record<string, string>> };

const submitted = async (desk: Desk, viewer: Viewer, entered: Entries): Promise<Submitted> => {
  const { client, team, user } = viewer;
  const beside = (words: string): Submitted => ({ problems: { [entered.blockOf('channel')]: words } });
  const standing = await desk.membership(client, team, user);
  if (standing.kind !== 'member') return beside(noRightWords(standing));
  const read = wishIn(entered, team);
  if ('problems' in read) return read;
  const setting = await setDigest(desk, viewer, read.place, read.wish);
  const words = settingWords(read.place, setting);
  return setting.outcome === 'refused' ? beside(withoutMarks(words)) : { channel: read.place.channel, words };
};

/** Who is not in the channel whose digest they set, cannot be told there, and is told in a direct message. */
const tell = async (
  { out }: Desk,
  { client, user }: Viewer,
  { channel, words }: { readonly channel: string; readonly words: string },
): Promise<void> => {
  try {
    await out.whisper({ client, channel, user }, said(words));
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    await out.post({ client, channel: user }, said(words));
  }
};

const wordsOf = (done: Submitted): string =>
  'problems' in done
    ? ['Nothing was changed.', ...Object.values(done.problems).map(escaped)].join('\n')
    : done.words;

/** Milliseconds of the three seconds within which Slack wants to be told what becomes of a form. */
const QUICK = 1800;
