import { type Answer, type Excerpt, reasonWords } from './answer.ts';
import { type Citation, citationLine } from './citation.ts';

/** An answer as plain data for other programs; `origins` is the line on whose word it rests, empty for none. Filters only where some were typed. */
export const answerJson = (answer: Answer, origins: string) => ({
  question: answer.question,
  outcome: answer.outcome,
  ...(answer.outcome !== 'help' && answer.filters.list.length > 0 && { filters: answer.filters }),
  ...(answer.outcome === 'not_in_articles' && {
    reason: answer.reason.kind,
    explanation: reasonWords(answer.reason, answer.filters),
    ...('suggestions' in answer.reason && { suggestions: answer.reason.suggestions }),
  }),
  ...(origins !== '' && { origins }),
  excerpts: answer.outcome === 'answered' ? answer.excerpts.map(excerptJson) : [],
  ...(answer.outcome === 'answered' && answer.unanswered.length > 0 && { unanswered: answer.unanswered }),
  nearest: answer.outcome === 'not_in_articles' ? answer.nearest.map(excerptJson) : [],
});

const excerptJson = (excerpt: Excerpt) => ({
  ...citationJson(excerpt),
  sha256: excerpt.sha256,
  citation: citationLine(excerpt),
  also: excerpt.also.map(citationJson),
});

const citationJson = ({ file, start, end, text }: Citation) => ({ file, start, end, text });
