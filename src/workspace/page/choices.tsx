import { useId } from 'react';
import type { CheckboxesElement, RadioButtonsElement } from 'slack-blocks-to-jsx';
import { type Choice, groupsOf, type OneOfElement } from './choice-groups.ts';
import { controlOf, type FieldProps } from './field-props.ts';
import { Text } from './rich.tsx';

/** A list that opens, in groups where the app made some. What must be chosen cannot be unchosen, nor what an app chose where it has no words for no choice. */
export const Menu = (props: FieldProps<OneOfElement>) => {
  const { element, names, required, onChoose } = props;
  const first = chosen(element);
  return (
    <select
      {...controlOf(props)}
      defaultValue={first}
      onChange={event => onChoose?.(event.target.value || null)}
    >
      <option value="" hidden={first !== undefined && (required || !element.placeholder)}>
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

const chosen = (element: OneOfElement): string | undefined => {
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
