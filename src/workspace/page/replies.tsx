import type { Line } from '../state.ts';
import { Avatar } from './avatar.tsx';
import type { Names } from './rich.tsx';

type RepliesProps = {
  readonly replies: readonly Line[];
  readonly names: Names;
  readonly open: () => void;
};

/** How much was answered in a message's thread, and by whom; opens the thread. */
export const Replies = ({ replies, names, open }: RepliesProps) => {
  const users = [...new Set(replies.map(({ user }) => user))].slice(0, MOST_AVATARS);
  return (
    <div className="replies-row">
      {users.map(user => (
        <Avatar key={user} user={user} names={names} small />
      ))}
      <button type="button" className="replies" onClick={open}>
        {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
      </button>
    </div>
  );
};

const MOST_AVATARS = 5;
