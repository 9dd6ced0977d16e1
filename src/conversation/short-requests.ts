/** Whether words ask for more of the same ("show more", "next"). */
export const asksForMore = (said: string): boolean => MORE.test(said);

/** Whether words ask who said what was shown ("who said that?", "says who?"). */
export const asksWhoSaid = (said: string): boolean => WHO_SAID.test(said);

const MORE =
  /^(?:(?:and|but) )?(?:(?:(?:can|could) you )?(?:please )?(?:(?:show|give|list|tell|get)(?: me| us)?|see|load|read) (?:some |the )?(?:more|further|others?|rest|next)(?: (?:ones?|excerpts?|results?|passages?|page))?(?: of (?:those|these|them|that|it))?|(?:some )?more(?: (?:excerpts?|results?|passages?|of (?:those|these|that|it)))?|(?:the )?next(?: (?:pages?|ones?|excerpts?|results?|passages?))?|the rest|go on|keep going|continue|(?:is there |are there |do you have )?any(?:thing)? (?:else|more)|what else(?: is there| do (?:they|the articles) say)?)(?:,? please)?[\s?!.]*$/iu;

const WHO_SAID =
  /^(?:(?:and|but|so) )?(?:who(?:['’]s| is| are| was| were) (?:he|she|they|that|this|it|quoted|cited|speaking|saying (?:that|this|so|it)|the (?:source|speaker))|who(?:['’]s| has| had)? (?:says?|said|told|claims?|claimed|stated|states|reported|reports)(?: (?:them|him|her|reporters|the (?:outlet|paper|press)))?(?: (?:that|this|so|it|these|those))?|(?:says|said|claims) who|said by whom|according to (?:whom|who)|whose (?:words|statements?) (?:are|were|is|was) (?:they|these|those|that|this|it)|on whose word|(?:what(?:['’]s| is| are) )?the sources?|sources?|where (?:does|did|do) (?:that|this|it|they) (?:come from|get (?:that|this|it)(?: from)?))[\s?!.]*$/iu;
