import { type KeyboardEvent, useId, useState } from 'react';
import type { Completion } from '../state.ts';
import { offered, takenAtFirst } from './completions.ts';

/** The list under what is typed, while it is open. */
export type OpenList = {
  readonly id: string;
  readonly offers: readonly Completion[];
  /** Which one Enter takes; -1 for none. */
  readonly active: number;
  readonly take: (completion: Completion) => void;
};

/**
 * Completes what is typed after a slash: the arrows choose, Tab and Enter take, Escape closes until something else is
 * typed. Without a choice Enter stays the composer's, so that a question is sent as it was written.
 */
export const useCompletion = (
  all: readonly Completion[],
  typed: string,
  write: (written: string) => void,
) => {
  const id = useId();
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly typed: string; readonly at: number } | null>(null);
  const offers = closedAt === typed ? [] : offered(all, typed);
  const open = offers.length > 0;
  const active = chosen?.typed === typed ? chosen.at : takenAtFirst(typed);
  const close = () => setClosedAt(typed);
  const take = (completion: Completion) => {
    write(completion.text);
    setChosen(null);
  };
  const move = (step: number) => {
    const at = active < 0 ? (step > 0 ? 0 : offers.length - 1) : active + step;
    setChosen({ typed, at: (at + offers.length) % offers.length });
  };
  const steer = (event: KeyboardEvent): boolean => {
    const deed = open && !event.shiftKey ? deedOf(event.key, active) : null;
    if (deed === null) return false;
    event.preventDefault();
    event.stopPropagation();
    if (deed === 'close') close();
    else if (deed === 'take') take(offers[Math.max(active, 0)] ?? { text: typed, hint: '' });
    else move(deed);
    return true;
  };
  const list: OpenList | null = open ? { id, offers, active, take } : null;
  const boxProps = {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': open && active >= 0 ? optionId(id, active) : undefined,
  } as const;
  return { list, boxProps, steer, close };
};

export const optionId = (list: string, at: number): string => `${list}${at}`;

const deedOf = (key: string, active: number): 'close' | 'take' | 1 | -1 | null => {
  switch (key) {
    case 'Escape':
      return 'close';
    case 'Tab':
      return 'take';
    case 'Enter':
      return active >= 0 ? 'take' : null;
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    default:
      return null;
  }
};
