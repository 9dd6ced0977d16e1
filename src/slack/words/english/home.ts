import { counting } from '../counting.ts';

const { number, counted } = counting('en-GB');

/** English words of the Home tab. Channels, people and dates are mrkdwn already; `command` is code. */
export const home = {
  about:
    'I answer questions from a folder of news articles, with excerpts exactly as they were printed, each with its source. When the articles do not answer, I say so, and write nothing of my own.',
  ask: 'Ask a question',
  askLabel: 'Ask a question: opens a form with filters',
  /** Questions made from the articles where nobody has written any: what an article is about, by its title. */
  onTitle: (title: string) => `What do the articles say on “${title}”?`,
  recent: 'Your recent questions',
  askAgain: 'Ask again',
  askAgainLabel: (question: string) => `Ask again: ${question}`,
  askedAt: (date: string) => `Asked ${date}`,
  unanswered: 'Not in the articles so far',
  watched: (state: string, date: string) => `Since ${date}: ${state}`,
  tooManyWatches: (most: number) =>
    `You are watching ${number(most)} questions, which is the most. Please stop watching one of them first.`,
  answeredMeanwhile: (question: string) => `The articles answer “${question}” by now. Ask again to see it.`,
  digests: 'Digests that you set',
  noDigests: 'None yet. Choose a channel, and I post there each day what is new in the articles.',
  digestOf: 'Digest of a channel',
  edit: 'Edit',
  editLabel: 'Edit: opens the form of this digest',
  pause: 'Pause',
  pauseLabel: 'Pause: this digest, and its channel is told',
  channelUntold: 'The digest is paused, but its channel could not be told.',
  more: (count: number) => `and ${number(count)} more`,
  articles: 'What I read',
  corpus: (articles: number, outlets: number, origins: number) =>
    `${counted(articles, 'article', 'articles')} from ${counted(outlets, 'outlet', 'outlets')}, resting on ${counted(origins, 'origin', 'origins')}`,
  changed: (date: string) => `Last change: ${date}`,
  skipped: (count: number) =>
    `${counted(count, 'file', 'files')} could not be read; whoever runs this app finds the reasons in its log.`,
  help: 'Help and privacy',
  helpIn: (command: string) =>
    `${command} shows all that I can do. You can also mention me in a channel, or write to me in Messages.`,
  privacy: (days: number) =>
    `I keep what you ask me, and what you say of answers, for ${number(days)} days, and what you want to be told until ${number(days)} days after you were. Admins see which questions could not be answered and what was said of answers, never by whom. I keep nothing that people write to each other.`,
  forget: 'Forget my questions',
  forgetTitle: 'Forget your questions?',
  forgetText:
    'Your questions, what threads with you were about, what you said of answers, and what you want to be told are deleted here. Messages in Slack, digests that you set and what others asked stay. A question that still waits is answered, and kept.',
  forgetConfirm: 'Forget them',
  keep: 'Keep them',
  forgotten: (count: number) => `Forgotten: ${counted(count, 'entry', 'entries')}.`,
  unread: 'I cannot read my records at the moment, so this is not shown. Questions are still answered.',
  undone:
    'I cannot write anything down at the moment, so nothing was changed. Please try again in a few minutes.',
};
