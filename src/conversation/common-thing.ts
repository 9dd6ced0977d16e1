/**
 * The last thing without a name of its own that a question speaks of (`the malaria vaccine`, `the case against Shell`); null where there is
 * none, because whoever acts (`the council`) is no thing.
 */
export const commonThing = (text: string): string | null => {
  const found = COMMON.exec(text);
  if (!found) return null;
  const isThing = !DOER.test(found[1] ?? '') && !PLACED.test(text.slice(0, found.index));
  const after = text.slice(found.index + (isThing ? found[0].length : 1));
  return commonThing(after) ?? (isThing ? found[0].trim().replace(/^an? /u, 'the ') : null);
};

/** Whether words say what only those who act do: then a name is meant before a thing. */
export const isDoing = (said: string): boolean => DOING.test(said);

/** Up to three words, and what it is of, for or against. */
const COMMON =
  /(?<=\s)(?:the|an?) ((?:(?!(?:is|are|was|were|be|has|have|had|will|of|in|on|at|to|for|from|with|by|against|about|over|under|after|before|and|or|that|who|which)\b)\p{Ll}[\p{L}-]*(?=\s|$) ?){1,3}(?<!\p{Ll}(?:ed|ing) ?))(?:(?<= )(?:of|for|in|at|under|between|against|to) (?:the )?[\p{L}\p{N}'’-]+)?/u;

/** A time or a place where something else happens. */
const PLACED = /\b(?:in|at|during|since|on|until|by|over) $/iu;

/** Those who act, decide and speak. */
const DOER =
  /\b(?:governments?|administration|councils?|courts?|compan(?:y|ies)|firms?|clubs?|teams?|parliament|police|ministers?|ministry|mayors?|presidents?|judges?|heads?|coach|captain|union|board|bank|agency|committee|commission|party|parties|officials?|people|man|woman)\b/iu;

const DOING =
  /\b(?:pay|paid|say|said|says|tell|told|buy|buys|bought|sell|sells|sold|own|owns|plan|plans|want|wants|deny|denies|denied|respond|answer|admit|ban|bans|promise|run|runs|hire|fire|sue|invest)\b/iu;
