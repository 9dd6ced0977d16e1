import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useEscape } from './use-escape.ts';
import { useMedia } from './use-media.ts';
import { ROOMY } from './widths.ts';

/**
 * What is open beside or over the conversation. Each pane gives the focus back to what opened it, and Escape closes the
 * uppermost; on a wide page the payloads only when the person is in them or nothing else is open.
 */
export const usePanes = (thread: string | null, closeOpenThread: () => void) => {
  const [drawer, setDrawer] = useState(false);
  const [payloads, setPayloads] = useState(false);
  const roomy = useMedia(ROOMY);
  useEffect(() => {
    if (roomy) setDrawer(false);
  }, [roomy]);

  const closeThread = () => {
    const selector = `[data-message-ts="${CSS.escape(thread ?? '')}"] :is(.replies, .reply)`;
    flushSync(closeOpenThread);
    focusOn(selector);
  };
  const closeDrawer = () => {
    flushSync(() => setDrawer(false));
    focusOn('.conversation .menu');
  };
  const closePayloads = () => {
    flushSync(() => setPayloads(false));
    focusOn(roomy ? '.sidebar .about button' : '.conversation .menu');
  };
  const closed = (open: boolean, close: () => void) => () => {
    if (open) close();
    return open;
  };
  const overAll = () => payloads && (!roomy || focusIsIn('.payloads'));
  useEscape([
    () => closed(overAll(), closePayloads)(),
    closed(thread !== null, closeThread),
    closed(payloads, closePayloads),
    closed(drawer, closeDrawer),
  ]);
  return {
    drawer,
    payloads,
    /** Whether what is under them can be reached. */
    covered: drawer || (payloads && !roomy),
    sheet: payloads && !roomy,
    openDrawer: () => setDrawer(true),
    togglePayloads: () => {
      setDrawer(false);
      setPayloads(!payloads);
    },
    closeThread,
    closeDrawer,
    closePayloads,
  };
};

const focusIsIn = (selector: string) => Boolean(document.activeElement?.closest(selector));

/** The focus goes back to what opened a pane, and the conversation stays where it is. */
const focusOn = (selector: string) =>
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
