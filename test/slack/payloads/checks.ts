import type { Message } from '../../../src/slack/message.ts';
import { textLimit } from '../../../src/slack/message.ts';
import { checkMessage, checkView, findLiveTokens } from '../../../src/slack/payload-check.ts';
import { plainParts } from '../../../src/slack/plain-parts.ts';
import { valueProblems } from './button-values.ts';
import type { Shown } from './surface.ts';
import type { World } from './world.ts';

/** All that is wrong with what a surface shows, in sentences; nothing when it may be sent. */
export const problemsOf = (shown: Shown, world: World): string[] => {
  const { messages = [], views = [], problems = [] } = shown;
  return [
    ...problems,
    ...messages.flatMap(message => messageProblems(message)),
    ...views.flatMap(checkView),
    ...[...messages, ...views].flatMap(one => [
      ...foreignTokens(one, shown),
      ...foreignQuotes(one, shown, world),
      ...looseTexts(one),
      ...pressedProblems(one, world),
    ]),
  ];
};

const frame = { channel: 'C1', unfurl_links: false, unfurl_media: false, parse: 'none' } as const;

/** The message as a whole, and each of the plain parts that go out when Slack takes its blocks not. */
const messageProblems = ({ text, blocks, whole }: Message): string[] => [
  ...checkMessage(blocks ? { ...frame, text, blocks } : { ...frame, text }),
  ...(text.trim() === '' ? ['text: says nothing'] : []),
  ...(text.length > textLimit ? [`text: ${text.length} characters, at most ${textLimit}`] : []),
  ...plainParts(whole ?? text).flatMap(part =>
    checkMessage({ ...frame, text: part }).map(one => `a plain part: ${one}`),
  ),
];

type Found = { readonly [field: string]: unknown };

/** Every object within, from the outside in. */
const objectsIn = (value: unknown): Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [{ ...value }, ...inner];
};

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The control sequences, persons and channels in what Slack reads for such that are not the desk's own. */
const foreignTokens = (payload: object, { own = [] }: Shown): string[] => {
  const isOwn = (token: string): boolean =>
    own.some(one => (typeof one === 'string' ? one === token : one.test(token)));
  const objects = objectsIn(payload);
  const marked = [
    ...('text' in payload ? [stringOf(payload.text)] : []),
    ...('whole' in payload ? [stringOf(payload.whole)] : []),
    ...objects.filter(({ type }) => type === 'mrkdwn').map(({ text }) => stringOf(text)),
  ];
  const named = objects.flatMap(({ type, user_id, channel_id }) => {
    if (type === 'user') return [`<@${stringOf(user_id)}>`];
    return type === 'channel' ? [`<#${stringOf(channel_id)}>`] : [];
  });
  const links = objects.filter(({ type }) => type === 'link' || type === 'emoji' || type === 'broadcast');
  return [
    ...[...marked.flatMap(findLiveTokens), ...named]
      .filter(token => !isOwn(token))
      .map(token => `${token} is not the desk's own`),
    ...links.map(({ type }) => `an element of the type ${stringOf(type)}`),
  ];
};

/** Quotes that are no words of an article, character for character. */
const foreignQuotes = (payload: object, { quotable = [] }: Shown, { articles }: World): string[] =>
  objectsIn(payload)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(({ elements }) => textsOf(elements).join(''))
    .filter(quote => ![...articles.map(({ text }) => text), ...quotable].some(text => text.includes(quote)))
    .map(quote => `"${quote.slice(0, 200)}" is in no article`);

const textsOf = (elements: unknown): string[] =>
  Array.isArray(elements) ? elements.map(one => stringOf(Object(one).text)) : [];

/** Texts in which Slack would make pictures or links of characters. */
const looseTexts = (payload: object): string[] =>
  objectsIn(payload).flatMap(({ type, emoji, verbatim, text }) => {
    const loose = (type === 'plain_text' && emoji !== false) || (type === 'mrkdwn' && verbatim !== true);
    return loose ? [`Slack may make something else of "${stringOf(text).slice(0, 80)}"`] : [];
  });

/** Buttons whose value nobody can read. */
const pressedProblems = (payload: object, world: World): string[] =>
  objectsIn(payload).flatMap(one => {
    if (one.type === 'button') return valueProblems(stringOf(one.action_id), carriedBy(one), world);
    if (one.type !== 'feedback_buttons') return [];
    return [one.positive_button, one.negative_button].flatMap(button =>
      valueProblems(stringOf(one.action_id), carriedBy(Object(button)), world),
    );
  });

const carriedBy = ({ value }: Found): string | undefined => (typeof value === 'string' ? value : undefined);
