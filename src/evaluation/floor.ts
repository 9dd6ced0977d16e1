import { z } from 'zod';
import { FIGURES } from './figures.ts';
import { readJson } from './json-file.ts';
import { ORIGIN_FIGURES } from './origin-evaluation.ts';

const Bound = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, { error: 'needs "min" or "max"' });

const Floor = z.record(z.string(), z.partialRecord(z.enum([...FIGURES, ...ORIGIN_FIGURES]), Bound));

/** What the figures may not fall below, or rise above, by task and figure. */
export type Floor = z.infer<typeof Floor>;

/** Figures by name; null, or not there, is one that this run could not measure. */
export type Measured = Readonly<Record<string, number | null | undefined>>;

/** A figure that is worse than its floor; `bound` is what it may not pass. */
export type Fallen = {
  readonly task: string;
  readonly figure: string;
  readonly value: number;
  readonly side: 'min' | 'max';
  readonly bound: number;
};

/**
 * Reads the committed floor.
 * @throws {UnusableCollection} naming the file, the field and what is wrong.
 */
export const readFloor = (path: string): Floor => readJson(path, Floor);

/** The figures that fell, in the floor's order. What this run did not measure cannot fall. */
export const fallenBelow = (floor: Floor, figures: ReadonlyMap<string, Measured>): Fallen[] =>
  Object.entries(floor).flatMap(([task, bounds]) =>
    Object.entries(bounds).flatMap(([figure, bound]): Fallen[] => {
      const value = figures.get(task)?.[figure] ?? null;
      if (value === null) return [];
      return (['min', 'max'] as const).flatMap(side => {
        const limit = bound?.[side];
        if (limit === undefined || (side === 'min' ? value >= limit : value <= limit)) return [];
        return [{ task, figure, value, side, bound: limit }];
      });
    }),
  );

/** The fall in words. */
export const fallenLine = ({ task, figure, value, side, bound }: Fallen): string =>
  `${task}: ${figure} is ${rounded(value)}, ${side === 'min' ? 'below its floor' : 'above its ceiling'} of ${rounded(bound)}.`;

const rounded = (value: number): string => String(Number(value.toFixed(4)));
