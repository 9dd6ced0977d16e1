import type { Needy } from '../../command-words.ts';

/** English words of the help. `name` is the command's own name, like `/huawei`; what people type stays as it is in every language. */
export const help = {
  title: 'Ask the articles',
  lines: (name: string): readonly string[] => [
    'I answer with word-for-word excerpts and their sources, or say that it is not in the articles.',
    `• \`${name}\` and your question: only you see the answer, until you share it`,
    '• Mention me in a channel, or write to me: I answer in the thread, where you may go on without a mention (“and Italy?”, “show more”)',
    '• Narrow it down: `from:outlet` `by:author` `before:2019` `after:2018-12` `origin:name` `"exact phrase"` `-word`',
    '• In the menu of a message: *Check against articles*. Beside the message box: *Ask the Huawei desk*',
    `• \`${name} sources\` · \`quotes\` · \`timeline\` · \`compare\` a topic · \`adds\` an outlet · \`verify\` a citation`,
    `• \`${name} digest\`: what is new, each day in this channel · \`gaps\`: what could not be answered · \`mute\`: I keep quiet here`,
  ],
  example: (question: string) => `For example: ${question}`,
  how: (name: string, command: Needy): string => {
    switch (command) {
      case 'compare':
        return `\`${name} compare\` and a topic: what each outlet says on it in its own words, how strongly it puts it, and which do not mention it.`;
      case 'adds':
        return `\`${name} adds\` and an outlet or an article’s number: what this retelling alone says. \`${name} sources\` lists both.`;
      case 'verify':
        return `\`${name} verify\` and a citation as it stands under an excerpt, like \`002:2674-2859@6ca4ea45\`: whether the article still says it.`;
    }
  },
  digest: (name: string): readonly string[] => [
    '*The daily digest of this channel*: what is new in the articles, in their own words',
    `• \`${name} digest\` opens the form: channel, time, zone, days, and a preview`,
    `• \`${name} digest on 08:30 Europe/Berlin weekdays\`: the same in words. Without a zone yours holds, without days every day; \`quiet\` leaves out the line that comes once a week when nothing is new`,
    `• \`${name} digest status\`: how it stands, when the next comes and how the last one ended`,
    `• \`${name} digest pause\`, \`resume\`, \`off\``,
    `• \`${name} digest now\`: what is new, for you alone, with a button that posts it here`,
  ],
  digestProblem: (problem: string, command: string) => `${problem} ${command} says more.`,
};
