import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Article } from './article.ts';
import { Catalogue } from './catalogue.ts';
import { upheld } from './evidence.ts';
import type { Library, Skipped } from './library.ts';
import { type Decoded, decode, LARGEST_FILE, readArticle } from './reading.ts';

/** The articles folder cannot be served at all; the message is one line for people: the file, the field, the mend. */
export class UnusableFolder extends Error {
  override readonly name = 'UnusableFolder';
}

/**
 * Reads every `.txt` and `.md` file of the folder and its subfolders (names that begin with a dot are left alone)
 * and `catalogue.json` beside them. What cannot be read is listed as skipped, with the reason.
 * @throws {UnusableFolder} when the folder or its catalogue cannot be read, or when no article can.
 */
export const readFolder = async (folder: string): Promise<Library> => {
  const files = await articleFiles(folder);
  const catalogue = await readCatalogue(folder);
  const root = await realpath(folder);
  const read = await Promise.all(files.map(async file => ({ file, decoded: await readFile(root, file) })));
  const skipped: Skipped[] = [];
  const texts = new Map<string, string>();
  const readable = read.flatMap(({ file, decoded }) => {
    if ('reason' in decoded) {
      skipped.push({ file, reason: decoded.reason });
      return [];
    }
    texts.set(file, decoded.text);
    return [{ file, decoded }];
  });
  if (readable.length === 0) throw new UnusableFolder(noArticles(folder, skipped));
  const { entries, warnings } = upheld(new Map(Object.entries(catalogue.articles)), texts);
  const numbers = numbersOf(readable.map(({ file }) => file));
  const articles = readable.map(
    ({ file, decoded }): Article => readArticle(file, numbers.get(file) ?? file, decoded, entries.get(file)),
  );
  return { folder, articles, skipped, warnings, examples: catalogue.examples ?? [] };
};

const noArticles = (folder: string, skipped: readonly Skipped[]): string => {
  const first = skipped[0];
  const found = first
    ? `its ${skipped.length} article file(s) cannot be read (${first.file} ${first.reason})`
    : 'it holds no .txt or .md file';
  return `${folder}: ${found}; put at least one readable article there or point ARTICLES_DIR at another folder.`;
};

/** Names within the folder, with `/` between folders, sorted. */
const articleFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new UnusableFolder(
      `${folder}: cannot be read (${faultOf(cause)}); point ARTICLES_DIR at a folder of articles.`,
      { cause },
    );
  });
  return entries
    .filter(entry => !entry.isDirectory() && ARTICLE_NAME.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(file => !file.split('/').some(part => part.startsWith('.')))
    .sort();
};

const readFile = async (root: string, file: string): Promise<Decoded> => {
  try {
    const path = await realpath(join(root, file));
    if (path !== root && !path.startsWith(root + sep))
      return { reason: 'is a link out of the articles folder' };
    return await readBytes(path);
  } catch (cause) {
    return { reason: `cannot be read (${faultOf(cause)})` };
  }
};

/** Opens without waiting, so that a pipe in the folder cannot hold the desk up. */
const readBytes = async (path: string): Promise<Decoded> => {
  const handle = await open(path, OPEN_WITHOUT_WAITING);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { reason: 'is not a regular file' };
    if (stats.size > LARGEST_FILE) return { reason: `is larger than ${LARGEST_FILE / 1024 / 1024} MB` };
    return decode(await handle.readFile());
  } finally {
    await handle.close();
  }
};

const readCatalogue = async (folder: string): Promise<Catalogue> => {
  const path = join(folder, CATALOGUE_FILE);
  const decoded = await open(path, OPEN_WITHOUT_WAITING)
    .then(async handle => handle.readFile('utf8').finally(() => handle.close()))
    .catch((cause: unknown) => {
      if (faultOf(cause) === 'ENOENT') return null;
      throw new UnusableFolder(
        `${path}: cannot be read (${faultOf(cause)}); mend its permissions or remove it.`,
        { cause },
      );
    });
  return decoded === null ? { articles: {} } : parseCatalogue(path, decoded);
};

const parseCatalogue = (path: string, json: string): Catalogue => {
  const parsed = Catalogue.safeParse(parseJson(path, json));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join(' → ') || 'the whole file';
  throw new UnusableFolder(
    `${path}: ${field}: ${issue?.message ?? 'is not valid'}; mend this field or remove the entry.`,
  );
};

const parseJson = (path: string, json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new UnusableFolder(
      `${path}: the whole file: ${cause instanceof Error ? cause.message : 'is not JSON'}; mend the JSON.`,
      { cause },
    );
  }
};

/** See {@link Article.number}. */
const numbersOf = (files: readonly string[]): Map<string, string> => {
  const digits = (file: string): string | null => basename(file).match(/^\d{1,9}(?=\D)/)?.[0] ?? null;
  const count = new Map<string, number>();
  for (const file of files) {
    const number = digits(file);
    if (number !== null) count.set(number, (count.get(number) ?? 0) + 1);
  }
  return new Map(
    files.map(file => {
      const number = digits(file);
      return [
        file,
        number !== null && count.get(number) === 1 ? number : file.slice(0, -extname(file).length),
      ];
    }),
  );
};

const faultOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

const ARTICLE_NAME = /\.(?:txt|md)$/iu;
const CATALOGUE_FILE = 'catalogue.json';
const OPEN_WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
