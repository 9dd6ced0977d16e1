import { setTimeout as pause } from 'node:timers/promises';
import { type RespondFn, type types, webApi } from '@slack/bolt';
import { tooLargeModal } from './blocks/context-modal.ts';
import type { Log } from './desk-log.ts';
import type { Message } from './message.ts';
import { checkMessage, checkView } from './payload-check.ts';
import { plainParts } from './plain-parts.ts';
import { errorText } from './redaction.ts';

/** Where everybody can see a message: a channel, or a thread in it. */
export type Spot = { readonly client: webApi.WebClient; readonly channel: string; readonly thread?: string };

/** Where one person alone can see a message. */
export type Person = Spot & { readonly user: string; readonly respond?: RespondFn };

/** What a message is found by later. */
export type Metadata = { readonly event_type: string; readonly event_payload: Record<string, string> };

/** The one way out: every payload is checked against Slack's limits here. */
export type Outgoing = {
  /**
   * Posts for everybody to see and returns the message's ts. What is posted in parts is found by its first one. `before` is called
   * each time before Slack is handed something; when it throws, Slack is not.
   */
  post(spot: Spot, message: Message, metadata?: Metadata, before?: () => void): Promise<string>;
  /**
   * Tells one person, by the response_url when there is one, else, or when that fails, by chat.postEphemeral; `before` is called as in
   * `post`.
   */
  whisper(
    person: Person,
    message: Message,
    how?: { readonly replace?: boolean; readonly before?: () => void },
  ): Promise<void>;
  /** Posts for everybody to see by a response_url, which works where the desk is not a member; in a thread by the ts of its first message. */
  announce(respond: RespondFn, message: Message, thread?: string): Promise<void>;
  /** Puts another message in the place of one of the desk's own. */
  change(spot: Spot, ts: string, message: Message): Promise<void>;
  /** Opens a modal and returns its id; the trigger is three seconds old at most. */
  open(client: webApi.WebClient, trigger: string, view: types.ModalView): Promise<string>;
  /** Opens a modal over the one in which something was pressed, and returns its id. */
  push(client: webApi.WebClient, trigger: string, view: types.ModalView): Promise<string>;
  /**
   * Puts another view in the place of a modal that is open. With the hash of the view that it was made from, a newer one is let be:
   * https://docs.slack.dev/surfaces/modals#handling_race_conditions
   */
  redraw(client: webApi.WebClient, viewId: string, view: types.ModalView, hash?: string): Promise<void>;
  /** A view as it may stand in the acknowledgement of a form, which no call carries. */
  fit(view: types.ModalView): types.ModalView;
  /** Puts a view into the Home tab of a person. */
  publish(client: webApi.WebClient, user: string, view: types.HomeView): Promise<void>;
};

export type OutgoingOptions = {
  readonly log: Log;
  /** Whether a payload beyond Slack's limits throws; else it is logged and its text goes out in plain parts. */
  readonly strict: boolean;
  /** For how long a 429 may ask, in seconds, to be waited out once. Nothing else is ever tried again. */
  readonly patience?: number;
};

