import { readQuestion } from '../search/question.ts';

/** Words without what people say before they say something ("Ok, thanks! And Italy?"). */
export const withoutInterjections = (said: string): string => {
  let rest = said.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(INTERJECTION, '').trim();
  }
  return rest;
};

/**
 * Whether words are rather for people than for the desk: they speak of you and me, call somebody by name, bring a link, or are
 * several sentences.
 */
export const isTalk = (said: string): boolean =>
  said.length > LONGEST_FOLLOW_UP ||
  /https?:|^@|^\p{Lu}\p{L}+[,:]\s|[.!?]\s+\S/u.test(said) ||
  AMONG_US.test(readQuestion(said).asked);

const WORDS =
  'ok(?:ay)?|k|thanks?(?: you)?(?: a lot| so much| very much)?|thx|ty|cheers|great|good|nice|cool|perfect|awesome|excellent|interesting|wow|hm+|ah|oh|aha|right|got it|i see|yes|yep|yeah|no|nope|well|hi|hello|hey|alright|sure|fine';

const INTERJECTION = new RegExp(
  `^(?:(?:${WORDS})(?:\\s*[,.!;:–—-]+\\s*|\\s*$|\\s+(?=(?:and|but|what about|how about)\\b))|[:;]-?[)DPp]|<3|:[a-z0-9_+-]+:|[\\p{Extended_Pictographic}\\uFE0F\\u200D]+)`,
  'iu',
);

/** `US` in capitals is a country. */
const AMONG_US =
  /(?<![\p{L}\p{N}'’])(?:[Ii]|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?|me|[Mm]y|mine|[Aa]ny(?:one|body)|[Ss]ome(?:one|body)|[Ee]very(?:one|body)|guys|folks|[Ll]et['’]?s|[Ii]['’](?:m|ll|ve|d)|[Ww]e['’](?:re|ll|ve|d)|[Yy]ou['’](?:re|ll|ve|d))(?![\p{L}\p{N}])/u;

/** Characters; what is longer is a text for somebody. */
const LONGEST_FOLLOW_UP = 200;
