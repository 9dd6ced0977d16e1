import { withTyped } from './recall.ts';

/** What one person has half written, by place, and what was sent before; gone when the page is. */
export type Memory = {
  draft(place: string): string;
  keep(place: string, draft: string): void;
  /** The newest last. */
  typed(): readonly string[];
  add(typed: string): void;
};

const openMemory = (): Memory => {
  const drafts = new Map<string, string>();
  let typed: readonly string[] = [];
  return {
    draft: place => drafts.get(place) ?? '',
    keep: (place, draft) => void drafts.set(place, draft),
    typed: () => typed,
    add(text) {
      typed = withTyped(typed, text);
    },
  };
};

/** A memory for each person of the workspace, by their id. */
export const openMemories = (): ((person: string) => Memory) => {
  const memories = new Map<string, Memory>();
  return person => {
    const memory = memories.get(person) ?? openMemory();
    memories.set(person, memory);
    return memory;
  };
};
