import type { Engine, Indexing } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { lunr } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { sqliteFts5 } from './sqlite-fts5.ts';

/** An engine whose code is there. */
export type LoadedEngine = Pick<Engine, 'name' | 'setting'> & { readonly index: Indexing };

/** The engines that could be loaded, and the names of those that are not installed. */
export type Engines = { readonly loaded: readonly LoadedEngine[]; readonly missing: readonly string[] };

/** Loads what of these engines is installed: they are development dependencies, which a production install leaves out. */
export const loadEngines = async (engines: readonly Engine[] = ALL): Promise<Engines> => {
  const loaded: LoadedEngine[] = [];
  const missing: string[] = [];
  for (const { name, setting, load } of engines)
    try {
      loaded.push({ name, setting, index: await load() });
    } catch (fault) {
      if (!isNotInstalled(fault)) throw fault;
      missing.push(name);
    }
  return { loaded, missing };
};

const isNotInstalled = (fault: unknown): boolean =>
  fault instanceof Error &&
  'code' in fault &&
  (fault.code === 'ERR_MODULE_NOT_FOUND' || fault.code === 'ERR_UNKNOWN_BUILTIN_MODULE');

const ALL: readonly Engine[] = [miniSearch, lunr, flexSearch, orama, sqliteFts5];
