import { useEffect, useRef } from 'react';

/** Closes something that lies over or beside the rest, and says whether it was there to be closed. */
export type Layer = () => boolean;

/** Escape closes the first layer that is there. Menus, completions and modals take the key before it comes here. */
export const useEscape = (layers: readonly Layer[]): void => {
  const latest = useRef(layers);
  latest.current = layers;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      latest.current.some(layer => layer());
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
};
