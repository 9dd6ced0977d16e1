import type { Article } from '../corpus/article.ts';
import { slice } from '../corpus/span.ts';
import type { Gold, GoldQuestion } from './gold.ts';
import { citedIn, matchesGold, type Placed, showsChrome } from './gold-match.ts';
import type { Asked, Posed, Task } from './task.ts';

/** The articles of a folder with their gold set: results are sentences, and the desk's are the excerpts that it shows. */
export const goldTask = (name: string, articles: readonly Article[], gold: Gold): Task => {
  const sentences = articles.flatMap(article =>
    article.sentences.map(span => ({ file: article.file, text: slice(article.text, span) })),
  );
  const answerable = gold.questions.filter(question => question.gold.length > 0);
  return {
    name,
    about: `${articles.length} articles, ${sentences.length} sentences, ${gold.questions.length} gold questions`,
    articles,
    texts: sentences.map(({ text }) => text),
    answerable: answerable.map(question => asked(question, sentences)),
    unanswerable: gold.questions.filter(question => question.gold.length === 0).map(posed),
    removals: [],
    isChrome: shown => showsChrome(shown, gold.chrome),
  };
};

const asked = (question: GoldQuestion, sentences: readonly Placed[]): Asked => {
  const relevant = new Set(
    sentences.flatMap((sentence, place) => (matchesGold(sentence, question) ? [place] : [])),
  );
  return {
    ...posed(question),
    isRelevant: place => relevant.has(place),
    relevant: relevant.size,
    judge: ({ answer }) => ({
      hits: answer.outcome === 'answered' ? answer.excerpts.map(shown => matchesGold(shown, question)) : [],
      cited:
        answer.outcome === 'answered' ? citedIn(answer).map(citation => matchesGold(citation, question)) : [],
      holdsAnswer: null,
    }),
  };
};

const posed = ({ id, question, difficulty, type, kind }: GoldQuestion): Posed => ({
  id,
  text: question,
  groups: [
    ...(difficulty ? [`difficulty: ${difficulty}`] : []),
    ...(type ? [`type: ${type}`] : []),
    ...(kind ? [`kind: ${kind}`] : []),
  ],
});
