import { counting } from '../counting.ts';

const { counted, number } = counting('en-GB');

/** English words of the lists: their pages, and what they say of sources, speakers, wordings, additions and dates. All is plain text. */
export const lists = {
  more: 'Show more',
  start: 'Back to the start',
  export: 'Export',
  pasteShort: 'There is more: paste the short citation to read on in pages.',
  continued: (title: string) => `${title} (continued)`,
  /** Which of all entries a page holds, from 1. */
  range: (heading: string, first: number, last: number, all: number) =>
    `${heading} (${number(first)} to ${number(last)} of ${number(all)})`,
  tooLong: (place: string) => `Too long to show here: ${place}`,
  part: (part: number, parts: number) => `Part ${number(part)} of ${number(parts)}`,
  inContextOf: (article: string) => `${article} in context`,
  placeLabel: (button: string, article: string) => `${button}: the place in article ${article}`,
  openNamed: (article: string) => `Open ${article}`,
  outletNotStated: 'outlet not stated',
  sources: {
    heading: (articles: number, notServed: number, reports: number) =>
      [
        counted(articles, 'article', 'articles'),
        ...(notServed > 0 ? [`${number(notServed)} not served`] : []),
        ...(reports > 0 ? [counted(reports, 'retold report', 'retold reports')] : []),
      ].join(', '),
    alone: 'Each its own origin',
    notServed: 'Not served',
    faults: 'Faults of the catalogue',
    warning: 'Warning',
    none: 'There are no articles.',
    titleNotStated: 'title not stated',
    authorNotStated: 'author not stated',
    inferred: (value: string) => `${value} (inferred)`,
    undated: 'undated',
    undatedInferred: (date: string) => `undated (inferred: ${date})`,
  },
  speakers: {
    heading: (count: number) => counted(count, 'speaker', 'speakers'),
    note: (command: string) => `${command} and a name shows what somebody said, word for word`,
    none: 'The articles quote nobody.',
    roleNotStated: 'role not stated',
    statements: (count: number) => counted(count, 'statement', 'statements'),
  },
  statements: {
    heading: (count: number, asked: string) => `${counted(count, 'statement', 'statements')} for “${asked}”`,
    none: (asked: string, command: string) =>
      `The articles quote nobody by the name of “${asked}”. ${command} lists who is quoted.`,
    speakerNotStated: 'Speaker not stated',
    speaker: (name: string) => `speaker: ${name}`,
    role: (role: string) => `role: ${role}`,
    toldTo: (whom: string) => `told to ${whom}`,
    toWhomNotStated: 'to whom is not stated',
    byWords: (cue: string) => `by the words “${cue}”`,
    byNoWords: 'no words name the speaker',
    exported: (asked: string) => `Statements: ${asked}`,
  },
  compared: {
    heading: (topic: string) => `“${topic}”, in each outlet’s own words`,
    none: (topic: string) => `No article touches on “${topic}”. Try fewer or other words.`,
    retellings: (origin: string, mention: number, all: number) =>
      `Origin: ${origin} · ${number(mention)} of ${number(all)} retellings mention it`,
    articles: (origin: string, mention: number, all: number) =>
      `Origin: ${origin} · ${number(mention)} of ${number(all)} articles`,
    columns: ['Outlet', 'Its own words', 'Strength'] satisfies readonly [string, string, string],
    silent: (articles: string) => `Do not mention it: ${articles}`,
    /** The rungs of the ladder of strength. */
    strengths: {
      denied: 'denied',
      possible: 'possible',
      considered: 'considered',
      intended: 'intended',
      'under way': 'under way',
      done: 'done',
    },
    unread: 'not read from its words',
    readFrom: (strength: string, cue: string) => `${strength} (“${cue}”)`,
    numbers: (numbers: string) => `numbers ${numbers}`,
    noNumbers: 'no numbers',
    source: (source: string) => `source ${source}`,
    noSource: 'no source named',
    quoted: (words: string) => `“${words}”`,
    exported: (topic: string) => `Compared: ${topic}`,
  },
  additions: {
    heading: (asked: string) => `What only “${asked}” says`,
    note: 'Sentences that no other retelling of the same origin has',
    none: (asked: string) => `No article has the outlet or number “${asked}”.`,
    retelling: (article: string, origin: string, sentences: number) =>
      `${article}, of ${origin} · ${counted(sentences, 'sentence', 'sentences')}`,
    nothing: 'Nothing that the others do not say.',
    exported: (asked: string) => `Only in: ${asked}`,
  },
  timeline: {
    heading: (count: number) => `Timeline: ${counted(count, 'date', 'dates')} in the articles`,
    dated: 'Dated',
    relative: 'Relative, and not resolved',
    none: 'The articles date nothing.',
    undated: 'undated',
    undatedWords: (words: string) => `undated: “${words}”`,
    words: (words: string) => `“${words}”`,
    order: (words: string) => `order: “${words}”`,
    bases: {
      stated: 'the date that the article gives itself',
      absolute: 'the year stands in the text',
      relative: 'not resolved: the text gives no year for it',
    },
    exported: 'Timeline',
  },
};
