import type { z } from 'zod';

/** The issues of a schema as sentences, each opening with the path of what is wrong; `root` names the whole. */
export const problemsOf = (error: z.ZodError, root: string): string[] =>
  error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => `${pathOf([...issue.path, key], root)}: unknown field`)
      : [`${pathOf(issue.path, root)}: ${wordsOf(issue)}`],
  );

/** The path as it is written in JavaScript: `blocks[2].elements[0].text`. */
const pathOf = (path: readonly PropertyKey[], root: string): string =>
  path.length === 0
    ? root
    : path
        .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
        .join('')
        .replace(/^\./u, '');

const wordsOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_big':
      return `${measure(issue.input)}, at most ${issue.maximum}`;
    case 'too_small':
      return `${measure(issue.input)}, at least ${issue.minimum}`;
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : `must be ${withArticle(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : `must be ${choice(issue.values)}`;
    case 'invalid_union':
      return `must be ${choice(('options' in issue && issue.options) || [])}`;
    default:
      return issue.message;
  }
};

const measure = (input: unknown): string => {
  if (typeof input === 'string') return `${input.length} characters`;
  return Array.isArray(input) ? `${input.length} items` : String(input);
};

const choice = (values: readonly unknown[]): string =>
  values.map(value => (typeof value === 'string' ? `"${value}"` : String(value))).join(' or ');

const withArticle = (noun: string): string => (/^[aeio]/u.test(noun) ? `an ${noun}` : `a ${noun}`);
