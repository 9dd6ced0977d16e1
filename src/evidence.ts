import { parseArgs } from 'node:util';
import { type Citation, citeSpan } from './answer/citation.ts';
import { loadArticlesDir } from './config.ts';
import { readFolder } from './corpus/folder.ts';
import type { Library } from './corpus/library.ts';
import { evidenceJson } from './evidence/evidence-json.ts';
import { type ExportFormat, exportFormats } from './evidence/export/formats.ts';
import { type Evidence, gatherEvidence } from './evidence/gathering.ts';
import { additionsText, comparisonsText } from './evidence/print/comparisons.ts';
import { originsText } from './evidence/print/origins.ts';
import { speakersText, statementsText } from './evidence/print/statements.ts';
import { timelineText } from './evidence/print/timeline.ts';
import { differencesIn } from './evidence/wording/comparing-differences.ts';
import { BAD_USAGE, printable, runInTerminal, tellTroubles } from './terminal.ts';

const USAGE = `Usage: npm run evidence                            origins, statements, differences and dates, for people
       npm run evidence -- sources                 the articles by origin
       npm run evidence -- quotes [name]           who is quoted; with a name, their statements word for word
       npm run evidence -- compare <topic>         how the retellings of one origin put it, weakest first
       npm run evidence -- adds <outlet or number> what this retelling alone says
       npm run evidence -- timeline                the dates that the bodies name
       npm run evidence -- --json                  all of it as one JSON object
       npm run evidence -- --export <format> …     what is cited, as ${exportFormats.join(', ')}

The articles are those of ARTICLES_DIR (default: seeds).
Exit: 0 done, 3 nothing was found, 2 bad usage.`;

/** Reads the command line, gathers the evidence and prints what was asked for. */
const main = async (words: readonly string[]): Promise<number> => {
  const options = read(words);
  if (options === null) return BAD_USAGE;
  if (options.help || options.verb === 'help') {
    console.log(USAGE);
    return 0;
  }
  const library = await readFolder(loadArticlesDir());
  tellTroubles(library);
  const evidence = await gatherEvidence(library.articles);
  if (options.json) {
    console.log(JSON.stringify(evidenceJson(library.articles, evidence)));
    return 0;
  }
  const shown = viewOf(options, evidence, library);
  if (shown === null) return badUsage(problemWith(options));
  if (options.format === null) console.log(printable(shown.text));
  else if (!shown.found) console.error(printable(shown.text));
  else
    process.stdout.write(
      await evidence.exportAs(options.format, { title: shown.title, citations: shown.citations }),
    );
  return shown.found ? 0 : NOTHING;
};

type Options = {
  readonly verb: string;
  readonly of: string;
  readonly json: boolean;
  readonly help: boolean;
  readonly format: ExportFormat | null;
};

const read = (words: readonly string[]): Options | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        export: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [verb = '', ...rest] = positionals;
    const format = exportFormats.find(known => known === values.export) ?? null;
    if (values.export !== undefined && format === null)
      throw new Error(`There is no format "${values.export}"; there are ${exportFormats.join(', ')}.`);
    if (values.json && (verb !== '' || format !== null)) throw new Error('--json stands alone.');
    return {
      verb,
      of: rest.join(' ').trim(),
      json: values.json ?? false,
      help: values.help ?? false,
      format,
    };
  } catch (fault) {
    badUsage(fault instanceof Error ? fault.message : String(fault));
    return null;
  }
};

const badUsage = (problem: string): number => {
  console.error(problem);
  console.error(USAGE);
  return BAD_USAGE;
};

const problemWith = ({ verb }: Options): string => {
  if (verb === 'compare') return 'compare needs a topic, for instance: compare financial aid';
  if (STANDS_ALONE.has(verb)) return `${verb} stands alone.`;
  return verb === 'adds' ? 'adds needs an outlet or the number of an article' : `I do not know "${verb}".`;
};

/** What is shown: its text, what it cites, and whether anything was found. */
type Shown = {
  readonly title: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly found: boolean;
};

const viewOf = ({ verb, of }: Options, evidence: Evidence, library: Library): Shown | null => {
  if (STANDS_ALONE.has(verb) && of !== '') return null;
  const { origins, statements, timeline } = evidence;
  switch (verb) {
    case '':
      return of === '' ? whole(evidence, library) : null;
    case 'sources':
      return shown('Sources', originsText(origins), spans(origins.flatMap(cuesIn)), true);
    case 'quotes': {
      if (of === '')
        return shown(
          'Speakers',
          speakersText(evidence.speakers()),
          segments(statements),
          statements.length > 0,
        );
      const said = evidence.statementsBy(of);
      const text =
        said.length > 0 ? statementsText(said) : `Nobody called "${of}" is quoted in the articles.`;
      return shown(`Statements: ${of}`, text, segments(said), said.length > 0);
    }
    case 'compare': {
      if (of === '') return null;
      const found = evidence.compare(of);
      const text =
        found.length > 0
          ? comparisonsText(found)
          : `No article touches on "${of}". Try fewer or other words.`;
      const citations = found.flatMap(({ rows }) => rows.map(({ citation }) => citation));
      return shown(`Compared: ${of}`, text, citations, found.length > 0);
    }
    case 'adds': {
      if (of === '') return null;
      const found = evidence.adds(of);
      const text = found.length > 0 ? additionsText(found) : `No outlet or article is called "${of}".`;
      return shown(
        `Only in: ${of}`,
        text,
        found.flatMap(({ added }) => added),
        found.length > 0,
      );
    }
    case 'timeline':
      return shown('Timeline', timelineText(timeline), spans(timeline), timeline.length > 0);
    default:
      return null;
  }
};

const whole = ({ origins, statements, timeline }: Evidence, { articles }: Library): Shown =>
  shown(
    `Evidence of ${articles.length} articles`,
    [
      `ORIGINS\n\n${originsText(origins)}`,
      `STATEMENTS\n\n${statements.length > 0 ? statementsText(statements) : 'Nobody is quoted.'}`,
      `WHERE RETELLINGS DIFFER\n\n${comparisonsText(origins.flatMap(differencesIn)) || 'Nowhere, or nothing is retold twice.'}`,
      `TIMELINE\n\n${timelineText(timeline)}`,
    ].join('\n\n'),
    segments(statements),
    true,
  );

const shown = (title: string, text: string, citations: readonly Citation[], found: boolean): Shown => ({
  title,
  text,
  citations,
  found,
});

type Spanned = Parameters<typeof citeSpan>[1] & { readonly article: Parameters<typeof citeSpan>[0] };

const spans = (found: readonly Spanned[]): Citation[] =>
  found.flatMap(({ article, start, end }) => citeSpan(article, { start, end }) ?? []);

const segments = (statements: Evidence['statements']): Citation[] =>
  spans(statements.flatMap(statement => statement.segments));

const cuesIn = ({ retellings }: Evidence['origins'][number]): Spanned[] =>
  retellings.flatMap(({ article, cues }) => cues.map(({ start, end }) => ({ article, start, end })));

const STANDS_ALONE: ReadonlySet<string> = new Set(['sources', 'timeline']);
const NOTHING = 3;

await runInTerminal(main);
