import type { Payload } from '../state.ts';

/** The payloads in which every sought word stands somewhere: in the name, the outcome or the body. */
export const matching = (payloads: readonly Payload[], sought: string): readonly Payload[] => {
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return payloads;
  return payloads.filter(payload => {
    const whole = wholeOf(payload).toLowerCase();
    return parts.every(part => whole.includes(part));
  });
};

export const directionWords = (direction: Payload['direction']): string =>
  direction === 'to_desk' ? '→ to the desk' : '← from the desk';

/** To the millisecond, because several go within one second. */
export const timeOf = (at: string): string => {
  const date = new Date(at);
  return `${date.toLocaleTimeString([], { hour12: false })}.${String(date.getMilliseconds()).padStart(3, '0')}`;
};

const wholeOf = ({ name, outcome, direction, team, body }: Payload): string =>
  [name, outcome, directionWords(direction), team, JSON.stringify(body)].join('\n');