export const outgoing = ({ log, strict, patience = personalPatience }: OutgoingOptions): Outgoing => {
  const oncePatiently = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || error.retryAfter > patience) throw error;
      await pause(error.retryAfter * 1000);
      return call();
    }
  };

  const refuse = (problems: readonly string[]): void => {
    if (strict) throw new Error(`A payload is beyond Slack's limits: ${problems.join('; ')}`);
    log.error({ problems }, 'A payload is beyond the limits of Slack, its text goes out plainly');
  };

  const fitView = (view: types.ModalView): types.ModalView => {
    const problems = checkView(view);
    if (problems.length > 0) refuse(problems);
    return problems.length > 0 ? tooLargeModal() : view;
  };

  const deliver = async (message: Message, frame: object, call: Call): Promise<string> => {
    const content = message.blocks ? { text: message.text, blocks: message.blocks } : { text: message.text };
    const problems = checkMessage({ ...frame, ...content });
    if (problems.length > 0) refuse(problems);
    else {
      const sent = await unlessUnfit(() => call(content));
      if (sent !== null) return sent;
      log.error({}, 'Slack refused a payload as unfit, its text goes out plainly');
    }
    return inParts(message, call, log);
  };

  const respondWith = async (respond: RespondFn, message: Message, frame: ResponseFrame): Promise<void> => {
    await deliver(message, frame, async content => {
      await respond({ ...frame, ...content });
      return '';
    });
  };

  return {
    post: ({ client, channel, thread }, message, metadata, before = () => undefined) => {
      const frame = { channel, ...plainly, ...(thread === undefined ? {} : { thread_ts: thread }) };
      return deliver(message, metadata ? { ...frame, metadata } : frame, async (content, first) => {
        const under = first === undefined ? (metadata ? { metadata } : {}) : { thread_ts: thread ?? first };
        const posted = await oncePatiently(async () => {
          before();
          return client.chat.postMessage({ ...frame, ...under, ...content });
        });
        return posted.ts ?? '';
      });
    },

    whisper: async ({ client, channel, user, thread, respond }, message, how) => {
      if (respond) {
        try {
          how?.before?.();
          const replace_original = how?.replace ?? false;
          const under = replace_original || thread === undefined ? {} : { thread_ts: thread };
          return await respondWith(respond, message, {
            response_type: 'ephemeral',
            replace_original,
            ...under,
          });
        } catch (error) {
          log.warn(
            { error: errorText(error) },
            'A response_url failed, telling the person by chat.postEphemeral',
          );
        }
      }
      const frame = { channel, user, ...(thread === undefined ? {} : { thread_ts: thread }) };
      await deliver(message, frame, async content => {
        await oncePatiently(() => {
          how?.before?.();
          return client.chat.postEphemeral({ ...frame, ...content });
        });
        return '';
      });
    },

    announce: (respond, message, thread) =>
      respondWith(respond, message, {
        response_type: 'in_channel',
        replace_original: false,
        ...plainly,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      }),

    change: async ({ client, channel, thread }, ts, message) => {
      await deliver(message, { channel, ts }, async (content, first) => {
        if (first === undefined) await oncePatiently(() => client.chat.update({ channel, ts, ...content }));
        else
          await oncePatiently(() =>
            client.chat.postMessage({ channel, ...plainly, thread_ts: thread ?? ts, ...content }),
          );
        return ts;
      });
    },

    open: async (client, trigger, view) => {
      const opened = await client.views.open({ trigger_id: trigger, view: fitView(view) });
      return opened.view?.id ?? '';
    },

    push: async (client, trigger, view) => {
      const pushed = await client.views.push({ trigger_id: trigger, view: fitView(view) });
      return pushed.view?.id ?? '';
    },

    redraw: async (client, viewId, view, hash) => {
      const over = hash === undefined ? { view_id: viewId } : { view_id: viewId, hash };
      try {
        await client.views.update({ ...over, view: fitView(view) });
      } catch (error) {
        if (!isSaidBySlack(error, 'hash_conflict')) throw error;
      }
    },

    fit: fitView,

    publish: async (client, user, view) => {
      const problems = checkView(view);
      if (problems.length > 0) refuse(problems);
      const fitting = problems.length > 0 ? tooLargeHome(view) : view;
      await oncePatiently(() => client.views.publish({ user_id: user, view: fitting }));
    },
  };
};

/** Of a Home tab beyond what Slack takes, its first blocks as far as they are sound, which are the most important. */
const tooLargeHome = (view: types.HomeView): types.HomeView => {
  let blocks = view.blocks;
  while (blocks.length > 1 && checkView({ ...view, blocks }).length > 0) blocks = blocks.slice(0, -1);
  return { ...view, blocks };
};

type Content = { text: string; blocks?: types.KnownBlock[] };
type Call = (content: Content, first?: string) => Promise<string>;
type ResponseFrame = Partial<typeof plainly> & {
  response_type: 'ephemeral' | 'in_channel';
  replace_original: boolean;
  thread_ts?: string;
};

/** Sends the whole text plainly, the later parts under the first where they can be; the first one counts. */
const inParts = async (message: Message, call: Call, log: Log): Promise<string> => {
  const [head = '', ...rest] = plainParts(message.whole ?? message.text);
  const first = await call({ text: head });
  try {
    for (const text of rest) await call({ text }, first);
  } catch (error) {
    log.error({ error: errorText(error) }, 'A long message was sent in part only');
  }
  return first;
};

/** What the call returns, or null when Slack took nothing because it finds the payload unfit. */
const unlessUnfit = async (call: () => Promise<string>): Promise<string | null> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && unfit.has(error.data.error)) return null;
    throw error;
  }
};

const isSaidBySlack = (error: unknown, code: string): boolean =>
  error instanceof webApi.WebAPIPlatformError && error.data.error === code;

const unfit = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_too_long', 'msg_blocks_too_long']);

/** Longer than this nobody waits for an answer. */
const personalPatience = 8;

/** No previews, no parser that makes links of bare words. */
const plainly = { unfurl_links: false, unfurl_media: false, parse: 'none' } as const;
