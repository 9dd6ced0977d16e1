import { useEffect, useMemo, useRef, useState } from 'react';
import type { Payload } from '../state.ts';
import { Icon } from './icons.tsx';
import { PayloadDetail } from './payload-detail.tsx';
import { directionWords, matching, timeOf } from './payload-search.ts';

type PayloadsProps = { readonly payloads: readonly Payload[]; readonly close: () => void };

/** For developers: what went between the workspace and the desk, the newest first. What is open stays open as more comes. */
export const Payloads = ({ payloads, close }: PayloadsProps) => {
  const [sought, setSought] = useState('');
  const [openId, setOpenId] = useState<number | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = useMemo(() => matching(payloads, sought).toReversed(), [payloads, sought]);
  const open = payloads.find(({ id }) => id === openId);
  return (
    <section className={`payloads ${open ? 'with-detail' : ''}`} aria-label="Payloads">
      <header className="pane-header">
        <h2>Payloads</h2>
        <input
          ref={search}
          type="search"
          aria-label="Filter payloads"
          placeholder="Filter by any text"
          value={sought}
          onChange={event => setSought(event.target.value)}
        />
        <span role="status" className="count">
          {found.length === payloads.length ? payloads.length : `${found.length} of ${payloads.length}`}
        </span>
        <button type="button" className="icon" aria-label="Close the payloads" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="payloads-body">
        {found.length === 0 ? (
          <p className="nothing">
            {payloads.length === 0
              ? 'Nothing went either way yet. Say something to the desk.'
              : 'No payload holds this text.'}
          </p>
        ) : (
          <ul aria-label="Payloads, the newest first">
            {found.map(payload => (
              <Entry
                key={payload.id}
                payload={payload}
                open={payload.id === openId}
                choose={() => setOpenId(payload.id)}
              />
            ))}
          </ul>
        )}
        {open && <PayloadDetail key={open.id} payload={open} close={() => setOpenId(null)} />}
      </div>
    </section>
  );
};

type EntryProps = { readonly payload: Payload; readonly open: boolean; readonly choose: () => void };

const Entry = ({ payload, open, choose }: EntryProps) => {
  const { id, at, direction, name, outcome } = payload;
  return (
    <li>
      <button type="button" aria-current={open || undefined} data-payload-id={id} onClick={choose}>
        <span className="direction">{directionWords(direction)}</span>
        <strong>{name}</strong>
        <span className={/^(ok|2\d\d)\b/.test(outcome) ? 'outcome' : 'outcome failed'}>{outcome}</span>
        <time dateTime={at}>{timeOf(at)}</time>
      </button>
    </li>
  );
};
