import { lstat, realpath } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Article } from './article.ts';
import { ARTICLE_NAME, faultOf, findArticles, readFile } from './article-files.ts';
import { upheld } from './basis.ts';
import { Catalogue } from './catalogue.ts';
import type { Library, Skipped } from './library.ts';
import { readArticle, type Text } from './reading.ts';
import { UnusableFolder } from './unusable-folder.ts';

/**
 * Reads every `.txt` and `.md` file of the folder and its subfolders (names that begin with a dot are left alone)
 * and `catalogue.json` beside them. What cannot be read is listed as skipped, with the reason.
 * @throws {UnusableFolder} when the folder or its catalogue cannot be read, or when no article can.
 */
export const readFolder = async (folder: string): Promise<Library> => {
  const found = await findArticles(folder);
  const root = await realpath(folder);
  const catalogue = await readCatalogue(folder, root);
  const skipped: Skipped[] = [...found.skipped];
  const texts = new Map<string, Text>();
  for (const file of found.files) {
    const decoded = await readFile(root, file);
    if ('reason' in decoded) skipped.push({ file, reason: decoded.reason });
    else texts.set(file, decoded);
  }
  const { entries, warnings } = upheld(new Map(Object.entries(catalogue.articles)), texts);
  const numbers = numbersOf([...texts.keys()]);
  const articles: Article[] = [];
  for (const [file, text] of texts) {
    await breath();
    const article = readSafely(file, numbers.get(file) ?? file, text, entries.get(file));
    if ('reason' in article) skipped.push(article);
    else articles.push(article);
  }
  if (articles.length === 0) throw new UnusableFolder(noArticles(folder, skipped));
  for (const { file, sentences } of articles)
    if (sentences.length === 0)
      warnings.push(`${file}: no body text was found in it, so nothing of it can be cited.`);
  skipped.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { folder, articles, skipped, warnings, examples: catalogue.examples ?? [] };
};

/** A page that the rules stumble over is skipped like one that cannot be decoded, and the others are served. */
const readSafely = (...page: Parameters<typeof readArticle>): Article | Skipped => {
  try {
    return readArticle(...page);
  } catch (cause) {
    return { file: page[0], reason: `cannot be understood (${faultOf(cause)})` };
  }
};

const noArticles = (folder: string, skipped: readonly Skipped[]): string => {
  const first = skipped[0];
  const found = first
    ? `its ${skipped.length} article file(s) cannot be read (${first.file} ${first.reason})`
    : 'it holds no .txt or .md file';
  return `${folder}: ${found}; put at least one readable article there or point ARTICLES_DIR at another folder.`;
};

const readCatalogue = async (folder: string, root: string): Promise<Catalogue> => {
  const path = join(folder, CATALOGUE_FILE);
  const there = await lstat(join(root, CATALOGUE_FILE)).then(
    () => true,
    () => false,
  );
  if (!there) return { articles: {} };
  const decoded = await readFile(root, CATALOGUE_FILE);
  if ('reason' in decoded)
    throw new UnusableFolder(`${path}: the whole file: ${decoded.reason}; mend or remove it.`);
  return parseCatalogue(path, decoded.text);
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
const numbersOf = (files: readonly string[]): ReadonlyMap<string, string> => {
  const digits = unique(files, file => basename(file).match(/^\d{1,9}(?=\D)/)?.[0] ?? null);
  const stems = unique(files, file => file.slice(0, -extname(file).length));
  return new Map(files.map(file => [file, digits.get(file) ?? stems.get(file) ?? file]));
};

/** The names that tell a file from all others, by file; what two files share, or a file has not, is left out. */
const unique = (
  files: readonly string[],
  nameOf: (file: string) => string | null,
): ReadonlyMap<string, string> => {
  const named = new Map<string, string>();
  const owners = Map.groupBy(files, nameOf);
  for (const [name, [file, ...others]] of owners)
    if (name !== null && file !== undefined && others.length === 0) named.set(file, name);
  return named;
};

/** Whether a change of this file, named by its path, can change what is read. */
export const isRead = (path: string): boolean => ARTICLE_NAME.test(path) || basename(path) === CATALOGUE_FILE;

const CATALOGUE_FILE = 'catalogue.json';
