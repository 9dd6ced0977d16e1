import { stringify } from 'csv-stringify/sync';
import type { Gaps } from './gaps.ts';

/**
 * The gaps as CSV (RFC 4180, with a byte order mark, by which spreadsheets know UTF-8), a row for each absent printer, each question, and
 * each answer that did not help. A field that a spreadsheet would take for a formula has an apostrophe before it. Nobody is named.
 */
export const gapsCsv = ({ absent, unanswered, notHelpful }: Gaps): string =>
  stringify(
    [
      ...absent.map(({ printer, reports, retellings }) =>
        row('cited, not in the articles', {
          subject: printer,
          times: String(reports),
          articles: retellings.map(({ number }) => number).join(' '),
        }),
      ),
      ...unanswered.flatMap(({ name, things }) =>
        [...Map.groupBy(things, ({ question }) => question)].map(([question, asked]) =>
          row('not in the articles', {
            subject: name,
            question,
            times: String(asked.length),
            people: String(new Set(asked.map(({ person }) => person)).size),
            last: lastOf(asked),
            reason: [...new Set(asked.map(({ reason }) => reason ?? ''))].join(' '),
          }),
        ),
      ),
      ...notHelpful.flatMap(({ name, things }) =>
        things.map(({ question, reason, comment, at }) =>
          row('not helpful', {
            subject: name,
            question,
            times: '1',
            people: '1',
            last: at.toISOString(),
            reason: reason ?? '',
            comment: comment ?? '',
          }),
        ),
      ),
    ],
    {
      header: true,
      columns: [...COLUMNS],
      bom: true,
      escape_formulas: true,
      quoted: true,
      record_delimiter: 'windows',
    },
  );

const row = (kind: string, known: Partial<Record<Column, string>>): Partial<Record<Column, string>> => ({
  kind,
  ...known,
});

const lastOf = (asked: readonly { readonly at: Date }[]): string =>
  new Date(Math.max(...asked.map(({ at }) => at.getTime()))).toISOString();

type Column = (typeof COLUMNS)[number];

const COLUMNS = [
  'kind',
  'subject',
  'question',
  'times',
  'people',
  'last',
  'reason',
  'comment',
  'articles',
] as const;
