import type {
  ChannelsSelectElement,
  ConversationsSelectElement,
  MultiChannelsSelectElement,
  MultiConversationsSelectElement,
  MultiStaticSelectElement,
  MultiUsersSelectElement,
  OptionObject,
  StaticSelectElement,
  UsersSelectElement,
} from 'slack-blocks-to-jsx';
import type { Channel } from '../state.ts';
import { titleOf } from './channel-title.ts';
import type { Names } from './rich.tsx';

/** A list of which one is chosen. */
export type OneOfElement =
  | StaticSelectElement
  | ChannelsSelectElement
  | ConversationsSelectElement
  | UsersSelectElement;

/** A list of which several may be chosen. */
export type SomeOfElement =
  | MultiStaticSelectElement
  | MultiChannelsSelectElement
  | MultiConversationsSelectElement
  | MultiUsersSelectElement;

export type Choice = { readonly value: string; readonly words: string };
export type ChoiceGroup = { readonly label: string | null; readonly choices: readonly Choice[] };

/** What can be chosen from a list, in groups where the app made some. */
export const groupsOf = (
  element: OneOfElement | SomeOfElement,
  { channels, people, desk }: Names,
): readonly ChoiceGroup[] => {
  switch (element.type) {
    case 'users_select':
    case 'multi_users_select':
      return [
        { label: null, choices: [...people, desk].map(({ id, name }) => ({ value: id, words: name })) },
      ];
    case 'channels_select':
    case 'multi_channels_select':
      return [{ label: null, choices: channels.filter(({ kind }) => kind === 'channel').map(placeOf) }];
    case 'conversations_select':
    case 'multi_conversations_select':
      return [{ label: null, choices: channels.filter(({ kind }) => offers(element, kind)).map(placeOf) }];
    case 'static_select':
    case 'multi_static_select':
      return [
        { label: null, choices: (element.options ?? []).map(choiceOf) },
        ...(element.option_groups ?? []).map(({ label, options }) => ({
          label: label.text,
          choices: options.map(choiceOf),
        })),
      ];
  }
};

const placeOf = (channel: Channel): Choice => ({ value: channel.id, words: titleOf(channel) });
const choiceOf = ({ value, text }: OptionObject): Choice => ({ value, words: text.text });

/** Whether the list offers such conversations; the direct one is with the desk, which is a bot. */
const offers = (
  { filter }: ConversationsSelectElement | MultiConversationsSelectElement,
  kind: Channel['kind'],
): boolean => {
  const { include, exclude_bot_users } = filter ?? {};
  if (kind === 'direct' && exclude_bot_users) return false;
  return include === undefined || include.includes(SLACK_KINDS[kind]);
};

/** What Slack calls them in a filter. */
const SLACK_KINDS = { channel: 'public', private: 'private', direct: 'im' } as const;
