import type { LabelledFollowUp } from './follow-ups.ts';

const question = (last: string, said: string, has: string, lacks = ''): LabelledFollowUp => ({
  last,
  said,
  want: { kind: 'question', has, lacks },
});
const other = (
  last: string,
  said: string,
  kind: 'more' | 'who_said' | 'self_standing',
): LabelledFollowUp => ({
  last,
  said,
  want: { kind },
});

/**
 * On sport, courts, energy, health and local politics; written without a look at the rules. 20 were read as they are meant in a thread then, 25
 * when said to the desk; the others were mended by general rules.
 */
export const otherTopicFollowUps: readonly LabelledFollowUp[] = [
  question(
    'Who won the women’s final in Melbourne?',
    'and the men’s?',
    'who won the men final in Melbourne',
    'women',
  ),
  question(
    'How many medals did Norway win in Beijing?',
    'and Sweden?',
    'how many medals Sweden win in Beijing',
    'Norway the',
  ),
  question(
    'How many medals did Norway win in Beijing?',
    'what about in Sochi?',
    'how many medals Norway win Sochi',
    'Beijing',
  ),
  question(
    'Why is Chelsea being investigated by UEFA?',
    'since when?',
    'since when Chelsea investigated UEFA',
    'why',
  ),
  question('Did Spain beat England in the final?', 'what was the score?', 'score Spain England final'),
  question(
    'How many fans were injured at the stadium in Paris?',
    'how many were arrested?',
    'how many arrested stadium Paris',
  ),
  question(
    'Which clubs signed the Super League agreement?',
    'and which ones left?',
    'clubs left Super League',
  ),
  question('When does the Tour de France start in Bilbao?', 'where does it end?', 'where Tour France end'),
  question(
    'What did the coach say about the injury?',
    'and the captain?',
    'what did captain say injury',
    'coach',
  ),
  question('How much did Real Madrid pay for Bellingham?', 'when?', 'when Real Madrid pay Bellingham'),
  question('Was the minister convicted of fraud?', 'what was the sentence?', 'sentence minister fraud'),
  question(
    'Why did the court overturn the ban on headscarves?',
    'which court?',
    'which court overturn ban headscarves',
  ),
  question(
    'Did the judge accept the plea of Elizabeth Holmes?',
    'did she appeal?',
    'Elizabeth Holmes appeal',
  ),
  question(
    'How many people sued Monsanto in California?',
    'and in Australia?',
    'how many people sued Monsanto Australia',
    'California',
  ),
  question('Is the Dutch court hearing the case against Shell?', 'who brought it?', 'who brought case Shell'),
  question('What is Apple accused of in the EU?', 'and in the US?', 'what Apple accused US', 'EU'),
  question('What is Apple accused of in the EU?', 'and Google?', 'what is Google accused of in EU', 'Apple'),
  question('Why did France sue Poland over the mine?', 'and Germany?', 'why France sue Germany', 'Poland'),
  question(
    'Why is Denmark worried about wolves in Germany?',
    'and the Netherlands?',
    'Denmark worried wolves in the Netherlands',
    'Germany',
  ),
  question(
    'How much gas does Germany buy from Norway?',
    'and Qatar?',
    'how much gas Germany buy from Qatar',
    'Norway',
  ),
  question(
    'How much gas does the UK buy from Norway?',
    'and Germany?',
    'how much gas does the UK buy from Germany',
    'Norway',
  ),
  question(
    'Is the UK building new nuclear plants?',
    'and France?',
    'is France building new nuclear plants',
    'UK the',
  ),
  question(
    'Is France building new nuclear plants?',
    'and the UK?',
    'is the UK building new nuclear plants',
    'France',
  ),
  question(
    'How many wind turbines did Denmark build in 2021?',
    'and how many in 2022?',
    'how many wind turbines Denmark build 2022',
    '2021',
  ),
  question('Why did power prices rise in Texas?', 'by how much?', 'how much power prices rise Texas', 'why'),
  question('What caused the blackout in Italy?', 'how long did it last?', 'how long blackout Italy last'),
  question(
    'What caused the blackout in Italy?',
    'how many homes were without power?',
    'how many homes blackout Italy',
  ),
  question('Will the reactor at Flamanville open this year?', 'why not?', 'why reactor Flamanville open'),
  question(
    'Has the WHO approved the malaria vaccine?',
    'how effective is it?',
    'how effective malaria vaccine',
  ),
  question(
    'How many people died of measles in Samoa?',
    'and how many were vaccinated?',
    'how many vaccinated Samoa measles',
  ),
  question(
    'Did Pfizer test the drug on children?',
    'and Moderna?',
    'did Moderna test drug on children',
    'Pfizer',
  ),
  question(
    'Why are nurses on strike in Wales?',
    'and in Scotland?',
    'why nurses on strike in Scotland',
    'Wales',
  ),
  question('Why are nurses on strike in Wales?', 'doctors too?', 'doctors strike Wales'),
  question('Who is the new mayor of Leeds?', 'and of York?', 'who new mayor of York', 'Leeds'),
  question(
    'Did the council vote for the new tram line?',
    'how much will it cost?',
    'how much tram line cost',
  ),
  question('Why did the mayor of Seoul resign?', 'who replaced him?', 'who replaced mayor Seoul'),
  other('Did the council vote for the new tram line?', 'any more?', 'more'),
  other('What did the coach say about the injury?', 'who says that?', 'who_said'),
  other('Why are nurses on strike in Wales?', 'Who is the new mayor of Leeds?', 'self_standing'),
  question('Who is the new mayor of Leeds?', 'only since 2020', 'who new mayor Leeds after:2019-12-31'),
];

