import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type Answer, type Excerpt, nearestLabel, reasonWords, unansweredWords } from './answer/answer.ts';
import { answerJson } from './answer/answer-json.ts';
import { type Answering, answerFrom } from './answer/answering.ts';
import { type Citation, citationLine } from './answer/citation.ts';
import { filterLine } from './answer/filter-words.ts';
import { loadArticlesDir, loadDatabase } from './config.ts';
import { readFolder } from './corpus/folder.ts';
import type { Library } from './corpus/library.ts';
import { type ExportFormat, exportFormats } from './evidence/export/formats.ts';
import type { Origin } from './evidence/origin.ts';
import { namedOrigins } from './evidence/origins/named-origins.ts';
import { originLine } from './evidence/origins/origin-line.ts';
import { originsOf } from './evidence/origins/origins.ts';
import { verificationText } from './evidence/print/verification.ts';
import { readFilters } from './search/filters.ts';
import { BAD_USAGE, printable, runInTerminal, tellTroubles } from './terminal.ts';

const USAGE = `Usage: npm run ask -- "question"           the cited answer, for people
       npm run ask -- --json "question"    one JSON object
       npm run ask -- --stdin              one question a line in, one line of JSON out
       npm run ask -- --export <format> "question"   the excerpts as ${exportFormats.join(', ')}
       npm run ask -- --verify <citation>  whether a citation still holds: 002:2674-2859@6ca4ea45

A question may hold filters: from:outlet by:"An Author" before:2019 after:2018-12-03 origin:name "exact phrase" -word
The articles are those of ARTICLES_DIR (default: seeds).
Exit: 0 answered, 3 not in the articles, 2 bad usage; with --stdin 0 once every line was handled;
with --verify 0 when it matches, 3 when it does not.`;

const EXIT = { answered: 0, help: 0, not_in_articles: 3 } as const;

/** Reads the command line, asks, and says how it ended. */
const main = async (words: readonly string[]): Promise<number> => {
  const options = read(words);
  if (options === null) return BAD_USAGE;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const library = await readFolder(loadArticlesDir());
  tellTroubles(library);
  if (options.verify) return verified(options.question, library);
  const ask = await answerFrom(library.articles);
  if (options.stdin) return answerLines(ask, await originsOf(library.articles));
  const named = namesOrigin(options.question) ? await originsOf(library.articles) : null;
  const answer = ask(options.question, { origins: namedOrigins(named ?? []) });
  if (options.format !== null) return exported(answer, options.format, library);
  const origins = answer.outcome === 'answered' ? (named ?? (await originsOf(library.articles))) : [];
  const line = originLine(origins, citedIn(answer));
  if (options.json) console.log(JSON.stringify(answerJson(answer, line)));
  else console.log(printable([asText(answer), line].join('\n\n').trimEnd()));
  return EXIT[answer.outcome];
};

/** Whether the question has a filter for which the origins of the articles have to be known. */
const namesOrigin = (question: string): boolean =>
  readFilters(question).filters.some(({ kind }) => kind === 'origin');

/** Prints what answers in another format; loaded only here, because nobody should wait for it who asks for nothing of it. */
const exported = async (answer: Answer, format: ExportFormat, { articles }: Library): Promise<number> => {
  if (answer.outcome === 'answered') {
    const { gatherEvidence } = await import('./evidence/gathering.ts');
    const what = { title: answer.question, citations: citedIn(answer) };
    process.stdout.write(await (await gatherEvidence(articles)).exportAs(format, what));
  } else console.error(printable(asText(answer)));
  return EXIT[answer.outcome];
};

/** Holds a citation against the articles and against the versions that a desk kept in the data folder. */
const verified = async (typed: string, library: Library): Promise<number> => {
  const { verifyTyped } = await import('./evidence/citations/verification-words.ts');
  const { openPastVersions } = await import('./store/past-versions.ts');
  const past = await openPastVersions(loadDatabase());
  const { outcome, words } = await verifyTyped(typed, library, past).finally(() => past.close());
  console.log(printable(verificationText(words)));
  if (outcome === 'not_a_citation') return BAD_USAGE;
  return outcome === 'matches' ? 0 : EXIT.not_in_articles;
};

/** Everything an answer shows, each place once. */
const citedIn = (answer: Answer): Citation[] => {
  if (answer.outcome === 'help') return [];
  const excerpts = answer.outcome === 'answered' ? answer.excerpts : answer.nearest;
  return excerpts.flatMap(({ also, ...excerpt }) => [excerpt, ...also]);
};

type Options = {
  readonly question: string;
  readonly json: boolean;
  readonly stdin: boolean;
  readonly help: boolean;
  readonly verify: boolean;
  readonly format: ExportFormat | null;
};

const read = (words: readonly string[]): Options | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        stdin: { type: 'boolean' },
        verify: { type: 'boolean' },
        export: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const options = {
      question: positionals.join(' ').trim(),
      json: values.json ?? false,
      stdin: values.stdin ?? false,
      help: values.help ?? false,
      verify: values.verify ?? false,
      format: exportFormats.find(known => known === values.export) ?? null,
    };
    if (values.export !== undefined && options.format === null)
      throw new Error(`There is no format "${values.export}"; there are ${exportFormats.join(', ')}.`);
    const modes = [options.json || options.stdin, options.verify, options.format !== null];
    if (modes.filter(Boolean).length > 1) throw new Error('--verify and --export go with nothing else.');
    if (options.help || (options.stdin ? options.question === '' : options.question !== '')) return options;
    console.error(
      options.stdin
        ? 'With --stdin the questions come from standard input only.'
        : `No ${options.verify ? 'citation' : 'question'} was given.`,
    );
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : String(fault));
  }
  console.error(USAGE);
  return null;
};

/** An empty line is a question too: one line out for each line in, so that they can be paired. */
const answerLines = async (ask: Answering, origins: readonly Origin[]): Promise<number> => {
  const named = namedOrigins(origins);
  for await (const line of linesOf(process.stdin)) {
    const answer = ask(line, { origins: named });
    const rests = answer.outcome === 'answered' ? originLine(origins, citedIn(answer)) : '';
    const room = process.stdout.write(`${JSON.stringify(answerJson(answer, rests))}\n`);
    if (!room) await once(process.stdout, 'drain');
  }
  return 0;
};

/** The lines of a stream, which end with `\n` or `\r\n` and with nothing else. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const part of input) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  if (rest !== '') yield rest;
}

const asText = (answer: Answer): string => {
  switch (answer.outcome) {
    case 'help':
      return 'Ask a question about the articles, for instance: npm run ask -- "which countries are named?"';
    case 'answered':
      return [
        filterLine(answer.filters) ?? [],
        answer.excerpts.map(excerptText),
        unansweredWords(answer.unanswered) ?? [],
      ]
        .flat()
        .join('\n\n');
    case 'not_in_articles': {
      const nearest = answer.nearest.map(excerptText).join('\n\n');
      const label = nearest === '' ? '' : `\n\n${nearestLabel(answer.reason)}:\n\n${nearest}`;
      const filters = filterLine(answer.filters);
      const head = filters === null ? '' : `${filters}\n\n`;
      return `${head}Not in the articles. ${reasonWords(answer.reason, answer.filters)}${label}`;
    }
  }
};

const excerptText = (excerpt: Excerpt, index: number): string => {
  const also = excerpt.also.map(citation => `\n     also in ${citationLine(citation)}`).join('');
  return `${String(index + 1).padStart(2)}. ${excerpt.text}\n     ${citationLine(excerpt)}${also}`;
};

await runInTerminal(main);
