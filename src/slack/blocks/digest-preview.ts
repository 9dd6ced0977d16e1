import type { types } from '@slack/bolt';
import type { NothingNew, Posting } from '../../digest/digests.ts';
import { limits } from '../limits.ts';
import { type Message, textOf } from '../message.ts';
import { checkView } from '../payload-check.ts';
import { surface } from '../surface.ts';
import { digestSaidModal } from './digest-form.ts';
import { refusalWords } from './digest-status.ts';
import { contextBlock } from './excerpt.ts';
import { fits } from './fitting.ts';
import { said } from './help.ts';
import { modalOf } from './modal.ts';

/** An edition as it would be posted: the message for the channel and those for its thread. */
export type Preview = readonly [Message, ...Message[]];

/**
 * An edition for one person alone, with as much of its thread as there is room for, and the button that posts it; above it the mrkdwn of
 * a `refusal` says why it was not posted when that was tried.
 */
export const previewMessage = ([main, ...thread]: Preview, refusal: string | null = null): Message => {
  const reason = refusal === null ? [] : blocksOf(said(refusal));
  const lead = [...(refusal === null ? [] : [refusal]), `*${HEADING}*`];
  const texts = thread.map(({ text }) => text);
  const around = (blocks: Blocks, left: number) => [
    ...reason,
    contextBlock(HEADING),
    ...blocks,
    ...leftBlocks(left),
    postButton(),
  ];
  const heads = [blocksOf(main), showingOf(main), [contextBlock(TOO_LONG)]];
  const head = heads.find(blocks => fits(around(blocks, thread.length))) ?? [];
  const { shown, left } = joined(head, thread.map(blocksOf), (blocks, rest) => fits(around(blocks, rest)));
  return {
    text: plainPreview(lead, main.text, texts),
    whole: [...lead, main.text, ...texts].join('\n\n'),
    blocks: around(shown, left),
  };
};

/** The same as a modal, where nothing can be pressed. */
export const previewModal = ([main, ...thread]: Preview): types.ModalView => {
  const viewOf = (blocks: Blocks, left: number) =>
    modalOf(TITLE, [contextBlock(HEADING), ...blocks, ...leftBlocks(left)]);
  const { shown, left } = joined(
    showingOf(main),
    thread.map(showingOf),
    (blocks, rest) => checkView(viewOf(blocks, rest)).length === 0,
  );
  return viewOf(shown, left);
};

/** What is shown when there would be no edition. */
export const nothingNewModal = (): types.ModalView => digestSaidModal(NOTHING_NEW);

/** The same as a message. */
export const nothingNewMessage = (): Message => said(NOTHING_NEW);

/** What became of "Post it here"; `posted_before`: what the preview showed was posted after it was shown. */
export type PostedHere = Posting | NothingNew | { readonly outcome: 'posted_before' };

/**
 * What became of "Post it here", in the place of the preview; where it was refused and can be done again, with the button.
 */
export const postedHereMessage = (posting: PostedHere): Message => {
  switch (posting.outcome) {
    case 'posted':
      return said('Posted: what was new to this channel.');
    case 'posted_before':
      return said('It has been posted already. Nothing is new to this channel since.');
    case 'nothing_new':
      return said('Nothing is new to this channel any more, so nothing was posted now.');
    case 'wait':
      return said(
        `The digest has to wait a little. It is posted by itself in ${secondsWords(posting.seconds)}.`,
      );
    case 'refused':
    case 'gone':
      return withButton(said(refusalWords(posting.error)));
    case 'unknown':
      return said(
        `Slack did not confirm the post. Please look in the channel; I do not post it twice. \`${surface.command.name} digest status\` says what became of it.`,
      );
  }
};

type Blocks = readonly types.KnownBlock[];

const plainPreview = (lead: readonly string[], main: string, thread: readonly string[]): string => {
  const texts = [main, TOO_LONG].map(text => textOf([...lead, text].join('\n\n'), thread, LEFT));
  return texts.find(({ length }) => length <= limits.message.text) ?? TOO_LONG;
};

/** The first blocks and, each under a line, those of as many parts as have room; and how many parts are left. */
const joined = (
  first: Blocks,
  parts: readonly Blocks[],
  hasRoom: (blocks: Blocks, left: number) => boolean,
): { readonly shown: Blocks; readonly left: number } => {
  let shown = first;
  for (const [i, part] of parts.entries()) {
    const more: Blocks = [...shown, { type: 'divider' }, ...part];
    if (!hasRoom(more, parts.length - i - 1)) return { shown, left: parts.length - i };
    shown = more;
  }
  return { shown, left: 0 };
};

const withButton = ({ text, blocks = [] }: Message): Message => ({ text, blocks: [...blocks, postButton()] });

const postButton = (): types.KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: 'digest_post',
      text: { type: 'plain_text', text: 'Post it here', emoji: false },
      accessibility_label: 'Post what is new to this channel, for everybody in it',
      style: 'primary',
    },
  ],
});

const blocksOf = ({ blocks, text }: Message): types.KnownBlock[] => [...(blocks ?? said(text).blocks ?? [])];

const leftBlocks = (left: number): types.KnownBlock[] =>
  left > 0 ? [contextBlock(`${left} more message${left === 1 ? '' : 's'} would follow in its thread.`)] : [];

const secondsWords = (seconds: number): string => `${seconds} second${seconds === 1 ? '' : 's'}`;

const showingOf = (message: Message): Blocks => blocksOf(message).filter(({ type }) => SHOWN.has(type));

/** What only shows something, wherever it stands. */
const SHOWN: ReadonlySet<string> = new Set(['section', 'header', 'divider', 'context', 'rich_text', 'image']);

const HEADING = 'Preview, for you alone. Nothing is posted yet.';
const LEFT = 'more in its thread';
const TOO_LONG = 'It is too long to show here; it is posted whole.';
const NOTHING_NEW = 'Nothing is new to this channel since its last digest.';
const TITLE = 'Preview of the digest';
