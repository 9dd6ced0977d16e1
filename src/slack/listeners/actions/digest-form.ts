import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Place } from '../../../digest/subscription.ts';
import { pauseEndWords, restWords, resumedWords } from '../../blocks/digest-change.ts';
import { type Entries, entriesOf } from '../../digest-entries.ts';
import { pauseDigest, turnOffDigest } from '../../digest-rest.ts';
import { resumeDigest } from '../../digest-setting.ts';
import { digestView, type Viewer } from '../../digest-view.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import type { Words } from '../../words/words.ts';
import { teamOf } from '../../workspace-team.ts';

type Listener = Middleware<SlackActionMiddlewareArgs<BlockAction>>;
type Deed = (desk: Desk, viewer: Viewer, place: Place, words: Words) => Promise<string>;

/** "Change", "Set up" and "Choose a channel" under a message: the form for the channel in which the message stands. */
export const openDigestForm =
  (desk: Desk): Listener =>
  async ({ ack, body, client, context }) => {
    await ack();
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, viewer.team, viewer.user);
    const view = digestView(desk, viewer, body.channel?.id ?? null, words);
    await showSoon(desk, client, one => desk.out.open(client, body.trigger_id, one), view, words);
  };

/** Another channel was chosen in the form, which then shows the digest of that one. */
export const digestChannel = (desk: Desk): Listener => inForm(desk, ({ channel }) => channel);

/** "Pause" in the form. */
export const digestPause = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place, words) =>
    restWords(await pauseDigest(desk, viewer, place), words.digest.form.resumeButton, words),
  );

/** "Resume" in the form. */
export const digestResume = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place, words) => {
    const resumed = await resumeDigest(desk, viewer, place);
    return resumed.outcome === 'set' ? pauseEndWords(resumed, words) : resumedWords(place, resumed, words);
  });

/** "Turn off" in the form. */
export const digestOff = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place, words) =>
    restWords(await turnOffDigest(desk, viewer, place), words.digest.form.resumeButton, words),
  );

/** A button acts on the digest that the form shows, also while the form of another channel is on its way. */
const drawn = ({ drawnFor }: Entries): string | null => drawnFor;

/** Does something where the form is open and shows the form as it is then. */
const inForm =
  (desk: Desk, channelOf: (entered: Entries) => string | null, deed?: Deed): Listener =>
  async ({ ack, body, client, context }) => {
    await ack();
    const entered = entriesOf(body.view);
    if (!body.view || !entered) return;
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const words = await desk.wordsFor(client, viewer.team, viewer.user);
    const view = await digestView(desk, viewer, channelOf(entered), words, {
      entered,
      ...(deed && { deed: place => deed(desk, viewer, place, words) }),
    });
    await desk.out.redraw(client, body.view.id, view);
  };
