import type { FieldElement } from './field-elements.ts';
import type { Names } from './rich.tsx';

/** How an input or a choice stands in what surrounds it. */
export type FieldProps<Kind extends FieldElement = FieldElement> = {
  readonly element: Kind;
  readonly names: Names;
  /** What the attributes of its control are; of a group, those of the group. */
  readonly common: Common;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Told whenever something else is chosen or typed; absent where only the whole form is told. */
  readonly onChoose: ((entry: string | string[] | null) => void) | undefined;
};

/** By what a form knows it and people find it. */
type Common = {
  readonly name: string | undefined;
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string | undefined;
};

/** What every control of a field carries, whatever its kind. */
export const controlOf = ({ element, common, required, invalid }: FieldProps) => ({
  ...common,
  'data-action-id': element.action_id,
  'data-focus': element.focus_on_load || undefined,
  'aria-invalid': invalid || undefined,
  'aria-required': required || undefined,
});
