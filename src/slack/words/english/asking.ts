/** English words of the form in which a question is asked. `channel` is mrkdwn already; `error` is Slack's word for what is wrong. */
export const asking = {
  title: 'Ask the articles',
  ask: 'Ask',
  again: 'Ask again',
  question: 'Question',
  questionHint: 'In your own words; I answer with what the articles print.',
  narrow: 'Narrow it down',
  narrowLabel: 'Narrow it down by outlet, author, date or origin',
  outlet: 'Outlet',
  author: 'Author',
  origin: 'First printed by',
  after: 'Printed after',
  before: 'Printed before',
  dateHint: 'A year, a month or a day: 2019, 2019-03 or 2019-03-27',
  any: 'Any',
  empty: 'Please type a question, or choose a filter.',
  tooLong: (length: number, most: number) => `${length} characters; I read up to ${most}.`,
  noDate: 'Please give a year, a month or a day, as in 2019, 2019-03 or 2019-03-27.',
  reversed: 'This lies before “Printed after”, so nothing could match.',
  nothingAsked: 'This is no question that the articles could answer. Try asking about what they report.',
  resultFor: (question: string) => `For: ${question}`,
  shareTo: 'Share to a channel',
  channel: 'Choose a channel',
  share: 'Share',
  shareLabel: 'Share: this answer to the chosen channel',
  noChannel: 'Please choose a channel first.',
  shared: (channel: string) => `Shared in ${channel}.`,
  sharedBefore: (channel: string) => `You have shared this answer in ${channel} already.`,
  notMember: (channel: string, invite: string) =>
    `I am not in ${channel}. Type ${invite} there, then share again.`,
  notShared: (error: string) => `It was not shared: ${error}.`,
  unconfirmed: (channel: string) =>
    `Slack did not confirm it, so it may or may not stand in ${channel}. Please look there before you share again.`,
  changed: 'The articles have changed since this answer. Please ask again.',
  /** In a direct message, where the form could not be opened. */
  expired:
    'Slack gave up waiting before I could open the form, so nothing was opened. Please try once more; you can also write your question here.',
};
