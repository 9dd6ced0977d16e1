import type { Reason } from '../../answer/answer.ts';
import type { Words } from '../words/words.ts';
import { filterTroubleIn } from './filter-line.ts';

/** What stands above an answer that the articles do not give. */
export const unansweredHeading = ({ kind }: Reason, { answer, filters }: Words): string => {
  switch (kind) {
    case 'filter_not_understood':
      return filters.notUnderstood;
    case 'filter_matches_nothing':
      return filters.nothing;
    case 'filters_leave_nothing':
      return filters.nothingOfAll;
    case 'no_more':
      return answer.noMore;
    default:
      return answer.notInArticles;
  }
};

/** Why the articles do not answer, as one or two plain sentences. */
export const reasonIn = (reason: Reason, words: Words): string => {
  const { reasons } = words.answer;
  switch (reason.kind) {
    case 'off_topic':
      return reasons.offTopic;
    case 'names_absent':
      return reasons.namesAbsent(reason.names);
    case 'type_absent':
      return reasons.typeAbsent(reason.asked);
    case 'premise_contradicted':
      return reasons.premiseContradicted;
    case 'no_evidence':
      return reasons.noEvidence;
    case 'filter_not_understood':
    case 'filter_matches_nothing':
      return filterTroubleIn(
        reason.filter,
        reason.suggestions.map(({ typed }) => typed),
        words,
      );
    case 'filters_leave_nothing':
      return words.filters.leaveNothing;
    case 'no_more':
      return reasons.noMore;
  }
};

/** Whether an article that comes may answer what these did not. */
export const mayBeAnsweredLater = ({ kind }: Reason): boolean =>
  kind !== 'filter_not_understood' && kind !== 'no_more';

/** Whether the reason itself names the filter that is at fault. */
export const isAboutFilter = ({ kind }: Reason): boolean =>
  kind === 'filter_not_understood' || kind === 'filter_matches_nothing';
