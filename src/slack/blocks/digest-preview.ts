import type { types } from '@slack/bolt';
import type { NothingNew, Posting } from '../../digest/digests.ts';
import { limits } from '../limits.ts';
import { type Message, textOf } from '../message.ts';
import { checkView } from '../payload-check.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';
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
export const previewMessage = ([main, ...thread]: Preview, refusal: string | null, words: Words): Message => {
  const { preview } = words.edition;
  const reason = refusal === null ? [] : blocksOf(said(refusal));
  const lead = [...(refusal === null ? [] : [refusal]), `*${preview.heading}*`];
  const texts = thread.map(({ text }) => text);
  const around = (blocks: Blocks, left: number) => [
    ...reason,
    contextBlock(preview.heading),
    ...blocks,
    ...leftBlocks(left, words),
    postButton(words),
  ];
  const heads = [blocksOf(main), showingOf(main), [contextBlock(preview.tooLong)]];
  const head = heads.find(blocks => fits(around(blocks, thread.length))) ?? [];
  const { shown, left } = joined(head, thread.map(blocksOf), (blocks, rest) => fits(around(blocks, rest)));
  return {
    text: plainPreview(lead, main.text, texts, words),
    whole: [...lead, main.text, ...texts].join('\n\n'),
    blocks: around(shown, left),
  };
};

/** The same as a modal, where nothing can be pressed. */
export const previewModal = ([main, ...thread]: Preview, words: Words): types.ModalView => {
  const { preview } = words.edition;
  const viewOf = (blocks: Blocks, left: number) =>
    modalOf(preview.title, [contextBlock(preview.heading), ...blocks, ...leftBlocks(left, words)], words);
  const { shown, left } = joined(
    showingOf(main),
    thread.map(showingOf),
    (blocks, rest) => checkView(viewOf(blocks, rest)).length === 0,
  );
  return viewOf(shown, left);
};

/** What is shown when there would be no edition. */
export const nothingNewModal = (words: Words): types.ModalView =>
  digestSaidModal(words.edition.preview.nothingNew, words);

/** The same as a message. */
export const nothingNewMessage = ({ edition }: Words): Message => said(edition.preview.nothingNew);

/** What became of "Post it here"; `posted_before`: what the preview showed was posted after it was shown. */
export type PostedHere = Posting | NothingNew | { readonly outcome: 'posted_before' };

/**
 * What became of "Post it here", in the place of the preview; where it was refused and can be done again, with the button.
 */
export const postedHereMessage = (posting: PostedHere, words: Words): Message => {
  const { preview } = words.edition;
  switch (posting.outcome) {
    case 'posted':
      return said(preview.posted);
    case 'posted_before':
      return said(preview.postedBefore);
    case 'nothing_new':
      return said(preview.nothingAnyMore);
    case 'wait':
      return said(preview.wait(posting.seconds));
    case 'refused':
    case 'gone':
      return withButton(said(refusalWords(posting.error, words)), words);
    case 'unknown':
      return said(preview.unconfirmed(`\`${surface.command.name} digest status\``));
  }
};

type Blocks = readonly types.KnownBlock[];

const plainPreview = (
  lead: readonly string[],
  main: string,
  thread: readonly string[],
  { edition: { preview } }: Words,
): string => {
  const texts = [main, preview.tooLong].map(text =>
    textOf([...lead, text].join('\n\n'), thread, preview.left),
  );
  return texts.find(({ length }) => length <= limits.message.text) ?? preview.tooLong;
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

const withButton = ({ text, blocks = [] }: Message, words: Words): Message => ({
  text,
  blocks: [...blocks, postButton(words)],
});

const postButton = ({ edition: { preview } }: Words): types.KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: 'digest_post',
      text: { type: 'plain_text', text: preview.post, emoji: false },
      accessibility_label: preview.postLabel,
      style: 'primary',
    },
  ],
});

const blocksOf = ({ blocks, text }: Message): types.KnownBlock[] => [...(blocks ?? said(text).blocks ?? [])];

const leftBlocks = (left: number, { edition }: Words): types.KnownBlock[] =>
  left > 0 ? [contextBlock(edition.preview.wouldFollow(left))] : [];

const showingOf = (message: Message): Blocks => blocksOf(message).filter(({ type }) => SHOWN.has(type));

/** What only shows something, wherever it stands. */
const SHOWN: ReadonlySet<string> = new Set(['section', 'header', 'divider', 'context', 'rich_text', 'image']);
