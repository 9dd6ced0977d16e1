import { useEffect, useState } from 'react';
import type { Channel } from '../state.ts';
import { useAround } from './around.ts';
import { Icon } from './icons.tsx';

/** Brings the channel's next digest forward, as if its time had come, and shows for a while the sentence that comes back. */
export const DigestButton = ({ channel }: { channel: Channel }) => {
  const { deeds } = useAround();
  const [sentence, setSentence] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (sentence === null) return;
    const timer = setTimeout(() => setSentence(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentence]);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    setSentence(null);
    const told = await deeds
      .bringDigest(channel.id)
      .catch(() => ({ sentence: 'The digest could not be posted; the log says why.' }))
      .finally(() => setBusy(false));
    setSentence(told.sentence);
  };
  return (
    <>
      <button type="button" className="button digest" aria-busy={busy} onClick={press}>
        <span className="wide">Post the next digest now</span>
        <span className="narrow">Post digest</span>
      </button>
      <div role="status" className="sentence">
        {sentence && (
          <p>
            {sentence}
            <button type="button" className="icon" aria-label="Dismiss" onClick={() => setSentence(null)}>
              <Icon name="close" />
            </button>
          </p>
        )}
      </div>
    </>
  );
};

/** Long enough to read two sentences twice. */
const SHOWN_MS = 12_000;
