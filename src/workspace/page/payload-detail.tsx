import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Payload } from '../state.ts';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';
import { directionWords, timeOf } from './payload-search.ts';

type DetailProps = { readonly payload: Payload; readonly close: () => void };

/** One payload in full, as JSON to be read and copied. */
export const PayloadDetail = ({ payload, close }: DetailProps) => {
  const { mention } = useAround();
  const { id, at, direction, name, team, outcome, body } = payload;
  const json = JSON.stringify(body, null, 2) ?? '';
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard.writeText(json).then(
      () => mention('Payload copied.'),
      () => mention('The browser did not let this page copy.'),
    );
  const leave = () => {
    flushSync(close);
    document.querySelector<HTMLElement>(`[data-payload-id="${id}"]`)?.focus();
  };
  return (
    <article className="payload" aria-label={name}>
      <header>
        <button ref={back} type="button" className="icon" aria-label="Close this payload" onClick={leave}>
          <Icon name="back" />
        </button>
        <h3>{name}</h3>
        <button type="button" className="button" onClick={copy}>
          <Icon name="copy" /> Copy
        </button>
      </header>
      <p>
        {directionWords(direction)} · {team} · {timeOf(at)} · {outcome}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre tabIndex={0}>{json}</pre>
    </article>
  );
};
