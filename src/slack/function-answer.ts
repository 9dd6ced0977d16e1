import type { AllMiddlewareArgs, Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import type { Desk } from './ports.ts';
import { errorText } from './redaction.ts';
import type { Words } from './words/words.ts';
import { teamOf } from './workspace-team.ts';

type Args = SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs;

/** What a function that Slack calls gives back: its outputs, or a line for whoever it was called for. */
export type FunctionAnswer = { readonly outputs: Record<string, unknown> } | { readonly error: string };

/**
 * Answers a function of Slack's before it is acknowledged, in the words of the person for whom it is called. When the work fails Slack is
 * told so in plain words, and the error goes on.
 */
export const answeringFunction =
  (
    desk: Pick<Desk, 'wordsFor' | 'log'>,
    work: (args: Args, person: string, words: Words) => Promise<FunctionAnswer>,
  ): Middleware<SlackEventMiddlewareArgs<'function_executed'>> =>
  async args => {
    const { ack, client, complete, fail, context, inputs } = args;
    const person = Caller.safeParse(inputs).data?.user_context.id ?? '';
    const words = await desk.wordsFor(client, teamOf(context), person);
    try {
      const answer = await work(args, person, words);
      await ('error' in answer ? fail(answer) : complete(answer));
    } catch (error) {
      await fail({ error: words.agent.searchFailed }).catch((second: unknown) =>
        desk.log.warn({ error: errorText(second) }, 'Slack could not be told that a search failed'),
      );
      throw error;
    } finally {
      await ack();
    }
  };

/** The secret beside the id is for apps that connect accounts; it is never read. */
const Caller = z.object({ user_context: z.object({ id: z.string() }) });
