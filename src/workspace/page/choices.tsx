import { useId } from 'react';
import type {
  ChannelsSelectElement,
  CheckboxesElement,
  ConversationsSelectElement,
  OptionObject,
  RadioButtonsElement,
  StaticSelectElement,
  UsersSelectElement,
} from 'slack-blocks-to-jsx';
import { controlOf, type FieldProps } from './field-props.ts';
import { type Names, Text } from './rich.tsx';

type MenuElement =
  | StaticSelectElement
  | ChannelsSelectElement
  | ConversationsSelectElement
  | UsersSelectElement;

type Choice = { readonly value: string; readonly words: string };
type Group = { readonly label: string | null; readonly choices: readonly Choice[] };

/** A list that opens, in groups where the app made some. What must be chosen cannot be unchosen. */
export const Menu = (props: FieldProps<MenuElement>) => {
  const { element, names, required, onChoose } = props;
  const first = chosen(element);
  return (
    <select
      {...controlOf(props)}
      defaultValue={first}
      onChange={event => onChoose?.(event.target.value || null)}
    >
      <option value="" hidden={required && first !== undefined}>
        {element.placeholder?.text || 'Choose…'}
      </option>
      {groupsOf(element, names).map(({ label, choices }, index) =>
        label === null ? (
          <Choices key={String(index)} choices={choices} />
        ) : (
          <optgroup key={label} label={label}>
            <Choices choices={choices} />
          </optgroup>
        ),
      )}
    </select>
  );
};

const Choices = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));

/** Check boxes or radio buttons under one name. */
export const Boxes = (props: FieldProps<RadioButtonsElement | CheckboxesElement>) => {
  const { element, names, onChoose } = props;
  const {
    name,
    'aria-invalid': invalid,
    'aria-required': _,
    'data-focus': focus,
    ...group
  } = controlOf(props);
  const alone = useId();
  const initial =
    element.type === 'checkboxes'
      ? (element.initial_options ?? []).map(option => option.value)
      : [element.initial_option?.value];
  return (
    <fieldset {...group} className="boxes">
      {element.options.map(({ value, text, description }, index) => (
        <label key={value}>
          <input
            type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
            name={name ?? alone}
            value={value}
            defaultChecked={initial.includes(value)}
            aria-invalid={invalid}
            data-focus={index === 0 ? focus : undefined}
            onChange={({ currentTarget }) =>
              onChoose?.(element.type === 'radio_buttons' ? value : checkedIn(currentTarget))
            }
          />
          <span>
            <Text text={text} names={names} />
            {description && (
              <small>
                <Text text={description} names={names} />
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const checkedIn = (box: HTMLInputElement): string[] =>
  [...(box.closest('fieldset')?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(
    ({ value }) => value,
  );

const groupsOf = (element: MenuElement, { channels, person, desk }: Names): readonly Group[] => {
  switch (element.type) {
    case 'users_select':
      return [{ label: null, choices: [person, desk].map(({ id, name }) => ({ value: id, words: name })) }];
    case 'channels_select':
    case 'conversations_select': {
      const offered = channels.filter(({ kind }) => offers(element, kind));
      const choices = offered.map(({ id, name, kind }) => ({
        value: id,
        words: kind === 'channel' ? `#${name}` : name,
      }));
      return [{ label: null, choices }];
    }
    case 'static_select':
      return [
        { label: null, choices: (element.options ?? []).map(choiceOf) },
        ...(element.option_groups ?? []).map(({ label, options }) => ({
          label: label.text,
          choices: options.map(choiceOf),
        })),
      ];
  }
};

const choiceOf = ({ value, text }: OptionObject): Choice => ({ value, words: text.text });

/** Whether the menu offers such conversations; the direct one is with the desk, which is a bot. */
const offers = (
  element: ChannelsSelectElement | ConversationsSelectElement,
  kind: 'channel' | 'direct',
): boolean => {
  if (element.type === 'channels_select') return kind === 'channel';
  const { include, exclude_bot_users } = element.filter ?? {};
  if (kind === 'direct' && exclude_bot_users) return false;
  return include === undefined || include.includes(kind === 'direct' ? 'im' : 'public');
};

const chosen = (element: MenuElement): string | undefined => {
  switch (element.type) {
    case 'static_select':
      return element.initial_option && 'value' in element.initial_option
        ? element.initial_option.value
        : undefined;
    case 'channels_select':
      return element.initial_channel;
    case 'conversations_select':
      return element.initial_conversation;
    case 'users_select':
      return element.initial_user;
  }
};
