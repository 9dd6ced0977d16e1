import { useId, useState } from 'react';
import { type Choice, groupsOf, type SomeOfElement } from './choice-groups.ts';
import { controlOf, type FieldProps } from './field-props.ts';

/** A list of which several may be chosen: check boxes that scroll, with a box to find them by when there are many. */
export const Picks = (props: FieldProps<SomeOfElement>) => {
  const { element, names, common, onChoose } = props;
  const {
    name,
    'aria-invalid': invalid,
    'aria-required': _,
    'data-focus': focus,
    ...group
  } = controlOf(props);
  const alone = useId();
  const [chosen, setChosen] = useState<readonly string[]>(() => chosenIn(element));
  const [sought, setSought] = useState('');
  const groups = groupsOf(element, names);
  const many = groups.flatMap(({ choices }) => choices).length > MANY;
  const most = element.max_selected_items ?? Number.POSITIVE_INFINITY;
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value];
    setChosen(next);
    onChoose?.([...next]);
  };
  const first = groups.flatMap(({ choices }) => choices)[0]?.value;
  const box = ({ value, words }: Choice) => (
    <label key={value} hidden={!words.toLowerCase().includes(sought.toLowerCase())}>
      <input
        type="checkbox"
        name={name ?? alone}
        value={value}
        checked={chosen.includes(value)}
        disabled={!chosen.includes(value) && chosen.length >= most}
        aria-invalid={invalid}
        data-focus={value === first ? focus : undefined}
        onChange={() => toggle(value)}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset {...group} className="boxes picks">
      {many && (
        <input
          type="search"
          aria-label={`Find in ${common['aria-label'] ?? 'these choices'}`}
          placeholder={element.placeholder?.text || 'Find'}
          onChange={event => setSought(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <div className="picks-list">
        {groups.map(({ label, choices }, index) => (
          <div key={label ?? String(index)}>
            {label && <strong>{label}</strong>}
            {choices.map(box)}
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {chosen.length} chosen{Number.isFinite(most) && ` of at most ${most}`}
      </p>
    </fieldset>
  );
};

const chosenIn = (element: SomeOfElement): readonly string[] => {
  switch (element.type) {
    case 'multi_static_select':
      return (element.initial_options ?? []).map(({ value }) => value);
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
    case 'multi_users_select':
      return element.initial_users ?? [];
  }
};

/** From so many on there is a box to find them by. */
const MANY = 10;
