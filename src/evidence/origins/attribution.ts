import type { Article } from '../../corpus/article.ts';
import { type ProperName, properNamesIn } from '../../corpus/proper-names.ts';
import { slice } from '../../corpus/span.ts';
import { type Cue, cueAt } from '../cue.ts';
import { type CueKind, isCalledPublication, reportCueAt } from './report-cues.ts';

/**
 * That an article gives a source for what it reports: the source's name as printed, what kind of words say so and those words. `sentence`
 * counts body sentences from 0; headlines and credits are -1. A `mention` only names somebody, who may be a source; `wire` is a
 * dateline or a credit, which says whose text the whole article is.
 */
export type Attribution = {
  readonly name: string;
  readonly the: boolean;
  /** Whether the text calls it a newspaper, a magazine or the like. */
  readonly called: boolean;
  readonly kind: CueKind | 'wire' | 'mention';
  readonly sentence: number;
  readonly cue: Cue;
};

/** Every name in the headline and the body that words of reporting make a source, publication or not, in order. */
export const attributionsIn = (article: Article): Attribution[] => [
  ...article.lines
    .filter(({ role }) => role === 'headline' || role === 'standfirst')
    .flatMap(line => inSpan(article, line, -1)),
  ...article.sentences.flatMap((sentence, index) => [
    ...(index === 0 ? dateline(article, sentence) : []),
    ...inSpan(article, sentence, index),
  ]),
  ...credits(article),
];

type Place = { readonly start: number; readonly end: number };

const inSpan = (article: Article, span: Place, sentence: number): Attribution[] => {
  const text = slice(article.text, span);
  const names = properNamesIn(text);
  const isNote = names.length > 0 && NOTE_ON_AUTHOR.test(text);
  return names.flatMap((name): Attribution[] => {
    const found = reportCueAt(text, name) ??
      (sentence < 0 ? headlineCue(text, name) : null) ?? {
        kind: 'mention' as const,
        start: name.start,
        end: name.end,
      };
    if (isNote && found.kind === 'mention') return [];
    const cue = cueAt(article, { start: span.start + found.start, end: span.start + found.end });
    return [
      {
        name: name.name,
        the: name.the,
        called: isCalledPublication(text, name),
        kind: found.kind,
        sentence,
        cue,
      },
    ];
  });
};

/** A sentence on who wrote the article and for whom else: the names in it are no sources. */
const NOTE_ON_AUTHOR =
  /\b(?:previously|formerly|used to (?:work|write|cover|edit)|(?:has|have) (?:worked|written|appeared|contributed|reported)|is (?:a|an|the) (?:\p{L}+ ){0,4}(?:columnist|reporter|writer|journalist|correspondent|editor))\b/u;

/** A headline ends or begins with its source: "…, says X", "…: X", "X: …". */
const headlineCue = (text: string, { start, end }: ProperName) => {
  if (/[:–—|-] ?$/u.test(text.slice(0, start)) && /^\W*$/u.test(text.slice(end)))
    return { kind: 'said' as const, start, end };
  return start === 0 && /^: /u.test(text.slice(end)) ? { kind: 'said' as const, start, end } : null;
};

/** Lines that give an agency its due: "with material from …", "… contributed to this report". */
const credits = (article: Article): Attribution[] =>
  article.lines
    .filter(({ role }) => role !== 'blank' && role !== 'headline')
    .slice(-CREDIT_LINES)
    .flatMap(line => {
      const text = slice(article.text, line);
      if (text.length > LONGEST_CREDIT || !CREDIT.test(text)) return [];
      return properNamesIn(text).map(({ name, the, start, end }): Attribution => {
        const cue = cueAt(article, { start: line.start + start, end: line.start + end });
        return { name, the, called: false, kind: 'wire', sentence: -1, cue };
      });
    });

const CREDIT =
  /\b(?:with (?:(?:news )?agenc(?:y|ies)|wires?|reports?|material|files|reporting|additional)|agency (?:reports|material)|contributed to this (?:report|story|article)|(?:additional )?reporting (?:by|from)|source:|and agencies)\b/iu;
const CREDIT_LINES = 3;
const LONGEST_CREDIT = 200;

/** `LONDON (Agency) —` before the first sentence says whose text it is. */
const dateline = (article: Article, { start }: Place): Attribution[] => {
  const found = DATELINE.exec(article.text.slice(start, start + LONGEST_DATELINE));
  const name = found?.groups?.name;
  if (!found || name === undefined) return [];
  const cue = cueAt(article, { start, end: start + found[0].trimEnd().length });
  return [{ name, the: false, called: false, kind: 'wire', sentence: 0, cue }];
};

const LONGEST_DATELINE = 100;
const DATELINE = /^[\p{Lu}][\p{L}\p{N} ,.'’-]{0,60}\((?<name>\p{L}[\p{L} ]{1,30})\) ?[—–-]+ ?/u;
