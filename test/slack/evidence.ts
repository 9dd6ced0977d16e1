import { type Citation, citationLine, cite } from '../../src/answer/citation.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Comparison } from '../../src/evidence/comparison.ts';
import { type Cue, cueAt } from '../../src/evidence/cue.ts';
import type { Moment } from '../../src/evidence/moment.ts';
import type { Origin } from '../../src/evidence/origin.ts';
import type { Segment, Statement } from '../../src/evidence/statement.ts';
import type { DeskEvidence } from '../../src/slack/ports.ts';
import { ships, twin } from './articles.ts';

/** These words of an article, where they first stand. */
export const cue = (from: Article, words: string): Cue => {
  const start = from.text.indexOf(words);
  if (start < 0) throw new RangeError(`${from.file} does not say "${words}"`);
  return cueAt(from, { start, end: start + words.length });
};

/** A piece of a statement: these words of an article. */
const segment = (from: Article, words: string, more: Partial<Segment> = {}): Segment => ({
  ...cue(from, words),
  article: from,
  speaker: null,
  role: null,
  toldTo: null,
  cue: null,
  ...more,
});

/** A sentence of an article, cited. */
const cited = (from: Article, sentence: number): Citation => {
  const found = from.sentences[sentence];
  if (!found) throw new RangeError(`${from.file} has no sentence ${sentence}`);
  return cite(from, [found]);
};

/** A date in a sentence of an article. */
const moment = (from: Article, words: string, more: Partial<Moment> = {}): Moment => {
  const at = cue(from, words);
  const sentence = from.sentences.find(({ start, end }) => start <= at.start && at.end <= end);
  if (!sentence) throw new RangeError(`"${words}" stands in no sentence`);
  return { ...at, article: from, sentence, basis: 'relative', date: null, order: null, ...more };
};

const wire: Origin = {
  id: 'wire',
  name: 'The Wire',
  inCorpus: true,
  retellings: [
    { article: ships, via: null, firstHand: true, basis: 'found', cues: [] },
    {
      article: twin,
      via: 'A & B <Agency>',
      firstHand: true,
      basis: 'both',
      cues: [cue(twin, 'Reporters were there')],
    },
  ],
};

const statement: Statement = {
  id: 's1',
  speaker: 'Jane <Doe>',
  role: 'head of research',
  segments: [
    segment(ships, 'It cost 1.4 billion & took <two> years', {
      speaker: 'Jane <Doe>',
      toldTo: 'reporters',
      cue: cue(ships, 'Engineers moved in'),
    }),
    segment(twin, 'A lab was opened in Shanghai'),
  ],
};

const compared: Comparison = {
  origin: wire,
  topic: 'lab',
  rows: [
    {
      article: ships,
      citation: cited(ships, 0),
      strength: 'done',
      strengthCue: cue(ships, 'opened'),
      numbers: [cue(ships, '1.4 billion')],
      source: null,
    },
  ],
  silent: [twin],
};

/** Evidence on the two articles, made by hand. */
export const evidence = (changes: Partial<DeskEvidence> = {}): DeskEvidence => ({
  origins: [wire],
  statements: [statement],
  timeline: [
    moment(ships, 'June', { basis: 'absolute', date: '2018-06', order: 'before the <move>' }),
    moment(twin, 'Reporters', { basis: 'relative' }),
  ],
  originLine: citations => `1 origin (The <Wire>) · ${citations.length} places`,
  originCounts: () => ({
    origins: 1,
    printers: [{ name: 'The <Wire>', article: null, inCorpus: true, reports: 1 }],
    outlets: 2,
    unstated: 0,
    independent: 2,
  }),
  originsOf: () => [wire],
  statementsBy: asked => (/doe/iu.test(asked) ? [statement] : []),
  speakers: () => [{ name: 'Jane <Doe>', role: 'head of research', statements: 1 }],
  compare: topic => (topic === 'lab' ? [compared] : []),
  adds: asked =>
    asked === '001' ? [{ origin: wire, article: ships, added: [cited(ships, 2), cited(ships, 3)] }] : [],
  verify: async typed => ({
    heading: typed.includes('@') ? 'It matches' : 'Unknown',
    lines: [`You asked for ${typed}`],
    quotes: [{ label: 'The article says', text: 'The lab <opened>.' }],
    article: '001_ships.txt',
  }),
  exportAs: async (format, { title, citations }) =>
    [`${format}: ${title}`, ...citations.map(citation => `${citationLine(citation)} ${citation.text}`)].join(
      '\n',
    ),
  addressOf: ({ file }) => (file === ships.file ? 'https://news.example/ships#:~:text=lab' : null),
  ...changes,
});
