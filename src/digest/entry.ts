import type { Citation } from '../answer/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { Comparison } from '../evidence/comparison.ts';
import type { Origin } from '../evidence/origin.ts';
import type { Story } from '../evidence/origins/stories.ts';
import { pickedFrom } from './excerpts.ts';
import { saidAmong } from './said.ts';
import { coreOf } from './story-core.ts';
import { type Knowledge, type Material, materialFrom } from './story-material.ts';
import { type Difference, tellingDifferences } from './telling-difference.ts';
import { excerptOf, type ToldExcerpt } from './told-excerpt.ts';
import { sayTheSame, type ToldSentence } from './told-sentence.ts';

/**
 * A story that is new to the channel, as a digest tells it: four excerpts at most, the core first, which of its
 * articles are new here (file names), and where its retellings differ. Without an excerpt only when the entries before it say all of it.
 */
export type Entry = {
  readonly story: Story;
  readonly fresh: readonly string[];
  readonly excerpts: readonly ToldExcerpt[];
  readonly differences: readonly Difference[];
};

/** What is known of the articles, and how the retellings of an origin differ. */
export type EditionEvidence = Knowledge & { differencesOf(origin: Origin): readonly Comparison[] };

/** Tells each of these stories, none of which says what one before it says, nor anything twice itself. */
export const entriesOf = (stories: readonly Story[], evidence: EditionEvidence): Entry[] => {
  const materialOf = materialFrom(evidence);
  const said: ToldSentence[] = [];
  return stories.map(story => {
    const material = without(materialOf(story), said);
    const core = coreOf(material);
    const fresh = story.articles.map(({ file }) => file);
    if (!core) return { story, fresh, excerpts: [], differences: [] };
    const differences = differencesBeside(core, material, evidence);
    const differing = differences.flatMap(({ sides }) => sides.flatMap(side => holdersOf(side, material)));
    const picked = pickedFrom(material, core, differing);
    said.push(...picked.map(({ told }) => told), ...differing);
    return {
      story,
      fresh,
      excerpts: picked.map(({ told, purpose }) => excerptOf(told, purpose)),
      differences,
    };
  });
};

/** Tells by which article's headline a story is known of which these articles were told: the one that their core is from. */
export const headlinerOf = (
  knowledge: Knowledge,
): ((story: Story, known: readonly [Article, ...Article[]]) => Article) => {
  const materialOf = materialFrom(knowledge);
  return (story, known) => coreOf(materialOf({ ...story, articles: known }))?.article ?? known[0];
};

/** The material that is left when these sentences are told. */
const without = (material: Material, said: readonly ToldSentence[]): Material => {
  const isSaid = saidAmong(said);
  const bodies = material.bodies
    .map(body => body.filter(one => !isSaid(one)))
    .filter(body => body.length > 0);
  return { ...material, bodies };
};

/** Where the retellings differ in what the core does not say; of a story that very many tell, the first {@link MOST_COMPARED} of them. */
const differencesBeside = (
  core: ToldSentence,
  material: Material,
  { differencesOf }: EditionEvidence,
): Difference[] => {
  const { origin } = material;
  if (!origin || origin.retellings.length < 2) return [];
  const [first, ...others] = origin.retellings;
  const compared = { ...origin, retellings: [first, ...others.slice(0, MOST_COMPARED - 1)] as const };
  return tellingDifferences(differencesOf(compared), ({ citation }) => {
    const holders = holdersOf(citation, material);
    return holders.length > 0 && holders.every(one => one !== core && !sayTheSame(one, core));
  });
};

/** The sentences of the material in which these words stand. */
const holdersOf = ({ sha256, start, end }: Citation, { bodies }: Material): ToldSentence[] =>
  bodies.flatMap(body =>
    body[0]?.article.sha256 === sha256
      ? body.filter(({ sentence }) => sentence.start < end && start < sentence.end)
      : [],
  );

/** Retellings that are compared: each is held against each other, word by word. */
const MOST_COMPARED = 8;
