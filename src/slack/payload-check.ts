import { z } from 'zod';
import { limits } from './limits.ts';
import { block } from './payload-blocks.ts';
import { problemsOf } from './payload-problem.ts';
import { mrkdwnString, plainText } from './payload-text.ts';
import { findBroadcasts } from './payload-tokens.ts';
import { atMost, wholeProblems } from './payload-whole.ts';

export { findLiveTokens } from './payload-tokens.ts';

/**
 * The problems of a message on its way to Slack (chat.postMessage, chat.postEphemeral, chat.update or the body for a
 * response_url); none when it may be sent. Each names the path and the limit:
 * `blocks[2].elements[0].text: 81 characters, at most 75`. What concerns the whole is told once every part is sound.
 */
export const checkMessage = (message: unknown): string[] => {
  const { success, data, error } = messageShape.safeParse(message, { reportInput: true });
  if (!success) return problemsOf(error, 'message');
  const blocks = data.blocks ?? [];
  return [
    ...textProblems(data),
    ...callProblems(data),
    ...wholeProblems(blocks, 'message'),
    ...blocks.flatMap((one, i) =>
      one.type === 'markdown'
        ? findBroadcasts(one.text).map(
            token => `blocks[${i}].text: the control sequence ${token} is none of ours`,
          )
        : [],
    ),
    ...atMost(
      'blocks',
      JSON.stringify(blocks.filter(({ type }) => type !== 'table')).length,
      limits.message.blocksJson,
      'characters of JSON',
    ),
  ];
};

/** The problems of a modal or a Home tab on its way to Slack; none when it may be opened or published. */
export const checkView = (view: unknown): string[] => {
  const { success, data, error } = viewShape.safeParse(view, { reportInput: true });
  if (!success) return problemsOf(error, 'view');
  return [
    ...submitProblems(data),
    ...wholeProblems(data.blocks, data.type),
    ...atMost('view', Buffer.byteLength(JSON.stringify(data)), limits.view.bytes, 'bytes of JSON'),
  ];
};

const timestamp = z.string().regex(/^\d+\.\d{6}$/u, 'must be the ts of a message');

/**
 * Never by any call: other people's names and icons, attachments, previews, a broadcast of a reply, and a parser that
 * would turn bare words into links.
 */
const messageShape = z.strictObject({
  channel: z.string().min(1).optional(),
  user: z.string().min(1).optional(),
  ts: timestamp.optional(),
  thread_ts: timestamp.optional(),
  text: mrkdwnString(limits.message.text).optional(),
  blocks: z.array(block).min(1).max(limits.message.blocks).optional(),
  metadata: z
    .strictObject({
      event_type: z.string().regex(/^\w+$/u, 'must be letters, digits and underscores'),
      event_payload: z.record(z.string(), z.json()),
    })
    .optional(),
  unfurl_links: z.literal(false).optional(),
  unfurl_media: z.literal(false).optional(),
  link_names: z.literal(false).optional(),
  parse: z.literal('none').optional(),
  reply_broadcast: z.literal(false).optional(),
  response_type: z.literal(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
});

type Message = z.infer<typeof messageShape>;

/** Phones and screen readers read `text` and not the blocks, so only a deletion goes without. */
const textProblems = ({ text, delete_original }: Message): string[] =>
  text === undefined && delete_original !== true ? ['text: missing'] : [];

/**
 * A body with a channel is for a method of chat.*, one without for a response_url; of the methods, only
 * chat.postMessage has neither `ts` nor `user`, and it would show previews unless told not to.
 */
const callProblems = (message: Message): string[] => {
  const { channel, ts, user } = message;
  if (channel === undefined) return [];
  const foreign = (['response_type', 'replace_original', 'delete_original'] as const)
    .filter(field => message[field] !== undefined)
    .map(field => `${field}: only for a response_url`);
  const posted = ts === undefined && user === undefined;
  const flags = (['unfurl_links', 'unfurl_media'] as const)
    .filter(field => posted && message[field] === undefined)
    .map(field => `${field}: must be false in chat.postMessage`);
  return [...foreign, ...flags];
};

const parts = {
  blocks: z.array(block).min(1).max(limits.view.blocks),
  callback_id: z.string().min(1).max(limits.view.callbackId).optional(),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
};

/** docs.slack.dev/reference/views/modal-views and /reference/views/home-tab-views */
const viewShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(limits.view.title),
    submit: plainText(limits.view.submit).optional(),
    close: plainText(limits.view.close).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    ...parts,
  }),
  z.strictObject({ type: z.literal('home'), ...parts }),
]);

/** A modal that asks for something must have a way to send it. */
const submitProblems = (view: z.infer<typeof viewShape>): string[] =>
  view.type === 'modal' && view.submit === undefined && view.blocks.some(({ type }) => type === 'input')
    ? ['submit: missing, and the modal has an input']
    : [];
