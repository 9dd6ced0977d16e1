import type { KeyboardEvent } from 'react';

export type Tab = 'home' | 'messages';

type TabsProps = { readonly current: Tab; readonly choose: (tab: Tab) => void };

/** An app's Home and its messages; the arrows go from one to the other. */
export const Tabs = ({ current, choose }: TabsProps) => {
  const steer = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = current === 'home' ? 'messages' : 'home';
    choose(other);
    event.currentTarget.querySelector<HTMLElement>(`#${other}-tab`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Views" tabIndex={-1} onKeyDown={steer}>
      {TABS.map(({ tab, words }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`${tab}-tab`}
          aria-selected={tab === current}
          aria-controls={tab === current ? `${tab}-panel` : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {words}
        </button>
      ))}
    </div>
  );
};

const TABS = [
  { tab: 'home', words: 'Home' },
  { tab: 'messages', words: 'Messages' },
] as const;
