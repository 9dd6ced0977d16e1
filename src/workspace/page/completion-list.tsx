import { useEffect, useRef } from 'react';
import { type OpenList, optionId } from './use-completion.ts';

/** The commands that what was typed may become. The focus stays in the box; the list says how many there are. */
export const CompletionList = ({ id, offers, active, take }: OpenList) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="completions">
      <div ref={list} id={id} role="listbox" aria-label="Commands" tabIndex={-1}>
        {offers.map((completion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
          <div
            key={completion.text}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={event => event.preventDefault()}
            onClick={() => take(completion)}
          >
            <code>{completion.text.trim()}</code> <span>{completion.hint}</span>
          </div>
        ))}
      </div>
      <p role="status" className="unseen">
        {offers.length === 1 ? '1 command' : `${offers.length} commands`}
      </p>
    </div>
  );
};
