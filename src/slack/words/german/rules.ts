import { RULE_EXAMPLE, type RuleFault, typedWords } from '../../../digest/rule-fault.ts';
import type { DigestRule, Weekday } from '../../../digest/subscription.ts';
import { weekdayNames } from './weekday-names.ts';

/** The rule as one says it in German: `montags bis freitags um 08:30 Uhr (Europe/Berlin)`. */
export const ruleWords = ({ time, zone, weekdays }: DigestRule): string =>
  `${daysWords(weekdays)} um ${time} Uhr (${zone})`;

const daysWords = (weekdays: readonly Weekday[]): string => {
  if (weekdays.length === 7) return 'jeden Tag';
  if (weekdays.join() === '1,2,3,4,5') return 'montags bis freitags';
  return AND.format(weekdays.map(day => `${weekdayNames[day].toLowerCase()}s`));
};

/** What is wrong with the words of a rule, in one plain German sentence with an example, which is in English as the commands are. */
export const faultWords = (fault: RuleFault): string => {
  switch (fault.kind) {
    case 'no_time':
      return 'Ich brauche eine Uhrzeit, zum Beispiel `08:30`.';
    case 'impossible_time':
      return `Die Uhrzeit ${fault.time} gibt es nicht; schreiben Sie sie wie \`08:30\`.`;
    case 'several_times':
      return `Ich kann einmal am Tag etwas schicken, nennen Sie also eine Uhrzeit: \`${fault.first}\` oder \`${fault.other}\`.`;
    case 'every_day_and_some':
      return `Nennen Sie jeden Tag oder einzelne Tage, nicht beides, zum Beispiel \`${RULE_EXAMPLE} mon-fri\`.`;
    case 'quiet_and_not':
      return 'Schreiben Sie `quiet` oder `with sign of life`, nicht beides, zum Beispiel `08:30 quiet`.';
    case 'unknown_zone':
      return fault.near.length > 0
        ? `Die Zeitzone ${quoted(fault.words)} kenne ich nicht; meinen Sie ${OR.format(fault.near.map(zone => `\`${zone}\``))}?`
        : `Die Zeitzone ${quoted(fault.words)} kenne ich nicht; nennen Sie eine wie \`${RULE_EXAMPLE}\`.`;
    case 'not_understood':
      return `${quoted(fault.words)} verstehe ich nicht; schreiben Sie ${fault.days === null ? `es wie \`${RULE_EXAMPLE} weekdays\`` : `\`${fault.days}\``}.`;
  }
};

const quoted = (words: string): string => `„${typedWords(words)}“`;

const AND = new Intl.ListFormat('de-DE', { type: 'conjunction' });
const OR = new Intl.ListFormat('de-DE', { type: 'disjunction' });
