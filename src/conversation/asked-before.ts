import { properNamesIn } from '../corpus/proper-names.ts';
import { readQuestion } from '../search/question.ts';
import { countriesIn } from './countries.ts';

/**
 * A question taken apart. `text` is all of it without manners and closing marks, its first word small where that is a word of asking; `opening` the words
 * of asking (`when`, `how many ships`), empty for one for yes or no and for keywords; `thing` what is asked for among them (`ships`);
 * `rest` what follows; `asks` for how the rest goes on.
 */
export type AskedBefore = {
  readonly text: string;
  readonly opening: string;
  readonly word: string;
  readonly thing: string;
  readonly rest: string;
  readonly asks: 'polar' | 'adverb' | 'argument' | 'keywords';
};

/** Takes a question apart. */
export const askedBefore = (question: string): AskedBefore => {
  const bare = readQuestion(question)
    .asked.replace(/[\s?.!…]+$/u, '')
    .replace(LEAD, '');
  const text = FIRST.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  const opened = OPENING.exec(text);
  if (!opened?.groups) {
    const asks = AUXILIARY.test(text) ? 'polar' : 'keywords';
    return { text, opening: '', word: '', thing: '', rest: text, asks };
  }
  const { word = '', after = '' } = opened.groups;
  const thing = TAKES_THING.test(word) ? thingIn(after, word) : '';
  const rest = after.slice(thing.length).trim();
  const opening = text.slice(0, text.length - after.length + thing.length).trim();
  return { text, opening, word, thing, rest, asks: ARGUMENT.test(word) ? 'argument' : 'adverb' };
};

/** What a question is about, as a statement without an auxiliary where that is plain: what somebody would call it. */
export const topicOf = ({ rest, thing, word, asks }: AskedBefore): string => {
  if (asks === 'keywords') return rest;
  const said = rest.replace(new RegExp(AUXILIARY.source, 'iu'), '').trim();
  if (asks === 'argument' && /^(?:is|are|was|were)\s/iu.test(rest) && thing !== '') return `${thing} ${said}`;
  if (asks !== 'argument' || AUXILIARY.test(rest)) return [said, thing].filter(part => part !== '').join(' ');
  return `${thing === '' ? unnamed(word) : thing} ${said}`;
};

/** The word for whoever or whatever was asked for. */
export const unnamed = (word: string): string => (/^who/iu.test(word) ? 'somebody' : 'something');

/** A name or country in a text, where it stands. */
export type NameFound = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'country' | 'people';
};

/** The names and countries of a text, in order. Of a country inside a name, the country counts. */
export const namesIn = (text: string): NameFound[] => {
  const countries = countriesIn(text).map(
    ({ start, end, of }): NameFound => ({ start, end, kind: of ? 'people' : 'country' }),
  );
  const names = properNamesIn(text)
    .filter(({ start, end }) => !countries.some(country => country.start < end && start < country.end))
    .map(({ start, end }): NameFound => ({ start, end, kind: 'name' }));
  return [...countries, ...names].sort((a, b) => a.start - b.start);
};

/** Whether words begin as a question for yes or no does. */
export const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)(?:n['’]?t)?(?=\s|$)/iu;

const OPENING =
  /^(?<word>(?:(?:by|in|for|to|from|with|at|on|of|since|until|under|about|through|against) )?(?:whom|whose|who|what|which|when|where|why|how (?:many|much|long|often|far|soon|big|large|old|fast|high|deep|come)|how))(?<after>(?:['’](?:s|d|re))?(?:\s.*)?)$/iu;

/** Question words that a noun follows, or that stand for one. */
const ARGUMENT = /(?:^|\s)(?:who|whom|whose|what|which|how (?:many|much))$/iu;
const TAKES_THING = /(?:^|\s)(?:whose|what|which|how (?:many|much))$/iu;

/** The noun after the question word: up to a word that begins the rest, else one word where there must be one. */
const thingIn = (after: string, word: string): string => {
  const upTo =
    /^(?:\s+(?!(?:of|in|on|for)\s)[\p{L}\p{N}'’-]+){0,4}?(?=\s+(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\b)/iu.exec(
      after,
    );
  if (upTo) return upTo[0];
  return /what$/iu.test(word) ? '' : (/^\s+[\p{L}\p{N}'’-]+/u.exec(after)?.[0] ?? '');
};

/** Words that only say that a question comes. */
const LEAD = /^(?:(?:and|but|so|whether|if|about|(?:summari[sz]e|explain|describe|list|name)) )+/iu;

const FIRST =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|who|whom|whose|what|which|when|where|why|how|by|in|for|to|from|with|at|on|of|since|until|under|about|the|an?)(?:n['’]t)?\b/iu;
