import { z } from 'zod';
import { type Filter, printFilters } from '../search/filters.ts';
import { JsonText } from './json-text.ts';
import { limits } from './limits.ts';
import { shortened } from './mrkdwn.ts';

/** The fields of the form in which a question is asked, by the `block_id` and `action_id` that each has. */
export const ASK_FIELDS = {
  question: 'ask_question',
  outlet: 'ask_outlet',
  author: 'ask_author',
  origin: 'ask_origin',
  after: 'ask_after',
  before: 'ask_before',
  channel: 'ask_channel',
} as const;

/** What somebody entered, empty where nothing is. */
export type AskEntries = {
  readonly question: string;
  readonly outlets: readonly string[];
  readonly author: string;
  readonly origin: string;
  readonly after: string;
  readonly before: string;
};

/**
 * What the form remembers beside its fields: whether the filters are shown, and of the answer below them the whole question as it
 * would be typed, null before the first, and the turn that it answers.
 */
export type AskMemory = {
  readonly isNarrowed: boolean;
  readonly typed: string | null;
  readonly turn: string;
};

/** A form as Slack tells it; `channel` is the one chosen for sharing. */
export type AskForm = {
  readonly entries: AskEntries;
  readonly memory: AskMemory;
  readonly channel: string | null;
};

/** Nothing entered but perhaps a question, as far as the form takes it. */
export const onlyQuestion = (question: string): AskEntries => ({
  question: shortened(withoutControls(question), LONGEST_QUESTION),
  outlets: [],
  author: '',
  origin: '',
  after: '',
  before: '',
});

/** Reads the form; null when the view is none of ours. */
export const askFormOf = (view: unknown): AskForm | null => {
  const { data } = Form.safeParse(view);
  if (!data) return null;
  const fields = new Map(Object.values(data.state.values).flatMap(actions => Object.entries(actions)));
  const at = (field: keyof typeof ASK_FIELDS): Field | undefined => fields.get(ASK_FIELDS[field]);
  const one = (field: keyof typeof ASK_FIELDS): string =>
    withoutControls(at(field)?.selected_option?.value ?? at(field)?.value ?? '');
  const chosen = [one('outlet'), ...(at('outlet')?.selected_options.map(({ value }) => value) ?? [])];
  const { n, t, k } = data.private_metadata;
  return {
    entries: {
      question: one('question'),
      outlets: chosen.filter(isChosen),
      author: [one('author')].filter(isChosen).join(''),
      origin: [one('origin')].filter(isChosen).join(''),
      after: one('after'),
      before: one('before'),
    },
    memory: { isNarrowed: n, typed: t ?? null, turn: k },
    channel: at('channel')?.selected_conversation ?? null,
  };
};

/**
 * What the form remembers, for its `private_metadata`. A question that with all its filters and their escapes is beyond Slack's limit is
 * left out, and then the form shows no answer once it is drawn again.
 */
export const askMemoryText = ({ isNarrowed, typed, turn }: AskMemory): string => {
  const [bare, whole] = [null, typed].map(t =>
    JSON.stringify({ n: isNarrowed, ...(t !== null && { t }), k: turn }),
  );
  return (whole && whole.length <= limits.view.privateMetadata ? whole : bare) ?? '';
};

/** All of it as somebody would type it, so that one reader reads the filters wherever they come from. */
export const typedBy = (entries: AskEntries): string =>
  withoutControls([entries.question, printFilters(filtersOf(entries))].filter(part => part !== '').join(' '));

const filtersOf = ({ outlets, author, origin, after, before }: AskEntries): Filter[] => {
  const filter = (kind: Filter['kind'], value: string): Filter[] =>
    unquoted(value) === '' ? [] : [{ kind, value: unquoted(value), excluded: false }];
  return [
    ...outlets.flatMap(outlet => filter('outlet', outlet)),
    ...filter('author', author),
    ...filter('origin', origin),
    ...filter('after', after),
    ...filter('before', before),
  ];
};

/** Without characters that no question needs, and that take six each on the way. */
const withoutControls = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();

/** What stands for no choice in a menu. */
export const ANY = '*';

const isChosen = (value: string): boolean => value !== '' && value !== ANY;

/** A value is put between quotation marks where it is typed. */
const unquoted = (value: string): string =>
  value
    .replace(/["“”„«»]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Characters of a question; filters come on top. */
export const LONGEST_QUESTION = 500;

const Option = z.looseObject({ value: z.string() });
const Field = z.looseObject({
  value: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).catch([]).default([]),
  selected_conversation: z.string().nullish(),
});
type Field = z.infer<typeof Field>;

const Form = z.looseObject({
  private_metadata: JsonText.pipe(
    z.strictObject({ n: z.boolean(), t: z.string().max(2500).optional(), k: z.string().max(100) }),
  ),
  state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), Field)) }),
});
