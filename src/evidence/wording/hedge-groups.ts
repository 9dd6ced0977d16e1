import type { ClauseWord } from './hedge-clauses.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isIngForm,
  isNegated,
  isPastForm,
  MODAL_FORMS,
  PREPOSITIONS,
  verbsOf,
} from './hedge-grammar.ts';
import { tellsMore } from './hedge-participles.ts';
import { simpleVerb } from './hedge-simple-verb.ts';
import {
  byWord,
  chainAfter,
  isNegating,
  listedRung,
  PARTICLES,
  sayingOf,
  type VerbGroup,
} from './hedge-verbs.ts';
import { EVIDENTIAL, type RungName } from './hedge-words.ts';

/** The finite verb groups of a sentence, in order. */
export const verbGroupsOf = (words: readonly ClauseWord[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  let at = 0;
  while (at < words.length) {
    const simple = simpleVerb(words, at, groups.at(-1));
    const group =
      auxiliaryGroup(words, at) ?? (simple && !tellsMore(words, simple, groups.at(-1)) ? simple : null);
    if (group) groups.push(group);
    at = group ? Math.max(group.to, at + 1) : at + 1;
  }
  return groups;
};

/** A group that begins with an auxiliary or a modal: "may also be considering", "has been banned", "is set to". */
const auxiliaryGroup = (words: readonly ClauseWord[], from: number, finite = true): VerbGroup | null => {
  const first = words[from];
  if (
    !first ||
    (finite ? !isOpening(first, from) || words[from - 1]?.word === 'to' : !AUXILIARIES.has(first.word))
  )
    return null;
  const rungs: RungName[] = [];
  let [at, hedged, negated] = [from, false, from > 0 && words[from - 1]?.word === 'never'];
  let [tense, auxiliary]: [Open['tense'], string] = ['present', ''];
  for (; at < words.length && at - from < LONGEST_GROUP; at += 1) {
    const word = words[at]?.contracted ?? words[at]?.word ?? '';
    if (at > from && words[at]?.clause !== first.clause) break;
    const modal = MODALS.get(MODAL_FORMS.get(word) ?? word);
    const form = AUXILIARIES.get(word);
    const particle = PARTICLES.get(word);
    if (modal) rungs.push(modal);
    else if (form) {
      if (form.past) tense = 'past';
      else if (auxiliary === '' && rungs.length === 0 && form.of === 'have') tense = 'perfect';
      auxiliary = word === 'being' ? 'being' : form.of;
    } else if (particle && particle !== 'denied' && at > from) rungs.push(particle);
    else if (!(at > from && (isAdverb(word) || isNegating(words, at)))) break;
    if (isNegated(word) || isNegating(words, at)) negated = true;
    if (EVIDENT.has(word)) hedged = true;
  }
  const passive =
    auxiliary === 'be' && isPastForm(words[at]?.word ?? '') && words[at]?.clause === first.clause;
  if (passive && PASSIVES.has(words[at]?.word ?? '') && words[at + 1]?.word === 'to')
    return reportedGroup(words, from, at + 2, negated ? [...rungs, 'denied'] : rungs);
  return finished(words, { from, at, rungs, hedged, tense, auxiliary, negated });
};

/** "is said to be advancing": what is reported is read, and the report is a hedge. */
const reportedGroup = (
  words: readonly ClauseWord[],
  from: number,
  verb: number,
  rungs: readonly RungName[],
): VerbGroup => {
  const inner = auxiliaryGroup(words, verb, false);
  const listed = listedRung(words, verb);
  return inner
    ? { ...inner, from, rungs: [...rungs, ...inner.rungs], hedged: true, saying: null, bare: false }
    : {
        from,
        to: verb + 1,
        rungs: [...rungs, listed ?? 'under way'],
        hedged: true,
        saying: null,
        bare: false,
      };
};

type Open = {
  readonly from: number;
  readonly at: number;
  readonly rungs: readonly RungName[];
  readonly hedged: boolean;
  readonly tense: 'present' | 'past' | 'perfect';
  readonly auxiliary: string;
  readonly negated: boolean;
};

/** Reads the main verb at `at`, which the auxiliaries before it lead to, and the chain of verbs after it. */
const finished = (words: readonly ClauseWord[], open: Open): VerbGroup => {
  const { from, at, tense, auxiliary, hedged } = open;
  const head = words[at];
  const word = head !== undefined && head.clause === words[from]?.clause ? head.word : '';
  const progressive = auxiliary === 'be' && isIngForm(word);
  const verb = isMainVerb(word, open);
  const held = tense === 'perfect' && auxiliary === 'have' && !verb;
  const plain: RungName = tense === 'present' || progressive || held ? 'under way' : 'done';
  const lead =
    auxiliary === 'be' || (auxiliary === 'have' && word === 'to' && !open.negated)
      ? leadAt(words, at, word)
      : undefined;
  if (lead) {
    const chain = chainAfter(words, word === 'to' ? at - 1 : at);
    return {
      from,
      to: chain.to,
      rungs: settled(words, open, [lead, ...chain.rungs]),
      hedged,
      saying: null,
      bare: false,
    };
  }
  if (!verb)
    return {
      from,
      to: Math.max(at, from + 1),
      rungs: settled(words, open, [plain]),
      hedged,
      saying: null,
      bare: open.rungs.length === 0,
    };
  const listed = auxiliary === 'be' && DEEMED.has(word) ? null : listedRung(words, at);
  const chain = chainAfter(words, at);
  return {
    from,
    to: chain.to,
    rungs: settled(words, open, [...(listed ? [listed] : []), ...chain.rungs, plain]),
    hedged: hedged || EVIDENTIAL_VERBS(word),
    saying: sayingOf(word),
    bare: false,
  };
};

/** The rung of what stands between a form of "be" and "to": "is set to", and "is to" alone. */
const leadAt = (words: readonly ClauseWord[], at: number, word: string): RungName | undefined => {
  if (word === 'to') return 'intended';
  return words[at + 1]?.word === 'to' ? LEADS.get(word) : undefined;
};

const isMainVerb = (word: string, { rungs, auxiliary }: Open): boolean =>
  word !== '' &&
  !DETERMINERS.has(word) &&
  !PREPOSITIONS.has(word) &&
  ((rungs.length > 0 && auxiliary === '') || isIngForm(word) || isPastForm(word) || auxiliary === 'do');

/**
 * The rungs of a group with its negation: "not" denies, but "may not" leaves it open, "should not" is a demand all the same, and "has not
 * ruled out" makes it possible, and what "has not stopped" a thing leaves it as it is.
 */
const settled = (
  words: readonly ClauseWord[],
  { from, at, rungs, negated }: Open,
  main: readonly RungName[],
): RungName[] => {
  if (!negated) return [...rungs, ...main];
  if (STOPPING(words[at]?.word ?? '')) return [...rungs, ...main];
  if (UNDENIED.has(words[from]?.word ?? '')) return [...rungs, ...main];
  if (main[0] === 'denied') return [...rungs, 'possible'];
  return [...rungs, 'denied', ...main];
};

/** Whether an auxiliary or a modal stands here; with a capital inside a sentence it is a name (`May`). */
const isOpening = ({ word, contracted, capital }: ClauseWord, at: number): boolean =>
  (!capital || at === 0) &&
  (contracted !== null ||
    MODALS.has(MODAL_FORMS.get(word) ?? word) ||
    (AUXILIARIES.has(word) && !/^(?:be|been|being|having)$/u.test(word)));

const MODALS = byWord('modals');
const LEADS = byWord('leads');
const EVIDENT = new Set(EVIDENTIAL.adverbs);
const PASSIVES = new Set(EVIDENTIAL.passives);
const EVIDENTIAL_VERBS = verbsOf(EVIDENTIAL.verbs);

/** "is considered a threat" tells what something passes for, unlike "is being considered". */
const DEEMED = new Set(['considered']);
/** Modals that deny nothing when they are negated. */
const UNDENIED = new Set(['may', 'might', 'should', 'must', 'ought', 'shouldnt', 'mustnt', 'mightnt']);
/** Verbs that deny what they govern and nothing when they are negated. */
const STOPPING = verbsOf(['stop', 'prevent', 'deter', 'keep']);
const LONGEST_GROUP = 10;
