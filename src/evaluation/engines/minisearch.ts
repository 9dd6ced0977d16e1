import type { Engine } from './engine.ts';

/** MiniSearch as it comes: BM25+ over words, joined by OR. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  setting: 'defaults',
  load: async () => {
    const { default: MiniSearch } = await import('minisearch');
    return texts => {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return (question, most) =>
        index
          .search(question)
          .slice(0, most)
          .map(({ id }) => id);
    };
  },
};
