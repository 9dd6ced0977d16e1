/** Told what is being done, so that people can see it move. */
export type Progress = {
  /** A new part of the work begins, of so many steps. */
  begin(part: string, steps: number): void;
  /** One step of it is done. */
  step(): void;
  /** All is done, well or not; a bar goes away. */
  end(): void;
};

/** Where progress is shown: standard error, or a stand-in for it. */
export type Screen = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };

/**
 * A bar that is redrawn ten times a second on a terminal; elsewhere, as in a log, a plain line every ten seconds.
 * `clock` is in milliseconds.
 */
export const progressOn = (screen: Screen, clock: () => number): Progress => {
  const [every, show] = screen.isTTY ? [100, drawBar] : [10_000, writeLine];
  let [part, done, steps, shown] = ['', 0, 1, clock()];
  return {
    begin: (name, count) => {
      [part, done, steps] = [name, 0, Math.max(1, count)];
    },
    step: () => {
      done += 1;
      if (clock() - shown < every) return;
      shown = clock();
      show(screen, part, Math.min(1, done / steps));
    },
    end: () => {
      if (screen.isTTY) screen.write(FRESH_LINE);
    },
  };
};

/** Never as wide as the screen, so that it stays one line. */
const drawBar = (screen: Screen, part: string, share: number): unknown => {
  const full = Math.round(share * BAR);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${percent(share)} ${part}`;
  return screen.write(`${FRESH_LINE}${bar.slice(0, (screen.columns || 80) - 1)}`);
};

const writeLine = (screen: Screen, part: string, share: number): unknown =>
  screen.write(`${part}: ${percent(share).trim()}\n`);

const percent = (share: number): string => `${Math.floor(share * 100)} %`.padStart(5);

const FRESH_LINE = '\r\u001b[K';
const BAR = 30;
