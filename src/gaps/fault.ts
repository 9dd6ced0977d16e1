/**
 * What a failure is, for a log: its name, code and first words, and those of its causes. Never its other fields, because a database
 * quotes there the rows that it was about, which hold what people asked.
 */
export const faultOf = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const cause =
    error.cause === undefined || depth === MOST_CAUSES ? '' : ` (${faultOf(error.cause, depth + 1)})`;
  return `${error.name}${code}: ${error.message.slice(0, LONGEST)}${cause}`;
};

/** A message is as long as its reason; what is longer quotes something. */
const LONGEST = 120;
const MOST_CAUSES = 3;
