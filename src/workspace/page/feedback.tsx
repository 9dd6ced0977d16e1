import { useState } from 'react';
import type { FeedbackButtonsElement } from 'slack-blocks-to-jsx';
import { Icon } from './icons.tsx';
import { spokenName } from './spoken-name.ts';

type FeedbackProps = {
  readonly element: FeedbackButtonsElement;
  readonly use: (entry: string) => Promise<void>;
};

/** Two buttons to say that an answer helped or did not; the one that was pressed last stays pressed on this page. */
export const Feedback = ({ element, use }: FeedbackProps) => {
  const [pressed, setPressed] = useState<'up' | 'down' | null>(null);
  const press = (which: 'up' | 'down', value: string) => {
    setPressed(which);
    void use(value);
  };
  const sides = [
    { which: 'up', side: element.positive_button },
    { which: 'down', side: element.negative_button },
  ] as const;
  return (
    <span className="feedback" data-action-id={element.action_id}>
      {sides.map(({ which, side }) => (
        <button
          key={which}
          type="button"
          aria-pressed={pressed === which}
          aria-label={spokenName(side.text.text, side.accessibility_label)}
          onClick={() => press(which, side.value)}
        >
          <Icon name={which} /> {side.text.text}
        </button>
      ))}
    </span>
  );
};
