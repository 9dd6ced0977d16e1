import { z } from 'zod';
import type { Element } from './blocks.ts';
import type { Channel } from './state.ts';

/** Which conversations a menu offers, by their kinds; a direct conversation here is always with the desk, which is a bot. */
const Filter = z.object({
  include: z.array(z.string()).optional(),
  exclude_bot_users: z.boolean().default(false),
});

const Menu = z.object({
  type: z.literal('conversations_select'),
  default_to_current_conversation: z.literal(true),
  initial_conversation: z.undefined().optional(),
  filter: Filter.default({ exclude_bot_users: false }),
});

/** A menu that is to begin with the conversation the person looks at, with that one chosen if the menu offers it. */
export const beginningWith =
  (conversation: Channel | null) =>
  (element: Element): Element => {
    const menu = Menu.safeParse(element);
    if (!menu.success || conversation === null || !offers(menu.data.filter, conversation)) return element;
    return { ...element, initial_conversation: conversation.id };
  };

const offers = ({ include, exclude_bot_users }: z.infer<typeof Filter>, conversation: Channel): boolean => {
  const kind = KINDS[conversation.kind];
  return (include === undefined || include.includes(kind)) && !(kind === 'im' && exclude_bot_users);
};

/** The kinds in Slack's words. */
const KINDS = { channel: 'public', private: 'private', direct: 'im' } as const;
