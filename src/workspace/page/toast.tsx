import { useCallback, useEffect, useState } from 'react';

type Told = { readonly words: string; readonly at: number };

/** A sentence said in passing: `mention` shows it for a while, and it is read out. */
export const useToast = () => {
  const [told, setTold] = useState<Told | null>(null);
  const mention = useCallback((words: string) => setTold({ words, at: performance.now() }), []);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return { words: told?.words ?? '', mention };
};

export const Toast = ({ words }: { words: string }) => (
  <p role="status" className="toast">
    {words}
  </p>
);

const SHOWN_MS = 5_000;
