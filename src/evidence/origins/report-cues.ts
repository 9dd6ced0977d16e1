import type { ProperName } from '../../corpus/proper-names.ts';

/**
 * How words around a name make it the source of a report: `report` (a report, story or study of it), `said` (it reports or says),
 * `according`, `citing` (somebody cites it), `told` (somebody spoke to it).
 */
export type CueKind = 'report' | 'document' | 'said' | 'according' | 'citing' | 'told';

/** A cue and the span of its words, the name among them, in the text that was searched. */
export type ReportCue = { readonly kind: CueKind; readonly start: number; readonly end: number };

/** Whether the words before a name call it a newspaper, or those after it make it the teller of what went before ("…, X reported."). */
export const isCalledPublication = (text: string, { start, end }: ProperName): boolean =>
  CALLED.test(text.slice(Math.max(0, start - 40), start)) ||
  CALLED_AFTER.test(text.slice(end, end + 60)) ||
  (/[,”"] $/u.test(text.slice(Math.max(0, start - 2), start)) && TAG.test(text.slice(end, end + 60)));

/** The first cue that the words around this name give; null when they give none. */
export const reportCueAt = (text: string, name: ProperName): ReportCue | null => {
  const from = Math.max(0, name.start - BEFORE);
  const before = text.slice(from, name.start);
  const after = text.slice(name.end, name.end + AFTER);
  for (const [kind, pattern] of LEFT) {
    const found = pattern.exec(before);
    if (found)
      return { kind, start: from + found.index, end: name.end + (NOUN_AFTER.exec(after)?.[0].length ?? 0) };
  }
  if (AFFILIATION.test(before)) return null;
  for (const [kind, pattern] of RIGHT) {
    const found = pattern.exec(after);
    if (found) return { kind, start: name.start, end: name.end + found[0].length };
  }
  return null;
};

const BEFORE = 120;
const AFTER = 140;

const NOUN = `(?:reports?|story|stories|articles?|investigations?|exposé|piece|scoop|dispatch|study|survey|analysis|paper|review|editorial|podcast|documentary|account|column|profile|coverage|reporting|interview|exclusive|newsletter|research|findings|dossier|white paper)`;
/** A company's own figures are no report that somebody made known. */
const NOT_RESULTS = `(?<!(?:earnings|quarterly|annual|financial|results|interim|half-year|full-year|trading|police|incident|status|progress) )`;
const DAY = `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const WHEN = `(?:on ${DAY}|${DAY}|this|last|late|earlier|week|month|year|today|yesterday|morning|evening|night|weekend|first|originally|exclusively|recently|jointly|previously|then|also|since|over|the|weekend)`;
const THE = `(?: (?:the|an?|today['’]s|${DAY}['’]s|Britain['’]s|London['’]s|Japan['’]s|Germany['’]s|China['’]s|France['’]s))?`;
const OUTLET = `newspaper|daily|weekly|monthly|magazine|broadcaster|agency|site|website|portal|outlet|paper|newswire|journal|publication|tabloid|broadsheet|newsletter|podcast|blog`;
const LABEL = `(?: (?:\\p{Ll}[\\p{L}-]*) (?:${OUTLET}))?(?: (?:news |trade )?(?:${OUTLET}))?`;

/** Before the name of somebody's employer: "an analyst at …, said". */
const AFFILIATION = /\b(?:at|of|for|with|from|by|in|on) (?:the )?$/u;

const NOUN_AFTER = new RegExp(`^(?:['’]s?)?(?: [\\p{Ll}-]+)? ${NOUN}\\b`, 'u');

const CALLED = new RegExp(`\\b(?:${OUTLET}) (?:the )?$`, 'iu');
const CALLED_AFTER = new RegExp(`^, (?:a|an|the) (?:[\\p{L}-]+ ){0,3}(?:${OUTLET})(?=[,.;)]|$)`, 'iu');
const TAG =
  /^ (?:first )?(?:reports|reported|revealed|disclosed)(?: (?:on|late|over|this|last|earlier|exclusively)\b[^.,]{0,25})?[.,]/u;

const LEFT: readonly (readonly [CueKind, RegExp])[] = [
  ['according', new RegExp(`\\b(?:according to|as per|per)${THE}${LABEL} $`, 'iu')],
  [
    'report',
    new RegExp(
      `\\b${NOUN},?(?: (?:published|printed|carried|appearing|that appeared|aired|released|issued|posted|broadcast|out|dated|${WHEN})){0,6} (?:in|at|on)${THE}${LABEL} $`,
      'iu',
    ),
  ],
  [
    'document',
    new RegExp(
      `\\b${NOT_RESULTS}${NOUN},?(?: (?:published|printed|carried|aired|released|issued|posted|broadcast|compiled|commissioned|prepared|written|carried out|conducted|${WHEN})){0,6} (?:by|from)${THE}${LABEL}(?: researchers at${THE}| analysts at${THE}| economists at${THE})? $`,
      'iu',
    ),
  ],
  [
    'document',
    /\b(?:researchers?|scientists?|academics?|research team)(?: [\p{Ll}-]+){0,2} (?:at|from|of)(?: the)? $/iu,
  ],
  [
    'said',
    new RegExp(
      `\\b(?:reported|revealed|disclosed|published|broken|uncovered|asked|written|obtained|seen|reviewed|carried|aired|broadcast|detailed|described|leaked|printed|noted|covered)(?: ${WHEN}){0,4} (?:by|in|to|on)${THE}${LABEL} $`,
      'iu',
    ),
  ],
  [
    'citing',
    new RegExp(
      `\\b(?:citing|quoting|cites|cited|quotes|quoted|via|referencing|referring to|refers to|crediting|credited|relying on|echoing|matching|following up on|picking up)(?: (?:an?|the|this|last|recent|earlier|new|${NOUN}|(?:in|by|from|of))){0,5}${THE}${LABEL} $`,
      'iu',
    ),
  ],
  ['told', new RegExp(`\\b(?:told|tells|telling)${THE}${LABEL} $`, 'iu')],
  [
    'told',
    new RegExp(
      `\\b(?:interview|statement|comments?|remarks|emails?|letter|briefing|confirmed|confirm|spoke|speaking|talking|denied|said|disclosed|conversation|interviewed|answers?|reply|replies)(?: [\\p{L}-]+){0,2} (?:to|with|by)${THE}${LABEL} $`,
      'iu',
    ),
  ],
];

const VERBS = `(?:reported|reports|revealed|reveals|learned|learnt|understands|disclosed|uncovered|broke|published|publishes|obtained|said|says|wrote|writes|claims|claimed|noted|notes|added|adds|suggests|suggested|cites|cited|quoted|quotes|describes|described|confirmed|alleged|alleges|found|finds|carried|ran|details|detailed|printed|put|puts|quoting|citing|named|names|seen|states|stated|estimates|estimated|stands by|asserted)`;

const RIGHT: readonly (readonly [CueKind, RegExp])[] = [
  [
    'report',
    new RegExp(
      `^(?:['’]s?)?(?: (?:new|latest|own|initial|original|earlier|recent|exclusive|${DAY}|front-page|published|news)){0,2} ${NOUN}\\b`,
      'u',
    ),
  ],
  [
    'said',
    new RegExp(
      `^(?: (?:newspaper|daily|weekly|magazine|news agency|agency|website|site))?(?: in \\p{Lu}[\\p{L}]+)?(?:, [^,.]{1,80},)?(?: (?:has|have|had|also|first|later|exclusively|earlier|previously|then|itself|on ${DAY}|this week|last week|last month|late ${DAY}|${DAY}|itself|in its|which|that|who|has also|had first)){0,4},? ${VERBS}\\b`,
      'u',
    ),
  ],
  ['citing', /^,? (?:citing|quoting)\b/u],
  [
    'said',
    /^, which (?:(?:has|had|first) )?(?:obtained|seen|saw|reviewed|read|got hold of|reported|broke|published|revealed|disclosed|uncovered)\b/u,
  ],
];
