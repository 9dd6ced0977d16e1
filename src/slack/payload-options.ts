import { z } from 'zod';
import { limits } from './limits.ts';
import { anyText, plainText } from './payload-text.ts';

const { object } = limits;

/** docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = z.strictObject({
  text: plainText(object.optionText),
  value: z.string().min(1).max(object.optionValue),
  description: plainText(object.optionDescription).optional(),
});

/** Only check boxes and radio buttons take mrkdwn in an option. */
export const formattedOption = option.extend({
  text: anyText(object.optionText),
  description: anyText(object.optionDescription).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(object.groupLabel),
  options: z.array(option).min(1).max(object.groupOptions),
});

/** Options among which each value comes once, so that what was chosen is told by its value. */
export const distinct = (options: readonly { value: string }[]): boolean =>
  new Set(options.map(({ value }) => value)).size === options.length;

export const repeatedValue = 'the same value is offered twice';

/** Slack wants an initial option to be one of the options exactly, with its text and its description. */
export const offers = (options: readonly Choice[], initial: Choice | undefined): boolean =>
  initial === undefined || options.some(offered => sameChoice(offered, initial));

type Words = { type: string; text: string };
type Choice = { value: string; text: Words; description?: Words | undefined };

const sameChoice = (one: Choice, other: Choice): boolean =>
  one.value === other.value &&
  sameWords(one.text, other.text) &&
  sameWords(one.description, other.description);

const sameWords = (one: Words | undefined, other: Words | undefined): boolean =>
  one?.type === other?.type && one?.text === other?.text;
