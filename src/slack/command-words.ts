import type { ViewName } from './evidence-view.ts';

/** What somebody typed after `/huawei`. `how` is a command without the words that it needs. */
export type CommandWords =
  | { readonly kind: 'help' }
  | { readonly kind: 'view'; readonly name: ViewName; readonly of: string }
  | { readonly kind: 'how'; readonly command: Needy }
  | { readonly kind: 'digest'; readonly words: string }
  | { readonly kind: 'gaps'; readonly rest: string }
  | { readonly kind: 'mute'; readonly what: 'mute' | 'unmute' }
  | { readonly kind: 'question'; readonly question: string };

/** The words for which it makes a difference where they are said, and by whom. */
export type PlaceWords = Extract<CommandWords, { kind: 'digest' | 'gaps' | 'mute' }>;

/** The commands that are nothing without further words. */
export type Needy = 'compare' | 'adds' | 'verify';

/**
 * `help`, `sources`, `timeline`, `mute`, `unmute`, `gaps` and `gaps export` are commands only when they stand alone; `quotes`, `compare`,
 * `adds`, `verify` and `digest` when they come first. What ends with a question mark is a question nevertheless, except after `compare`, where people ask
 * "compare … ?" and mean the topic, and after `verify` with something that looks like a citation. A citation by itself is to be
 * verified. All else is a question.
 */
export const commandWords = (text: string): CommandWords => {
  const lower = text.toLowerCase();
  if (text === '' || lower === 'help') return { kind: 'help' };
  if (lower === 'sources' || lower === 'timeline') return { kind: 'view', name: lower, of: '' };
  if (lower === 'mute' || lower === 'unmute') return { kind: 'mute', what: lower };
  const gaps = /^gaps(?:\s+(export))?$/u.exec(lower);
  if (gaps) return { kind: 'gaps', rest: gaps[1] ?? '' };
  if (/^digest(?:\s|$)/u.test(lower)) return { kind: 'digest', words: text.slice('digest'.length).trim() };
  const first = /^(?:quotes|compare|adds|verify)(?=\s|$)/u.exec(lower)?.[0];
  const rest = text.slice(first?.length).trim();
  switch (first) {
    case 'quotes':
      return rest.endsWith('?') ? asked(text) : quotes(rest.replace(/^(?:from|by|of)(?:\s|$)/iu, '').trim());
    case 'compare':
      return needy('compare', rest.replace(/[\s?]+$/u, ''));
    case 'adds':
      return rest.endsWith('?') ? asked(text) : needy('adds', rest);
    case 'verify':
      return rest.endsWith('?') && !/[@{]/u.test(rest) ? asked(text) : needy('verify', rest);
    default:
      return BARE_CITATION.test(text) ? needy('verify', text) : asked(text);
  }
};

const BARE_CITATION = /^`?[^\s`]+:\d{1,9}[-–]\d{1,9}@[0-9a-f]{8,64}`?$/iu;

const asked = (question: string): CommandWords => ({ kind: 'question', question });

const quotes = (of: string): CommandWords =>
  of === '' ? { kind: 'view', name: 'speakers', of } : { kind: 'view', name: 'quotes', of };

const needy = (command: Needy, of: string): CommandWords =>
  of === '' ? { kind: 'how', command } : { kind: 'view', name: command, of };
