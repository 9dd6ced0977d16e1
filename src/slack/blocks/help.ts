import type { Needy } from '../command-words.ts';
import type { Message } from '../message.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import { surface } from '../surface.ts';

const { name } = surface.command;

/** How to use the desk, short enough for a phone, with two questions to try where there are any. */
export const helpMessage = (examples: readonly string[]): Message =>
  said(
    [
      '*Ask the articles*',
      'I answer with word-for-word excerpts and their sources, or say that it is not in the articles.',
      `• \`${name}\` and your question: only you see the answer, until you share it`,
      '• Mention me in a channel, or write to me: I answer in the thread',
      `• \`${name} sources\`: the articles I read, by origin`,
      `• \`${name} quotes\` who said what · \`timeline\` · \`compare\` a topic · \`adds\` an outlet · \`verify\` a citation`,
      `• \`${name} digest\`: what is new, each day in this channel (\`digest now\` shows it to you alone)`,
      ...examples.slice(0, 2).map(example => `For example: _${escaped(shortened(oneLine(example), 120))}_`),
    ].join('\n'),
  );

/** How to use the digest. */
export const digestHelpMessage = (): Message => said(digestHelp);

/** What was wrong with an attempt to use it, as mrkdwn, and the way to the help. */
export const digestProblemMessage = (problem: string): Message =>
  said(`${problem} \`${name} digest help\` says more.`);

/** How to use a command that was typed without the words that it needs. */
export const howMessage = (command: Needy): Message =>
  said([`*${name} ${command}* …`, ...how[command]].join('\n'));

/** Some lines of mrkdwn as a message; what stands in them from outside is escaped and short already. */
export const said = (mrkdwn: string): Message => ({
  text: mrkdwn,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } }],
});

const how: Readonly<Record<Needy, readonly string[]>> = {
  compare: [
    `\`${name} compare\` and a topic: what each outlet says on it in its own words, how strongly it puts it, and which do not mention it.`,
  ],
  adds: [
    `\`${name} adds\` and an outlet or an article’s number: what this retelling alone says. \`${name} sources\` lists both.`,
  ],
  verify: [
    `\`${name} verify\` and a citation as it stands under an excerpt, like \`002:2674-2859@6ca4ea45\`: whether the article still says it.`,
  ],
};

const digestHelp = [
  '*The daily digest of this channel*: what is new in the articles, in their own words',
  `• \`${name} digest\` opens the form: channel, time, zone, days, and a preview`,
  `• \`${name} digest on 08:30 Europe/Berlin weekdays\`: the same in words. Without a zone yours holds, without days every day; \`quiet\` leaves out the line that comes once a week when nothing is new`,
  `• \`${name} digest status\`: how it stands, when the next comes and how the last one ended`,
  `• \`${name} digest pause\`, \`resume\`, \`off\``,
  `• \`${name} digest now\`: what is new, for you alone, with a button that posts it here`,
].join('\n');
