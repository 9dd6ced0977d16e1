import { stopWords } from '../../search/stop-words.ts';
import type { Engine } from './engine.ts';

/** Orama at the best of ten settings on TIME and SQuAD: with stop words, and without its stems. */
export const orama: Engine = {
  name: 'Orama',
  setting: 'stop words',
  load: async () => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    return async texts => {
      const tokenizer = { language: 'english', stemming: false, stopWords: [...stopWords()] };
      const index = create({ schema: { text: 'string' }, components: { tokenizer } });
      await insertMultiple(
        index,
        texts.map((text, place) => ({ id: String(place), text })),
      );
      return async (question, most) => {
        const { hits } = await search(index, { term: question, limit: most });
        return hits.map(({ id }) => Number(id));
      };
    };
  },
};
