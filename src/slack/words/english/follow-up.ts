/** English words of the area “follow-up”. */
export const followUp = {
  /** How a follow-up was read, and which of it stood in the question before. */
  readAs: (question: string, carried: string) =>
    `Read as: ${question} · carried over from the question before: ${carried}`,
  nothingBefore: 'There is no question before this one here. Please ask the whole question.',
  noMore: 'These were all the excerpts that I have on this.',
  nothingShown: 'I showed no excerpts here, so nobody said anything in them.',
  changed: 'The articles have changed since then. Please ask the question again.',
  whoSaid: (count: number) =>
    count === 1 ? 'Who says that, of 1 excerpt' : `Who says that, of ${count} excerpts`,
  excerpt: (number: number) => `Excerpt ${number}`,
  saidBy: (speaker: string) => `said by ${speaker}`,
  speakerNotStated: 'in quotation marks, the speaker is not stated',
  toldTo: (whom: string) => `told to ${whom}`,
  byTheWords: (words: string) => `by the words “${words}”`,
  ownWords: (outlet: string) => `${outlet}’s own words, nobody is quoted`,
  thisArticle: 'The article',
  restsOn: (name: string) => `it rests on the word of ${name}`,
};
