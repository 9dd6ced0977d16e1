import type { Needy } from '../command-words.ts';
import type { Message } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';
import type { Words } from '../words/words.ts';

const { name } = surface.command;

/** How to use the desk, short enough for a phone, with two questions to try where there are any. */
export const helpMessage = (examples: readonly string[], { help }: Words): Message =>
  said(
    [
      `*${help.title}*`,
      ...help.lines(name),
      ...examples.slice(0, 2).map(example => help.example(`_${escaped(shortened(oneLine(example), 120))}_`)),
    ].join('\n'),
  );

/** How to use the digest. */
export const digestHelpMessage = ({ help }: Words): Message => said(help.digest(name).join('\n'));

/** What was wrong with an attempt to use it, as mrkdwn, and the way to the help. */
export const digestProblemMessage = (problem: string, { help }: Words): Message =>
  said(help.digestProblem(problem, `\`${name} digest help\``));

/** How to use a command that was typed without the words that it needs. */
export const howMessage = (command: Needy, { help }: Words): Message =>
  said([`*${name} ${command}* …`, help.how(name, command)].join('\n'));

/** Some lines of mrkdwn as a message; what stands in them from outside is escaped and short already. */
export const said = (mrkdwn: string): Message => ({
  text: mrkdwn,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } }],
});
