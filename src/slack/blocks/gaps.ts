import type { types } from '@slack/bolt';
import type { AbsentReports } from '../../gaps/absent-reports.ts';
import type { Feedback } from '../../gaps/feedback.ts';
import { FEEDBACK_REASONS } from '../../gaps/feedback-reason.ts';
import type { Gaps } from '../../gaps/gaps.ts';
import type { Asked, Subject } from '../../gaps/subjects.ts';
import type { Entry, Listing } from '../listing.ts';
import { escaped, oneLine, shortened } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { dayElement, dayMarkup } from './day.ts';
import { textRun } from './rich-words.ts';

/** The gaps as a list: what is cited and absent first, then what was asked in vain, then what did not help. */
export const gapsListing = ({ absent, unanswered, notHelpful }: Gaps, words: Words): Listing => {
  const { gaps } = words;
  const missing = absent.reduce((sum, { reports }) => sum + reports, 0);
  const down = notHelpful.reduce((sum, { things }) => sum + things.length, 0);
  return {
    heading: gaps.heading(missing, unanswered.length, down),
    note: gaps.note,
    sections: [
      { title: gaps.absent, entries: absent.map(reports => () => absentEntry(reports, words)) },
      { title: gaps.unanswered, entries: unanswered.map(subject => () => askedEntry(subject, words)) },
      { title: gaps.notHelpful, entries: notHelpful.map(subject => () => notHelpfulEntry(subject, words)) },
    ],
    empty: gaps.empty,
  };
};

const absentEntry = ({ printer, reports, retellings }: AbsentReports, { gaps }: Words): Entry => {
  const names = retellings
    .slice(0, MOST_NAMED)
    .map(({ number, facts }) =>
      brief(`${number}${facts.outlet.value ? ` (${facts.outlet.value})` : ''}`, 60),
    );
  const more = retellings.length - names.length;
  return entryOf(printer, [textRun(gaps.retold(retellings.length, reports, names, more))], '');
};

const askedEntry = (subject: Subject<Asked>, { gaps }: Words): Entry => {
  const { things, people, lastAt } = subject;
  const [line, text] = dated(gaps.asked(things.length, people), lastAt);
  return entryOf(subject.name, [...line, ...more(questionLines(subject, gaps))], text);
};

const notHelpfulEntry = (subject: Subject<Feedback>, { gaps }: Words): Entry => {
  const { things, people, lastAt } = subject;
  const [line, text] = dated(gaps.toldOf(things.length, people), lastAt);
  const comments = things.flatMap(({ comment }) => comment ?? []);
  const said = comments.slice(0, MOST_NAMED).map(comment => gaps.quoted(brief(comment, LONGEST_COMMENT)));
  return entryOf(
    subject.name,
    [...line, ...more([reasonsLine(things, gaps), ...questionLines(subject, gaps), ...said])],
    text,
  );
};

/** How often each reason was given. */
const reasonsLine = (things: readonly Feedback[], { reasons }: Words['gaps']): string =>
  [...FEEDBACK_REASONS, null]
    .map(reason => ({ reason, times: things.filter(thing => thing.reason === reason).length }))
    .filter(({ times }) => times > 0)
    .map(({ reason, times }) => `${reasons[reason ?? 'none']} (${times})`)
    .join(', ');

/** The questions of a subject that has another name than they. */
const questionLines = ({ name, questions }: Subject<Asked>, gaps: Words['gaps']): string[] => {
  const shown = questions.filter(question => question !== name).slice(0, MOST_NAMED);
  const left = questions.length - MOST_NAMED;
  return [
    ...shown.map(question => gaps.quoted(brief(question, LONGEST_QUESTION))),
    ...(left > 0 && shown.length > 0 ? [gaps.moreQuestions(left)] : []),
  ];
};

/** A line that ends with a day, as rich text and as mrkdwn. */
const dated = (line: string, at: Date): readonly [types.RichTextElement[], string] => [
  [textRun(line), dayElement(at)],
  `${escaped(line)}${dayMarkup(at)}`,
];

const more = (lines: readonly string[]): types.RichTextElement[] =>
  lines.filter(line => line !== '').map(line => textRun(`\n${line}`));

const entryOf = (name: string, rest: readonly types.RichTextElement[], dayText: string): Entry => {
  const title = brief(name, LONGEST_QUESTION);
  const lines = rest.map(element => (element.type === 'text' ? escaped(element.text) : ''));
  const text = dayText === '' ? lines.join('') : `${dayText}${lines.slice(1).join('')}`;
  return {
    text: `*${escaped(title)}*\n${text}`,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [
              {
                type: 'rich_text_section',
                elements: [textRun(title, { bold: true }), textRun('\n'), ...rest],
              },
            ],
          },
        ],
      },
    ],
  };
};

const brief = (text: string, most: number): string => shortened(oneLine(text), most);

const MOST_NAMED = 3;
const LONGEST_QUESTION = 200;
const LONGEST_COMMENT = 300;
