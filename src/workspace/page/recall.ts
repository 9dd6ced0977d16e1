/** What was typed before, the newest last, and how far back the person went; `back` 0 is the empty box. */
export type Recall = { readonly typed: readonly string[]; readonly back: number };

/** One step to what was typed earlier (`1`) or later (`-1`); null when there is nothing further that way. */
export const stepped = (recall: Recall, step: 1 | -1): Recall | null => {
  const back = recall.back + step;
  return back < 0 || back > recall.typed.length ? null : { ...recall, back };
};

export const recalled = ({ typed, back }: Recall): string => (back === 0 ? '' : (typed.at(-back) ?? ''));

/** With one more; the same twice in a row is kept once. */
export const withTyped = (typed: readonly string[], text: string): readonly string[] =>
  typed.at(-1) === text ? typed : [...typed, text].slice(-MOST);

const MOST = 50;
