import { type AskedBefore, AUXILIARY, unnamed } from './asked-before.ts';

/**
 * The words of asking of a question that asks nothing of its own: `when`, `by whom`, `in which countries`, `why not`, `why` of "why is that?" and
 * of "when did that happen?"; null for any other.
 */
export const bareAsking = (said: string): string | null => {
  if (WHY_NOT.test(said)) return 'why not';
  const words = said
    .replace(/[\s?!.,]+$/u, '')
    .replace(/\s+(?:exactly|precisely|then|not|please)$/iu, '')
    .trim();
  if (HOW_SO.test(words)) return 'why';
  const asked = BARE.exec(words)?.groups?.words ?? BARE_OF_THAT.exec(words)?.groups?.words;
  return asked === undefined ? null : asked.toLowerCase().replace(/\s+exactly$/u, '');
};

const WHY_NOT = /^why not[\s?!.]*$/iu;

/** The question before with other words of asking; "why not" denies one for yes or no. */
export const askedOtherwise = (before: AskedBefore, said: string): string => {
  const { rest, thing, word, asks, text } = before;
  const asking = said.replace(/ not$/u, '');
  if (asking === 'which ones') return chosenFrom(before);
  switch (asks) {
    case 'keywords':
      return `${asking}: ${text}`;
    case 'polar':
      return `${asking} ${asking === said ? text : denied(text)}`;
    case 'adverb':
      return `${asking} ${rest}`;
    case 'argument':
      return AUXILIARY.test(rest)
        ? withFormerThing(before, asking)
        : `${asking}${COUNTS.test(asking) ? ':' : ' was it that'} ${thing === '' ? unnamed(word) : thing} ${rest}`;
  }
};

/** `which countries host …` of `how many countries host …`, `which operators use …` of `do operators use …`. */
const chosenFrom = ({ thing, rest, text }: AskedBefore): string => {
  if (thing !== '') return `which ${thing.trim()} ${rest}`;
  return /^do\s/iu.test(text) ? `which ${text.slice('do '.length)}` : `which ones: ${text}`;
};

/** `how many` + "who was arrested in Rome": how many were arrested; `when` + the same: when was somebody arrested. */
const withFormerThing = ({ rest, thing, word }: AskedBefore, asking: string): string => {
  if (COUNTS.test(asking) && /^who/iu.test(word)) return `${asking} ${rest.replace(/^was\b/iu, 'were')}`;
  const former = thing === '' ? unnamed(word) : thing;
  const [verb = ''] = AUXILIARY.exec(rest) ?? [];
  const after = rest.slice(verb.length).trim();
  if (BEING.test(verb)) return `${asking} ${verb} ${former} ${after}`;
  const at = after.search(
    /\s(?:about|in|on|at|to|for|from|with|by|of|since|during|after|before|against|over)\s/iu,
  );
  const [head, tail] = at < 0 ? [after, ''] : [after.slice(0, at), after.slice(at)];
  return `${asking} ${verb} ${head} ${former}${tail}`;
};

/** `isn't Germany banning …` of `is Germany banning …`. */
const denied = (text: string): string =>
  text.replace(/^[a-z]+(?=\s)/iu, verb => DENIED[verb.toLowerCase()] ?? `${verb}n't`);

const DENIED: Readonly<Record<string, string>> = { will: "won't", can: "can't", may: 'may', might: 'might' };

const BEING = /^(?:is|are|was|were)$/iu;
const COUNTS = /how (?:many|much)/iu;

const HOW_SO = /^(?:how (?:so|come)|what for|for what reason|why (?:is|was) (?:that|this|it)(?: so)?)$/iu;

const ASKING =
  '(?:(?:by|in|for|to|from|with|at|on|of|since|until|under|against) )?(?:when|where|why|who|whom|whose|how(?: (?:many|much|long|often|far|soon|big|large|old|fast|high))?|(?:which|what|how (?:many|much)) (?!is\\b|are\\b|was\\b|were\\b|if\\b|about\\b|else\\b|next\\b|now\\b|a\\b|an\\b|the\\b)[\\p{L}-]+)';

const BARE = new RegExp(`^(?<words>${ASKING})$`, 'iu');

/** "when did that happen", "why did they do that", "where was this", "how much is it". */
const BARE_OF_THAT = new RegExp(
  `^(?<words>${ASKING}) (?:(?:is|was) (?:that|this)|(?:did|does|do|will|would|has|have|had) (?:(?:that|this|it|these things|those things) (?:happen|take place|occur)|(?:he|she|they|it|we) (?:do|done) (?:that|this|it|so)))$`,
  'iu',
);
