/** English words of the area “watch”. */
export const watch = {
  tellMe: 'Tell me when it is',
  tellMeLabel: 'Tell me when it is: in a direct message, once the articles answer this',
  stop: 'Stop watching',
  stopLabel: (question: string) => `Stop watching: ${question}`,
  watching: (question: string) =>
    `I will tell you in a direct message, once, when the articles answer “${question}”.`,
  watchingBefore: (question: string) =>
    `You are watching this already. I will tell you in a direct message, once, when the articles answer “${question}”.`,
  answeredMeanwhile: 'The articles answer this by now:',
  stopped: (question: string) => `Stopped. I will not tell you about “${question}”.`,
  overBefore: 'You are not watching this any more.',
  tooMany: (most: number) =>
    `You are watching ${most} questions, which is the most. Please stop watching one of them first; my Home tab lists them.`,
  nowAnswered: 'The articles answer it now',
  since: (question: string) => `You asked “${question}” on `,
  sinceEnd: ' and wanted to be told. I will not tell you again.',
  state: {
    open: 'being watched',
    sending: 'a message is on its way',
    told: 'told',
    unknown: 'a message may or may not have come; it is not sent again',
    refused: 'Slack did not take the message',
  },
};
