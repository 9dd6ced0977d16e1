import type { Engine } from './engine.ts';

/**
 * lunr as it comes: stems, stop words, BM25. A question's marks become blanks: some are commands in its query language,
 * and a question mark would stay part of the last word.
 */
export const lunr: Engine = {
  name: 'lunr',
  setting: 'defaults',
  load: async () => {
    const { default: build } = await import('lunr');
    return texts => {
      const index = build(builder => {
        builder.ref('id');
        builder.field('text');
        for (const [id, text] of texts.entries()) builder.add({ id, text });
      });
      return (question, most) =>
        index
          .search(question.replace(MARKS, ' '))
          .slice(0, most)
          .map(({ ref }) => Number(ref));
    };
  },
};

const MARKS = /[^\p{L}\p{N}'’]+/gu;
