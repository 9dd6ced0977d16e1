import type {
  BlockButtonAction,
  BlockConversationsSelectAction,
  Middleware,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { noRightWords } from '../../blocks/digest-rights.ts';
import { channelId } from '../../digest-entries.ts';
import { pauseDigest, type Rest } from '../../digest-rest.ts';
import { digestView } from '../../digest-view.ts';
import { homePressed, thenHome } from '../../home-pressed.ts';
import type { Desk } from '../../ports.ts';
import { showSoon } from '../../shown-soon.ts';
import type { Words } from '../../words/words.ts';

/** "Edit" beside a digest in the Home tab: its form. */
export const homeEdit =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    await openForm(desk, delivered, delivered.action.value ?? null);
  };

/** A channel was chosen under "Digest of a channel": the form for it. */
export const homeDigestOf =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockConversationsSelectAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    await openForm(desk, delivered, delivered.action.selected_conversation);
  };

/** "Pause" beside a digest, for full members; whoever may not is told why. */
export const homePause =
  (desk: Desk): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, ...delivered }) => {
    await ack();
    const pressed = await homePressed(desk, delivered);
    const { client, team, user } = pressed.owner;
    const channel = channelId(delivered.action.value ?? '');
    await thenHome(desk, pressed, async () => {
      const standing = await desk.membership(client, team, user);
      if (standing.kind !== 'member') return noRightWords(standing, pressed.words);
      if (channel === null) return null;
      return restNote(await pauseDigest(desk, { client, user }, { team, channel }), pressed.words);
    });
  };

const openForm = async (
  desk: Desk,
  delivered: Parameters<typeof homePressed>[1],
  channel: string | null,
): Promise<void> => {
  const { owner, words, trigger } = await homePressed(desk, delivered);
  const view = digestView(desk, owner, channel, words);
  await showSoon(desk, owner.client, one => desk.out.open(owner.client, trigger, one), view, words);
};

/** Where the pause shows by itself, nothing is said beside it. */
const restNote = (rest: Rest, { home, digest }: Words): string | null => {
  if (rest.outcome !== 'paused' || rest.told === 'told') return null;
  return rest.told === 'muted' ? digest.mutedUntold : home.channelUntold;
};
