/** Says how many of something there are in the words of one language: numbers as it writes them, one and many told apart. */
export const counting = (locale: string) => {
  const numbers = new Intl.NumberFormat(locale);
  const number = (count: number): string => numbers.format(count);
  const counted = (count: number, one: string, many: string): string =>
    `${number(count)} ${count === 1 ? one : many}`;
  return { number, counted };
};
