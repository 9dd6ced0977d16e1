import { useState } from 'react';
import type { State } from '../state.ts';
import { ActionMenu } from './action-menu.tsx';
import { useAround } from './around.ts';
import { troubleOf } from './deeds.ts';
import { Icon } from './icons.tsx';

type ShortcutsProps = {
  readonly shortcuts: State['shortcuts']['global'];
  readonly channel: string;
  /** Whose shortcuts they are. */
  readonly note: string;
};

/** What apps offer everywhere, beside the composer; not there when there is nothing to offer. */
export const ShortcutsButton = ({ shortcuts, channel, note }: ShortcutsProps) => {
  const { deeds, mention } = useAround();
  const [busy, setBusy] = useState(false);
  const run = async (id: string) => {
    setBusy(true);
    const trouble = troubleOf(await deeds.shortcut({ id, channel }));
    setBusy(false);
    if (trouble) mention(trouble);
  };
  if (shortcuts.length === 0) return null;
  return (
    <ActionMenu
      label="Shortcuts"
      className="icon shortcuts"
      busy={busy}
      items={shortcuts.map(({ id, name }) => ({
        key: id,
        words: name,
        note,
        choose: () => void run(id),
      }))}
    >
      <Icon name="bolt" />
    </ActionMenu>
  );
};
