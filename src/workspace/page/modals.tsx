import { useEffect, useLayoutEffect, useRef } from 'react';
import type { View } from '../state.ts';
import { Modal } from './modal.tsx';
import type { Names } from './rich.tsx';

/**
 * The modals over one another. Only the uppermost is seen; those below keep what was entered. When the last one goes, the
 * focus goes back to where it was before the first one came.
 */
export const Modals = ({ views, names }: { views: readonly View[]; names: Names }) => {
  const outside = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const notice = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest('dialog')) outside.current = target;
    };
    document.addEventListener('focusin', notice);
    return () => document.removeEventListener('focusin', notice);
  }, []);
  const none = views.length === 0;
  useLayoutEffect(() => {
    if (none && document.activeElement === document.body) outside.current?.focus({ preventScroll: true });
  }, [none]);
  return views.map((view, index) => (
    <Modal
      key={view.id}
      view={view}
      names={names}
      below={views[index - 1]?.title ?? null}
      covered={index < views.length - 1}
    />
  ));
};
