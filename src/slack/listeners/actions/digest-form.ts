import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Place } from '../../../digest/subscription.ts';
import { pauseEndWords, restWords, resumedWords } from '../../blocks/digest-change.ts';
import { type Entries, entriesOf } from '../../digest-entries.ts';
import { pauseDigest, turnOffDigest } from '../../digest-rest.ts';
import { resumeDigest } from '../../digest-setting.ts';
import { digestView, type Viewer } from '../../digest-view.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import { teamOf } from '../../workspace-team.ts';

type Listener = Middleware<SlackActionMiddlewareArgs<BlockAction>>;
type Deed = (desk: Desk, viewer: Viewer, place: Place) => Promise<string>;

/** "Change", "Set up" and "Choose a channel" under a message: the form for the channel in which the message stands. */
export const openDigestForm =
  (desk: Desk): Listener =>
  async ({ ack, body, client, context }) => {
    await ack();
    const viewer = { client, team: teamOf(context), user: body.user.id };
    const view = digestView(desk, viewer, body.channel?.id ?? null);
    await showSoon(desk, client, one => desk.out.open(client, body.trigger_id, one), view);
  };

/** Another channel was chosen in the form, which then shows the digest of that one. */
export const digestChannel = (desk: Desk): Listener => inForm(desk, ({ channel }) => channel);

/** "Pause" in the form. */
export const digestPause = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place) => restWords(await pauseDigest(desk, viewer, place), RESUME));

/** "Resume" in the form. */
export const digestResume = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place) => {
    const resumed = await resumeDigest(desk, viewer, place);
    return resumed.outcome === 'set' ? pauseEndWords(resumed) : resumedWords(place, resumed);
  });

/** "Turn off" in the form. */
export const digestOff = (desk: Desk): Listener =>
  inForm(desk, drawn, async (_, viewer, place) =>
    restWords(await turnOffDigest(desk, viewer, place), RESUME),
  );

const RESUME = '“Resume”';

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
    const view = await digestView(desk, viewer, channelOf(entered), {
      entered,
      ...(deed && { deed: place => deed(desk, viewer, place) }),
    });
    await desk.out.redraw(client, body.view.id, view);
  };
