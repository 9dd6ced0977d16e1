import type { NamedGroup } from '../../search/understood.ts';
import type { Origin } from '../origin.ts';

/** The articles that go back to each origin that has a name: what `origin:` in a question may name. */
export const namedOrigins = (origins: readonly Origin[]): NamedGroup[] =>
  origins.flatMap(({ name, retellings }) =>
    name === null ? [] : [{ name, files: new Set(retellings.map(({ article }) => article.file)) }],
  );
