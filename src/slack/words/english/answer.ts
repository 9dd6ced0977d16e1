/** English words of the area “answer”. */
export const answer = {
  fromOutlets: (excerpts: number, outlets: number) =>
    `${counted(excerpts, 'excerpt')} from ${counted(outlets, 'outlet')}`,
  fromArticles: (excerpts: number, articles: number) =>
    `${counted(excerpts, 'excerpt')} from ${counted(articles, 'article')}`,
  notInArticles: 'Not in the articles',
  noMore: 'No further excerpts',
  reasons: {
    offTopic: 'The question does not touch on what the articles report.',
    namesAbsent: (names: readonly string[]) => `No article mentions ${names.join(' or ')}.`,
    typeAbsent: (asked: string) => `The articles touch on this, but nothing in them says ${asked}.`,
    premiseContradicted: 'The articles contradict what the question supposes.',
    noEvidence: 'No passage in the articles answers this.',
    noMore: 'The articles hold no further passage that answers this.',
  },
  nearest: 'Nearest passages (they do not answer the question)',
  instead: 'What the articles say instead',
  unanswered: (questions: readonly string[]) =>
    `Not in the articles: ${questions.map(question => `“${question}”`).join(', ')}`,
  sharedBy: (person: string) => `Shared by ${person}`,
  also: (places: readonly string[]) => `Also in ${places.join(', ')}`,
  tooLong: (place: number, citation: string) => `Excerpt ${place} is too long to show here: ${citation}`,
  citation: {
    title: 'title not stated',
    outlet: 'outlet not stated',
    author: 'author not stated',
    undated: 'undated',
    inferred: (date: string) => `undated (inferred: ${date})`,
    paragraph: (number: number) => `paragraph ${number}`,
  },
  origins: {
    count: (origins: number) => counted(origins, 'origin'),
    itself: (article: string) => `article ${article} itself`,
    unnamed: 'a report that is not named',
    reports: (reports: number) => `${reports} reports`,
    inCorpus: 'in the corpus',
    notInCorpus: 'not in the corpus',
    more: (more: number) => `and ${more} more`,
    outlets: (outlets: number) => counted(outlets, 'outlet'),
    unstated: (articles: number) => `${counted(articles, 'article')}, outlet not stated`,
    outletsAndUnstated: (outlets: number, articles: number) =>
      `${counted(outlets, 'outlet')}, ${articles} not stated`,
    independent: (outlets: number) => `${outlets} independent`,
  },
  share: 'Share to channel',
  shareLabel: 'Share to channel: this answer',
  chain: 'Show the chain',
  chainLabel: 'Show the chain: who retells whom, and the words that say so',
  export: 'Export',
  exportLabel: 'Export: this answer',
  context: 'Show in context',
  contextLabel: (place: number) => `Show in context: excerpt ${place}`,
  openArticle: 'Open the article',
  sharedTooLate:
    'This answer is too old to be shared from here: Slack does not let me post for you any more. Please ask again, then share.',
  shareMuted: 'I am muted in this channel, so nothing was shared.',
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