/** What people then say to others in such a thread: after which question, and what; the desk is to stay silent. */
export const otherTopicTalk: readonly (readonly [last: string, said: string])[] = [
  ['How many medals did Norway win in Beijing?', 'not bad at all'],
  ['How many medals did Norway win in Beijing?', 'Norway again!'],
  ['How many medals did Norway win in Beijing?', 'and we got none'],
  ['How many medals did Norway win in Beijing?', 'are you watching tonight?'],
  ['How many medals did Norway win in Beijing?', 'and Peter?'],
  ['How many medals did Norway win in Beijing?', 'and you, Peter?'],
  ['Did Spain beat England in the final?', 'what a match'],
  ['Did Spain beat England in the final?', 'ha, told you so'],
  ['Did Spain beat England in the final?', 'who has the slides?'],
  ['Did Spain beat England in the final?', 'and the slides?'],
  ['Was the minister convicted of fraud?', 'that is enough for the note'],
  ['Was the minister convicted of fraud?', 'who tells legal?'],
  ['Was the minister convicted of fraud?', 'when do we publish?'],
  ['Was the minister convicted of fraud?', 'why is nobody on this?'],
  ['Was the minister convicted of fraud?', 'and now?'],
  ['What is Apple accused of in the EU?', 'same as last year then'],
  ['What is Apple accused of in the EU?', 'and that helps us how?'],
  ['What is Apple accused of in the EU?', 'and the deadline?'],
  ['How much gas does Germany buy from Norway?', 'I am off to Norway on Monday'],
  ['How much gas does Germany buy from Norway?', 'let me check the numbers'],
  ['How much gas does Germany buy from Norway?', 'is that per year? I doubt it.'],
  ['How much gas does Germany buy from Norway?', 'more than I thought'],
  ['Why are nurses on strike in Wales?', 'poor people'],
  ['Why are nurses on strike in Wales?', 'my sister is one'],
  ['Why are nurses on strike in Wales?', 'and lunch?'],
  ['Why are nurses on strike in Wales?', 'so what do we write?'],
  ['Who is the new mayor of Leeds?', 'never heard of her'],
  ['Who is the new mayor of Leeds?', 'where are the minutes?'],
  ['Who is the new mayor of Leeds?', 'and Susan from sales?'],
  ['Who is the new mayor of Leeds?', 'next time then'],
];
