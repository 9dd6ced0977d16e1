import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readFolder } from '../../src/corpus/folder.ts';
import { pickedFrom } from '../../src/digest/excerpts.ts';
import { coreOf } from '../../src/digest/story-core.ts';
import { materialFrom } from '../../src/digest/story-material.ts';
import { excerptOf, type ToldExcerpt } from '../../src/digest/told-excerpt.ts';
import { originsOf } from '../../src/evidence/origins/origins.ts';
import { type Story, storiesOf } from '../../src/evidence/origins/stories.ts';
import { statementsOf } from '../../src/evidence/statements/statements.ts';

/**
 * A story of test/evidence/origins with how the sentences begin that tell its core, that give the other side, and that only say that
 * somebody said nothing. Labelled by reading, before the rules were made.
 */
const Labelled = z.object({
  set: z.string(),
  articles: z.array(z.string()),
  core: z.array(z.string()),
  reply: z.array(z.string()),
  silent: z.array(z.string()),
});

type Labelled = z.infer<typeof Labelled>;

/** What a digest takes of the labelled stories of some sets, and how much of it is right. */
export type Reading = {
  stories: number;
  cores: number;
  replies: number;
  rightReplies: number;
  wanted: number;
  twoOrMore: number;
};

export const readingOf = async (sets: readonly string[]): Promise<Reading> => {
  const reading: Reading = { stories: 0, cores: 0, replies: 0, rightReplies: 0, wanted: 0, twoOrMore: 0 };
  const { stories } = z.object({ stories: z.array(Labelled) }).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  for (const set of sets) {
    const tell = await tellerOf(set);
    for (const labelled of stories.filter(one => one.set === set)) count(reading, labelled, tell(labelled));
  }
  return reading;
};

const tellerOf = async (set: string): Promise<(labelled: Labelled) => ToldExcerpt[]> => {
  const { articles } = await readFolder(`test/evidence/origins/${set}`);
  const origins = await originsOf(articles);
  const materialOf = materialFrom({ origins, statements: await statementsOf(articles) });
  const stories = storiesOf(articles, origins);
  return labelled => {
    const material = materialOf(storyOf(labelled, stories));
    const core = coreOf(material);
    return core ? pickedFrom(material, core, []).map(({ told, purpose }) => excerptOf(told, purpose)) : [];
  };
};

/** The labelled articles as a story, which they are or are part of. */
const storyOf = ({ articles: files }: Labelled, stories: readonly Story[]): Story => {
  for (const story of stories) {
    const [first, ...others] = story.articles.filter(({ file }) => files.includes(file));
    if (first && others.length + 1 === files.length) return { ...story, articles: [first, ...others] };
  }
  throw new Error(`${files.join()} are not one story`);
};

const count = (reading: Reading, { core, reply }: Labelled, excerpts: readonly ToldExcerpt[]): void => {
  const begins = (openings: readonly string[], one: ToldExcerpt | undefined) =>
    Number(openings.some(opening => one?.citation.text.startsWith(opening) ?? false));
  const answer = excerpts.find(({ purpose }) => purpose === 'reply');
  reading.stories += 1;
  reading.cores += begins(core, excerpts[0]);
  reading.replies += Number(answer !== undefined);
  reading.rightReplies += begins(reply, answer);
  reading.wanted += Number(reply.length > 0);
  reading.twoOrMore += Number(excerpts.length >= 2);
};

const FILE = 'test/digest/labelled-stories.json';
