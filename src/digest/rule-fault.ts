/**
 * What is wrong with the words of a rule. `words` are those that are not understood, `near` the zones whose names are nearest to them, and
 * `days` what they would be with days of three letters, null where they are no days.
 */
export type RuleFault =
  | { readonly kind: 'no_time' | 'every_day_and_some' | 'quiet_and_not' }
  | { readonly kind: 'impossible_time'; readonly time: string }
  | { readonly kind: 'several_times'; readonly first: string; readonly other: string }
  | { readonly kind: 'unknown_zone'; readonly words: string; readonly near: readonly string[] }
  | { readonly kind: 'not_understood'; readonly words: string; readonly days: string | null };

/** The fault in one plain English sentence with an example. */
export const faultWords = (fault: RuleFault): string => {
  switch (fault.kind) {
    case 'no_time':
      return 'I need a time of day, for example `08:30`.';
    case 'impossible_time':
      return `There is no time ${fault.time}; write it like \`08:30\`.`;
    case 'several_times':
      return `I can post once a day, so name one time: \`${fault.first}\` or \`${fault.other}\`.`;
    case 'every_day_and_some':
      return `Name every day or some days, not both, for example \`${RULE_EXAMPLE} mon-fri\`.`;
    case 'quiet_and_not':
      return 'Say `quiet` or `with sign of life`, not both, for example `08:30 quiet`.';
    case 'unknown_zone':
      return fault.near.length > 0
        ? `I do not know the time zone ${quoted(fault.words)}; did you mean ${fault.near.map(zone => `\`${zone}\``).join(' or ')}?`
        : `I do not know the time zone ${quoted(fault.words)}; name one like \`${RULE_EXAMPLE}\`.`;
    case 'not_understood':
      return `I do not understand ${quoted(fault.words)}; write ${fault.days === null ? `it like \`${RULE_EXAMPLE} weekdays\`` : `\`${fault.days}\``}.`;
  }
};

/** What somebody typed, cut where it is long. */
export const typedWords = (words: string): string =>
  `${words.slice(0, LONGEST_QUOTE)}${words.length > LONGEST_QUOTE ? '…' : ''}`;

/** A time and a zone as a rule may name them. */
export const RULE_EXAMPLE = '08:30 Europe/Berlin';

const quoted = (words: string): string => `“${typedWords(words)}”`;

const LONGEST_QUOTE = 40;
