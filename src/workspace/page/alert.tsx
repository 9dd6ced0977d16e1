import type { AlertBlock } from 'slack-blocks-to-jsx';
import { Icon } from './icons.tsx';
import { type Names, Text } from './rich.tsx';

/** One line of which the app wants that it is noticed. How grave it is stands before it in words for who sees no color. */
export const Alert = ({ block, names }: { block: AlertBlock; names: Names }) => {
  const { text, level = 'default' } = block;
  return (
    <div className={`block-alert ${level}`}>
      <Icon name="note" />
      <div>
        <span className="unseen">{LEVELS[level]}</span>
        <Text text={text} names={names} />
      </div>
    </div>
  );
};

const LEVELS = {
  default: '',
  info: 'Note: ',
  warning: 'Warning: ',
  error: 'Error: ',
  success: 'Done: ',
} as const;
