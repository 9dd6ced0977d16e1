/** English words of the area “gaps”. */
export const gaps = {
  heading: (absent: number, unanswered: number, notHelpful: number) =>
    `Gaps: ${counted(absent, 'absent report', 'absent reports')}, ${counted(unanswered, 'unanswered subject', 'unanswered subjects')}, ${notHelpful} not helpful`,
  note: 'Who asked is never shown. The newest 500 questions of this workspace are counted.',
  empty: 'There are no gaps: no cited report is missing, and nothing that was asked here is unanswered.',
  absent: 'Cited, but not in the articles',
  unanswered: 'Asked, but not in the articles',
  notHelpful: 'Answers that did not help',
  retold: (articles: number, reports: number, names: readonly string[], more: number) =>
    [
      `${reports > 1 ? `${reports} reports, retold` : 'Retold'} by ${counted(articles, 'article', 'articles')}: ${names.join(', ')}`,
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join(' '),
  asked: (times: number, people: number) =>
    `Asked ${times === 1 ? 'once' : `${times} times`} by ${counted(people, 'person', 'people')}, last on `,
  toldOf: (times: number, people: number) =>
    `${counted(times, 'answer', 'answers')} did not help ${counted(people, 'person', 'people')}, last on `,
  moreQuestions: (more: number) => `and ${more} more ${more === 1 ? 'question' : 'questions'}`,
  reasons: {
    not_asked: 'not what was asked',
    known: 'an article is known that has it',
    source: 'wrong or missing source',
    other: 'something else',
    none: 'no reason given',
  },
  quoted: (words: string) => `“${words}”`,
  showMore: 'Show more',
  toStart: 'Back to the start',
  export: 'Export as CSV',
  exportLabel: 'Export as CSV: all gaps',
  exportTitle: 'Gaps as CSV',
  part: (at: number, of: number) => `Part ${at} of ${of}.`,
  howTo: 'Select the text and copy it.',
  nextPart: 'Next part',
  rangeWords: (start: number, end: number, all: number) => `${start} to ${end} of ${all}`,
  mayNot:
    'Only admins and owners of this workspace, and whoever runs this app names for it, can see what could not be answered.',
  untold: 'Slack does not tell me at the moment whether you may see this. Please try again in a minute.',
};

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
