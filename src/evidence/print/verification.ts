import type { VerificationWords } from '../citations/verification-words.ts';

/** What was found of a citation. */
export const verificationText = ({ heading, lines, quotes, article }: VerificationWords): string =>
  [
    heading,
    ...(article === null ? [] : [`Article: ${article}`]),
    ...lines,
    ...quotes.map(({ label, text }) => `${label}:\n  ${text}`),
  ].join('\n');
