/** Why an answer was not helpful, as it can be chosen: it answers something else, misses an article, errs on a source, or otherwise. */
export const FEEDBACK_REASONS = ['not_asked', 'known', 'source', 'other'] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** So many characters a comment may have. */
export const LONGEST_COMMENT = 1000;
