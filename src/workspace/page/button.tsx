import { type ReactNode, useState } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { useConfirmed } from './confirmed.tsx';
import type { Names } from './rich.tsx';

type AppButtonProps = {
  readonly names: Names;
  readonly className: string;
  readonly actionId: string | undefined;
  readonly label: string | undefined;
  readonly url?: string | undefined;
  readonly confirm: ConfirmDialogObject | undefined;
  readonly use: () => Promise<void>;
  readonly children: ReactNode;
};

/** A button of the app's: it opens its link, if any, in a tab of its own, and is busy until the app has heard of it. */
export const AppButton = (props: AppButtonProps) => {
  const { names, className, actionId, label, url, confirm, use, children } = props;
  const [busy, setBusy] = useState(false);
  const { ask, question } = useConfirmed(confirm, names);
  const go = async () => {
    if (url) openLink(url);
    setBusy(true);
    try {
      await use();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className={className}
        data-action-id={actionId}
        aria-label={label}
        aria-busy={busy}
        onClick={() => busy || ask(() => void go())}
      >
        {children}
      </button>
      {question}
    </>
  );
};

/** Nothing but a web address is opened. */
export const openLink = (url: string): void => {
  if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
};
