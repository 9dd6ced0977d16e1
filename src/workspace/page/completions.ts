import type { Channel, Completion, State } from '../state.ts';

/** All that can be typed after a slash in a conversation. */
export const completionsFor = (state: State, channel: Channel): readonly Completion[] => {
  const { desk, completions } = state;
  const invite = { text: `/invite @${desk.handle}`, hint: `Let ${desk.name} into this channel` };
  return [
    { text: `${desk.command} `, hint: 'Ask a question' },
    ...completions.map(({ text, hint }) => ({ text: `${desk.command} ${text}`, hint })),
    ...(channel.hasDesk ? [] : [invite]),
  ];
};

/** Those that begin with what was typed and go on from it; none unless a slash was typed. */
export const offered = (all: readonly Completion[], typed: string): readonly Completion[] => {
  const begun = typed.toLowerCase();
  if (!begun.startsWith('/') || begun.includes('\n')) return [];
  return all.filter(({ text }) => text.toLowerCase().startsWith(begun) && text.trim() !== typed.trim());
};

/**
 * Which one Enter takes before anything was chosen: the first while the command itself is not written out, else none, since
 * what comes after a command may be any question.
 */
export const takenAtFirst = (typed: string): number => (typed.includes(' ') ? -1 : 0);
