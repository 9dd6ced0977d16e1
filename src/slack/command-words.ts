/** What somebody typed after `/huawei`. */
export type CommandWords =
  | { readonly kind: 'help' | 'sources' }
  | { readonly kind: 'digest'; readonly words: string }
  | { readonly kind: 'question'; readonly question: string };

/** `help` and `sources` are commands only when they stand alone, `digest` when it comes first; all else is a question. */
export const commandWords = (text: string): CommandWords => {
  const lower = text.toLowerCase();
  if (text === '' || lower === 'help') return { kind: 'help' };
  if (lower === 'sources') return { kind: 'sources' };
  if (/^digest(?:\s|$)/u.test(lower)) return { kind: 'digest', words: text.slice('digest'.length).trim() };
  return { kind: 'question', question: text };
};
