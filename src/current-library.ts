import type { Answer } from './answer/answer.ts';
import { type Answering, type AskOptions, answerFrom } from './answer/answering.ts';
import { warmUp } from './answer/warming.ts';
import { lastChangeOf } from './corpus/last-change.ts';
import type { Library } from './corpus/library.ts';
import { watchFolder } from './corpus/watch.ts';
import { type Evidence, gatherEvidence } from './evidence/gathering.ts';
import { namedOrigins } from './evidence/origins/named-origins.ts';
import type { Log } from './log.ts';
import { englishWords } from './search/english.ts';

/** The articles as they stand now, answers from them and their evidence. All change together when the folder does. */
export type CurrentLibrary = {
  library(): Library;
  /** What `origin:` names in a question are the origins of these articles. */
  ask(question: string, options?: Omit<AskOptions, 'origins'>): Answer;
  evidence(): Evidence;
  /** When the articles changed last, by their files; null when that cannot be seen. */
  changedAt(): Date | null;
  close(): Promise<void>;
};

/**
 * Reads the folder, and again whenever it changes, without a restart. A change that leaves nothing to serve keeps the
 * last good reading. `read` is told every reading before it is served. @throws {UnusableFolder} when the folder cannot be served from the start
 */
export const keepLibrary = async (
  folder: string,
  log: Log,
  read: (library: Library) => Promise<void> = async () => {},
): Promise<CurrentLibrary> => {
  const english = englishWords();
  const served = async (library: Library): Promise<Served> => {
    const answer = await answerFrom(library.articles, english);
    await warmUp(answer, library.articles);
    const evidence = await gatherEvidence(library.articles);
    const origins = namedOrigins(evidence.origins);
    const ask: Answering = (question, options) => answer(question, { ...options, origins });
    await read(library);
    report(library, log);
    return { reading: library, ask, evidence, changedAt: await lastChangeOf(library) };
  };
  let current: Served | undefined;
  const watch = await watchFolder(
    folder,
    async next => {
      current = await served(next);
    },
    fault =>
      log.warn(
        { folder, err: fault },
        'the articles folder cannot be read any more; the last reading is kept',
      ),
  );
  const first = await served(watch.first);
  current ??= first;
  const now = (): Served => current ?? first;
  return {
    library: () => now().reading,
    ask: (question, options) => now().ask(question, options),
    evidence: () => now().evidence,
    changedAt: () => now().changedAt,
    close: watch.close,
  };
};

type Served = {
  readonly reading: Library;
  readonly ask: Answering;
  readonly evidence: Evidence;
  readonly changedAt: Date | null;
};

const report = ({ folder, articles, skipped, warnings }: Library, log: Log): void => {
  for (const { file, reason } of skipped) log.warn({ file, reason }, `skipped: ${file} ${reason}`);
  for (const warning of warnings) log.warn({ warning }, warning);
  log.info({ folder, articles: articles.length, skipped: skipped.length }, 'articles read');
};
