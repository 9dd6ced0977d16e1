/**
 * A rung of the ladder of how strongly a sentence puts a matter, with the words that set it. `modals` stand before a verb, `verbs` govern the
 * matter themselves, `openings` do so only before "to" or "for", `leads` stand between a form of "be" and "to", `nouns` stand between the verb
 * and the matter, `predicates` after a form of "be" or beside the matter, `particles` anywhere in the verb group, `conditions` open the clause. All are base forms in lower case.
 */
export type Rung = {
  readonly name: RungName;
  readonly means: string;
  readonly modals: readonly string[];
  readonly verbs: readonly string[];
  readonly openings: readonly string[];
  readonly leads: readonly string[];
  readonly nouns: readonly string[];
  readonly predicates: readonly string[];
  readonly particles: readonly string[];
  readonly conditions: readonly string[];
};

/** The names of the rungs, weakest first. */
export type RungName = 'denied' | 'possible' | 'considered' | 'intended' | 'under way' | 'done';

const listed = (words: string): readonly string[] => words.split(' ').filter(word => word !== '');

const rung = (
  name: RungName,
  means: string,
  lists: Partial<Record<Exclude<keyof Rung, 'name' | 'means'>, string>>,
): Rung => ({
  name,
  means,
  modals: listed(lists.modals ?? ''),
  verbs: listed(lists.verbs ?? ''),
  openings: listed(lists.openings ?? ''),
  leads: listed(lists.leads ?? ''),
  nouns: listed(lists.nouns ?? ''),
  predicates: listed(lists.predicates ?? ''),
  particles: listed(lists.particles ?? ''),
  conditions: listed(lists.conditions ?? ''),
});

/** The ladder, weakest rung first: closed, and told with every word in docs/evidence.md. */
export const LADDER: readonly Rung[] = [
  rung('denied', 'said not to be so, refused or given up', {
    verbs: 'deny reject refuse decline dismiss refute rebut fail abandon scrap shelve rule-out',
    particles: 'not never neither nor cannot',
  }),
  rung('possible', 'said only to be able to be so, or made a condition', {
    modals: 'may might could can would',
    leads: 'likely unlikely able possible free',
    nouns: 'possibility prospect chance likelihood',
    predicates: 'likely unlikely possible',
    particles: 'perhaps possibly maybe potentially probably',
    conditions: 'if whether unless',
  }),
  rung('considered', 'being thought or talked about, nothing decided', {
    verbs:
      'consider weigh mull explore contemplate ponder discuss debate evaluate assess review study examine look-at look-into think-about toy-with talk-about eye near',
    nouns: 'talk talks discussion discussions deliberation deliberations consideration option options',
    predicates: 'close-to under-study under-review under-consideration under-discussion',
  }),
  rung('intended', 'wanted, planned, tried, promised, demanded or yet to come', {
    modals: 'will shall should must ought',
    verbs:
      'want plan seek aim intend hope wish try attempt prepare propose vow pledge promise expect anticipate forecast',
    openings: 'decide agree choose commit threaten push strive need work move',
    leads:
      'set due about ready poised expected going bound keen eager prepared scheduled supposed determined',
    nouns: 'plan plans intention intentions proposal proposals effort efforts bid attempt attempts',
  }),
  rung('under way', 'being done, begun, or so at present', {
    verbs: 'begin start continue resume',
  }),
  rung('done', 'done, or said of the past', {}),
];

/**
 * Words that put what is told on somebody's word. They stay on the rung and break ties downwards: `adverbs` in the verb group, `passives`
 * between a form of "be" and "to", and `verbs` of the clause that reports it.
 */
export const EVIDENTIAL = {
  adverbs: listed('reportedly allegedly apparently supposedly purportedly seemingly'),
  passives: listed('said believed thought understood alleged reported rumoured rumored claimed known'),
  verbs: listed('suggest claim allege hint imply'),
};

/** Verbs of a clause that reports; `clausal` ones are skipped only when "that" follows, because they have objects of their own. */
export const SAYING = {
  plain: listed(
    'say tell report claim suggest allege state add write note argue believe think understand cite quote explain hint imply comment insist reply respond warn inform',
  ),
  clausal: listed('announce confirm reveal acknowledge indicate show point disclose stress complain'),
};
