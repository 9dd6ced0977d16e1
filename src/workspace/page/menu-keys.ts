/** Where a key leads among the items; a letter leads to the next that begins with it. Undefined for other keys. */
export const nextAt = (key: string, at: number, words: readonly string[]): number | undefined => {
  const { length } = words;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
  }
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...words.keys()].map(step => (at + 1 + step) % length);
  return after.find(index => words[index]?.toLowerCase().startsWith(key.toLowerCase()));
};
