/** Sets the clock of this process ahead by so many milliseconds. */
export const setClockAhead = (milliseconds: number): void => {
  const right = Date.now;
  globalThis.Date = new Proxy(Date, {
    construct: (date, words, made) =>
      Reflect.construct(date, words.length > 0 ? words : [right() + milliseconds], made),
    get: (date, name) => (name === 'now' ? () => right() + milliseconds : Reflect.get(date, name)),
  });
};
