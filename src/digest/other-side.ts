import { properNamesIn } from '../corpus/proper-names.ts';
import { organisationOf } from '../evidence/statements/speaker-names.ts';
import { termsOf } from '../search/terms.ts';
import { standsAlone } from './standing-alone.ts';
import { heaviest, isShort } from './story-core.ts';
import { type Material, namesIn } from './story-material.ts';
import type { ToldSentence } from './told-sentence.ts';

/**
 * The sentence in which somebody whom the story concerns answers it: a party that its core or its headlines name, or one that
 * speaks for it, denies, defends itself, opposes or replies; rather another party than the one whose doing the core tells, and not that one when
 * the core is its own announcement. Neither who reported it nor a refusal to comment is the other side. Undefined
 * when no sentence surely is.
 */
export const otherSide = (
  material: Material,
  core: ToldSentence,
  sentences: readonly ToldSentence[],
): ToldSentence | undefined => {
  const parties = partiesOf(material, core);
  const actor = actorOf(core);
  const weight = (one: ToldSentence): number => replyWeight(material, parties, actor, one);
  return heaviest(
    sentences.filter(one => isShort(one) && standsAlone(one.text) && weight(one) > 0),
    weight,
  );
};

/** Whether a sentence says no more than that somebody said nothing. */
export const isSilence = (text: string): boolean =>
  SILENCE.test(text) && !DEFENCE.test(outsideOf(text, SILENCE));

const replyWeight = (
  material: Material,
  parties: ReadonlySet<string>,
  actor: Actor,
  one: ToldSentence,
): number => {
  if (isSilence(one.text)) return 0;
  const act = actIn(one.text, material.sources);
  const speakers = act ? speakersIn(material, one, act).filter(name => parties.has(name)) : [];
  if (!act || speakers.length === 0) return 0;
  if (act.isDenial || !speakers.every(name => actor.names.has(name))) return act.weight;
  return actor.announces ? 0 : act.weight * OF_ACTOR;
};

/** Who does what the core tells, and whether the core has it from their own mouth. */
type Actor = { readonly names: ReadonlySet<string>; readonly announces: boolean };

/** The first whom the core names, when it begins with them. */
const actorOf = ({ text }: ToldSentence): Actor => {
  const [first, next] = properNamesIn(text.replace(DATELINE, line => ' '.repeat(line.length)));
  if (!first || first.start > SUBJECT) return { names: new Set(), announces: false };
  const behind = text.slice(first.end, next?.start);
  return { names: namesIn(first.name), announces: ANNOUNCING.test(behind) };
};

type Act = {
  readonly at: number;
  readonly end: number;
  readonly weight: number;
  readonly isDenial: boolean;
};

/** What the sentence does that only who answers does, and where. */
const actIn = (text: string, sources: ReadonlySet<string>): Act | null => {
  const outside = withoutSpeech(text);
  const denial = DENIAL.exec(outside);
  if (denial) return { at: denial.index, end: denial.index + denial[0].length, weight: 3, isDenial: true };
  const saying = SAYING.exec(outside);
  if (!saying) return null;
  const isOfReport = OF_REPORT.test(outside);
  const weight =
    (DEFENCE.test(text) ? 2 : 0) +
    (ANSWER.test(outside) || isToldTo(outside, sources) ? 1.5 : 0) +
    (isOfReport ? 2 : 0);
  return weight > 0
    ? { at: saying.index, end: saying.index + saying[0].length, weight, isDenial: isOfReport }
    : null;
};

/** Whether one of these is told it: "told Example News". */
const isToldTo = (outside: string, sources: ReadonlySet<string>): boolean => {
  const told = /\btold (?:[Tt]he )?(?=\p{Lu})/u.exec(outside);
  if (!told) return false;
  const [name] = properNamesIn(outside.slice(told.index + told[0].length));
  return name?.start === 0 && termsOf(name.name).some(({ term }) => sources.has(term));
};

