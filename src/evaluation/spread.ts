/** At most so many of the items, evenly spread over them; always the same ones. */
export const spread = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
};
