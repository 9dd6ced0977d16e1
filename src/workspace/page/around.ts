import { createContext, useContext } from 'react';
import type { Deeds } from './deeds.ts';

/** What everything on the page may reach for: the deeds of the person who looks, and a way to say something in passing. */
export type Around = { readonly deeds: Deeds; readonly mention: (words: string) => void };

export const AroundContext = createContext<Around | null>(null);

export const useAround = (): Around => {
  const around = useContext(AroundContext);
  if (around === null) throw new Error('Nothing is around this part of the page');
  return around;
};
