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

/** Slack wants an initial option to be one of the options, exactly. */
export const offers = (
  options: readonly { value: string }[],
  initial: { value: string } | undefined,
): boolean => initial === undefined || options.some(({ value }) => value === initial.value);