/** The names of who does it: the subject before the verb, or behind it after a quotation, and who is known to be quoted. */
const speakersIn = (material: Material, one: ToldSentence, { at, end }: Act): string[] => {
  const outside = withoutSpeech(one.text);
  const before = outside.slice(0, at);
  const inverted = before.trim() === '' || /[”"]\s*$/u.test(one.text.slice(0, at));
  const named = inverted ? clauseStart(outside.slice(end)) : subjectIn(before);
  const voices = material
    .quotedIn(one)
    .flatMap(({ speaker, role }) => [organisationOf({ speaker, role }) ?? '', speaker ?? '']);
  return [...namesIn(named), ...voices.flatMap(voice => termsOf(voice).map(({ term }) => term))];
};

/** What stands before a verb back to the last comma; all of it where a comma closes an aside before the verb ("Acme, a maker, said"). */
const subjectIn = (before: string): string => {
  const near = before.slice(-SUBJECT).trimEnd();
  return near.endsWith(',') ? near : (near.split(/[,;:]\s/u).at(-1) ?? '');
};

const clauseStart = (words: string): string => words.slice(0, SUBJECT).split(/[.;:]/u)[0] ?? '';

/** Who the core and the headlines name, and whom the story names more than once; but for who reported it. */
const partiesOf = (
  { titles, sources, bodies, weightOf }: Material,
  core: ToldSentence,
): ReadonlySet<string> => {
  const central = [core.text, ...titles].flatMap(text => [...namesIn(text)]);
  const named = bodies
    .flat()
    .flatMap(({ text }) => [...namesIn(text)].filter(name => weightOf(name) >= OFTEN));
  return new Set([...central, ...named].filter(name => !sources.has(name)));
};

/** The same length with blanks for what stands between quotation marks. */
const withoutSpeech = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"/gu, speech => ' '.repeat(speech.length));

const outsideOf = (text: string, pattern: RegExp): string => text.replace(pattern, ' ');

/** What a name weighs that several of a story's articles, or an article and its headline, use. */
const OFTEN = 2;

/** Characters in which the subject of a verb is looked for. */
const SUBJECT = 90;

/** What the words count of whom the story is about, beside those of another party. */
const OF_ACTOR = 0.5;

/** "LONDON, 3 May —" */
const DATELINE = /^\(?\p{Lu}[\p{L}., /()\d-]{1,60}? ?(?:—|–|--| - |:) /u;

const ANNOUNCING =
  /\b(?:said|says|announced|announces|unveiled|confirmed|disclosed|pledged|vowed|promised)\b/u;

const SILENCE =
  /\b(?:declin\w+|refus\w+|would(?:n['’]t| not)|did(?:n['’]t| not)|does(?:n['’]t| not)|do(?:n['’]t| not)|could(?:n['’]t| not) be|ha[sd](?:n['’]t| not)|ha(?:s|ve|d) not|not|without)\b[^.;]{0,40}?\b(?:comment\w*|respond\w*|repl(?:y|ied|ies)|answer\w*|return\w*|reached|confirm\w*|call(?:ed)? back)\b/iu;

const DENIAL =
  /(?<!\b(?:was|were|been|be|being|is|are|got) )\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?|contest(?:s|ed)?|condemn(?:s|ed)?|protest(?:s|ed)?)\b/iu;

const SAYING =
  /\b(?:said|says|say|told|tells|stated|argued|argues|insist(?:s|ed)?|maintain(?:s|ed)?|counter(?:s|ed)|respond(?:s|ed)|repl(?:ied|ies)|(?<!-)called|calls|described|warn(?:s|ed)|complain(?:s|ed)?|stress(?:es|ed)?|oppos(?:es|ed)|issued|wrote|point(?:s|ed) out|added|object(?:s|ed)?)\b/iu;

const DEFENCE =
  /\b(?:compl(?:y|ies|ied)|laws?|lawful(?:ly)?|legal(?:ly)?|accura(?:te|cy)|inaccurate|mislead(?:ing|s)?|misrepresent\w*|false(?:ly)?|untrue|wrong(?:doing)?|baseless|unfounded|groundless|exaggerat\w+|outdated|stolen|selectively|out of context|routine|no (?:breach|evidence|wrongdoing|intention|plans?)|nothing (?:wrong|to hide)|secure|cooperat\w*|appeal|surprised|disappointed|regret\w*|should not be encouraged|oppos\w+|politici[sz]\w+|excessive|unfair|discriminat\w+|known nothing|not been (?:told|given|informed)|did not (?:know|share|violate))\b/iu;

const ANSWER =
  /\b(?:in response|respond(?:s|ed|ing)?|repl(?:ied|ies)|counter(?:s|ed)|statement|spokes(?:man|woman|person|people)|told (?:the )?(?:newspaper|paper|news agency|agency|news service|site|magazine|publication|broadcaster))\b/u;

/** "called the story …", "calls the account …". */
const OF_REPORT =
  /\b(?:called|calls|described)\b[^.]{0,20}\b(?:stor(?:y|ies)|reports?|article|account|allegations?|claims?|accusations?|fuss|messages|it)\b/iu;
