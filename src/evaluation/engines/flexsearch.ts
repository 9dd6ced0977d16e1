import type { Engine } from './engine.ts';

/**
 * FlexSearch at the best of ten settings on TIME and SQuAD: whole words, its English stems and stop words, a fine
 * resolution, and `suggest`, without which a text has to hold every word of the question.
 */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  setting: 'English stems and stop words, resolution 100, suggest',
  load: async () => {
    const { Charset, Encoder, Index } = await import('flexsearch');
    const { default: english } = await import('flexsearch/lang/en');
    return texts => {
      const index = new Index({
        tokenize: 'strict',
        resolution: 100,
        encoder: new Encoder({ ...Charset.Default, ...english }),
      });
      for (const [place, text] of texts.entries()) index.add(place, text);
      return (question, most) => index.search(question, { limit: most, suggest: true }).map(Number);
    };
  },
};
