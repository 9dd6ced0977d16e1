import { parseAst } from 'vitest/node';
import { z } from 'zod';

/**
 * The sentences, phrases and labels that stand in a source text as literals: two words or more with a blank between them, or any in a
 * field in which Block Kit has text. What is said to
 * whoever runs the desk is left out: what is logged, thrown, or told of a fault in data.
 */
export const sentencesIn = (source: string): string[] => {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    const node = Node.safeParse(value);
    if (!node.success) return;
    const { type, ...parts } = node.data;
    if (LEFT_OUT.has(type) || isForOperators(node.data)) return;
    const text = textOf(node.data);
    if (text !== null && PHRASE.test(text) && !COMMAND.test(text)) found.push(text);
    const label = Label.safeParse(node.data).data?.value.value;
    if (label !== undefined && /\p{L}/u.test(label)) found.push(label);
    for (const part of Object.values(parts)) visit(part);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
};

const textOf = (node: z.infer<typeof Node>): string | null => {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateElement' ? (Cooked.safeParse(node.value).data?.cooked ?? null) : null;
};

const isForOperators = (node: z.infer<typeof Node>): boolean => {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const called = Callee.safeParse(node.callee).data;
  const name = called?.name ?? called?.property?.name ?? called?.type ?? '';
  return /Error$/u.test(name) || FOR_OPERATORS.has(name);
};

const Node = z.looseObject({ type: z.string() });
/** A single word on a button or in a title. */
const Label = z.object({
  type: z.literal('Property'),
  key: z.object({ name: z.enum(['text', 'accessibility_label', 'alt_text']) }),
  value: z.object({ type: z.literal('Literal'), value: z.string() }),
});
const Cooked = z.object({ cooked: z.string() });
const Callee = z.object({
  type: z.string(),
  name: z.string().optional(),
  property: z.object({ name: z.string().optional() }).optional(),
});

/** Logging, what zod is told, and errors of the desk's own and their classes. */
const FOR_OPERATORS: ReadonlySet<string> = new Set([
  'debug',
  'info',
  'warn',
  'error',
  'addIssue',
  'Unwritten',
  'Super',
]);

const LEFT_OUT: ReadonlySet<string> = new Set(['ImportDeclaration', 'ExportAllDeclaration']);

const PHRASE = /\p{L}{2,}[,;:]? \p{L}{2,}|^[\p{L}\s,;:]*\p{L}{3,}[.!]$/u;

/** The rest of a command as code, which is the same in every language. */
const COMMAND = /^ digest [a-z0-9: ]+`$/u;
