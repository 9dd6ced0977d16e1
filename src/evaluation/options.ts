import { parseArgs } from 'node:util';
import { z } from 'zod';
import { messageOf } from './json-file.ts';

/** How `npm run evaluate` is called. */
export const USAGE = `Usage: npm run evaluate                       the figures for the seed articles and their gold questions
       npm run evaluate -- --misses           and every gold question that went wrong
       npm run evaluate -- --collections DIR  and the figures for every collection (.json) in the folder
       npm run evaluate -- --json FILE        and a report as JSON; with - on standard output, alone

       --split train|test|all      only the questions of one half of each collection (default: all)
       --sample N                  only every N-th question of each collection (default: 1)
       --articles DIR --gold DIR   another folder of articles, with its own gold set
       --origins DIR               labelled sets of articles that tell one report or not, or a folder of such;
                                   may be given several times (default: test/evidence/origins)
       --floor FILE                what no figure may fall below (default: test/evaluation/floor.json)

Exit: 0 measured, 1 a figure fell below its floor, 2 bad usage or a folder that cannot be used.`;

const Options = z.object({
  articles: z.string().min(1).default('seeds'),
  gold: z.string().min(1).default('test/gold'),
  collections: z.string().min(1).optional(),
  origins: z.array(z.string().min(1)).min(1).default(['test/evidence/origins']),
  split: z.enum(['train', 'test', 'all']).default('all'),
  sample: z
    .string()
    .regex(/^[1-9]\d{0,5}$/u, { error: 'must be a whole number from 1' })
    .default('1')
    .transform(Number),
  json: z.string().min(1).optional(),
  floor: z.string().min(1).default('test/evaluation/floor.json'),
  misses: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** What is to be measured, and how it is to be told. */
export type Options = z.infer<typeof Options>;

/** Reads the words of the command line; a problem is one line for people. */
export const readOptions = (words: readonly string[]): Options | { readonly problem: string } => {
  try {
    const { values } = parseArgs({ args: [...words], options: KNOWN });
    const parsed = Options.safeParse(values);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return { problem: `--${issue?.path.join('.')}: ${issue?.message}.` };
  } catch (fault) {
    return { problem: messageOf(fault) };
  }
};

const KNOWN = {
  articles: { type: 'string' },
  gold: { type: 'string' },
  collections: { type: 'string' },
  origins: { type: 'string', multiple: true },
  split: { type: 'string' },
  sample: { type: 'string' },
  json: { type: 'string' },
  floor: { type: 'string' },
  misses: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
