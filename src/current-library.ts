import type { Answer } from './answer/answer.ts';
import { answerFrom } from './answer/answering.ts';
import { readFolder } from './corpus/folder.ts';
import type { Library } from './corpus/library.ts';
import { watchFolder } from './corpus/watch.ts';
import type { Log } from './log.ts';
import { englishWords } from './search/english.ts';

/** The articles as they stand now, and answers from them. Both change together when the folder does. */
export type CurrentLibrary = {
  library(): Library;
  ask(question: string): Answer;
  close(): Promise<void>;
};

/**
 * Reads the folder, and again whenever it changes, without a restart. A change that leaves nothing to serve keeps the
 * last good reading. @throws {UnusableFolder} when the folder cannot be served from the start
 */
export const keepLibrary = async (folder: string, log: Log): Promise<CurrentLibrary> => {
  const english = englishWords();
  let library = await readFolder(folder);
  let ask = answerFrom(library.articles, english);
  ask('warm up');
  report(library, log);
  const watch = await watchFolder(
    folder,
    next => {
      library = next;
      ask = answerFrom(next.articles, english);
      report(next, log);
    },
    fault =>
      log.warn(
        { folder, err: fault },
        'the articles folder cannot be read any more; the last reading is kept',
      ),
  );
  return { library: () => library, ask: question => ask(question), close: () => watch.close() };
};

const report = ({ folder, articles, skipped, warnings }: Library, log: Log): void => {
  for (const { file, reason } of skipped) log.warn({ file, reason }, `skipped: ${file} ${reason}`);
  for (const warning of warnings) log.warn({ warning }, warning);
  log.info({ folder, articles: articles.length, skipped: skipped.length }, 'articles read');
};
