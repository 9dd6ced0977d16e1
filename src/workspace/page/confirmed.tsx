import { type ReactNode, useState } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { Confirm } from './confirm.tsx';
import type { Names } from './rich.tsx';

type Asked = { readonly go: () => void; readonly back: () => void };

/**
 * Asks once more where the app wants it: `ask` does what was meant at once, or after a yes; after a no it takes it back. The
 * question itself is to be put somewhere on the page.
 */
export const useConfirmed = (confirm: ConfirmDialogObject | undefined, names: Names) => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (go: () => void, back: () => void = () => {}) => (confirm ? setAsked({ go, back }) : go());
  const question: ReactNode = confirm && asked && (
    <Confirm
      confirm={confirm}
      names={names}
      answer={confirmed => {
        setAsked(null);
        if (confirmed) asked.go();
        else asked.back();
      }}
    />
  );
  return { ask, question };
};
