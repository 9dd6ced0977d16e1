/** English words of Slack's agent view. */
export const agent = {
  /** Slack shows it while an answer is on its way. */
  looking: 'Looking through the articles…',
  promptsTitle: 'Ask the articles',
  /** What is offered where the articles come with no examples of questions; the messages are commands. */
  prompts: [
    { title: 'Which articles are there?', message: 'sources' },
    { title: 'Who is quoted?', message: 'quotes' },
    { title: 'What happened when?', message: 'timeline' },
    { title: 'What can I ask?', message: 'help' },
  ],
  /** In the titles of Slack's search. */
  undated: 'date not known',
  outlet: 'Outlet',
  outlets: 'Outlets',
  searchFailed: 'The articles could not be searched. Please try again in a minute.',
};
