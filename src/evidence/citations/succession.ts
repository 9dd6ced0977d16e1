import type { Article } from '../../corpus/article.ts';

type Version = Pick<Article, 'file' | 'number' | 'text'>;

/**
 * The article that this version of a file has become: the one of the same file name, else one of the same number that still has at least
 * half of its lines, because a number may have passed to another article. Undefined when there is none.
 */
export const successorOf = (version: Version, articles: readonly Article[]): Article | undefined =>
  articles.find(({ file }) => file === version.file) ??
  articles.find(article => article.number === version.number && tellsTheSame(version, article));

const tellsTheSame = (version: Version, article: Article): boolean => {
  const lines = linesOf(version.text);
  return lines.intersection(linesOf(article.text)).size * 2 >= lines.size;
};

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[\r\n]/u)
      .map(line => line.trim())
      .filter(line => line !== ''),
  );
