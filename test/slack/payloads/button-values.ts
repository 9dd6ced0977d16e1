import { PageValue, ViewValue } from '../../../src/slack/evidence-view.ts';
import { findExcerpt, Reference } from '../../../src/slack/excerpt-reference.ts';
import { PartValue, takenBy } from '../../../src/slack/export-value.ts';
import { opinionOf } from '../../../src/slack/feedback-value.ts';
import { sharedAnswer } from '../../../src/slack/share-value.ts';
import { watchWishOf } from '../../../src/slack/watch-value.ts';
import { evidenceOf } from './evidence.ts';
import type { World } from './world.ts';

/** Whether a value is one that the listener of its button makes something of. */
type Sound = (value: string, world: World) => boolean;

const isShared: Sound = (value, { library }) => sharedAnswer(value, library) !== null;
const isExcerpt: Sound = (value, { library }) => {
  const reference = Reference.safeParse(value);
  return reference.success && findExcerpt(library, reference.data) !== null;
};
const isNumber: Sound = value => /^\d{1,6}$/u.test(value);
const isThere: Sound = value => value.trim() !== '';
const isAny: Sound = value => value !== '';
const isList: Sound = (value, world) =>
  ViewValue.safeParse(value).success &&
  takenBy(value, world.library, evidenceOf(world), world.words) !== null;

/** The buttons of the desk by their names, and what each carries; null for those that carry nothing. */
const carried: readonly (readonly [RegExp, Sound | null])[] = [
  [/^(?:show_context(?::\d+)?|view_context)$/u, isExcerpt],
  [/^open_article(?::\d+)?$/u, null],
  [/^(?:share|ask_share|show_chain|export)$/u, isShared],
  [/^export:list$/u, isList],
  [/^export_part:(?:next|start)$/u, value => PartValue.safeParse(value).success],
  [/^page:(?:more|start)$/u, value => PageValue.safeParse(value).success],
  [/^(?:chain_page|gaps_page):(?:more|start)$/u, isNumber],
  [/^gaps_(?:part:(?:next|start)|export)$/u, isNumber],
  [/^feedback(?::(?:helpful|not_helpful))?$/u, value => opinionOf(value) !== null],
  [/^watch$/u, value => watchWishOf(value) !== null],
  [/^(?:watch_stop|ask_stop|home_stop)$/u, isThere],
  [/^suggestion:\d$/u, isThere],
  [/^home_(?:example:\d+|again|watch)$/u, isThere],
  [/^home_(?:edit|pause)$/u, isAny],
  [/^(?:home_ask|home_forget|ask_narrow|ask_watch|check_share)$/u, null],
  [/^digest_(?:form|preview|pause|resume|off|post)$/u, null],
];

/** What is wrong with a button's value: it belongs to no button of the desk, is missing, or leads nowhere. */
export const valueProblems = (action: string, value: string | undefined, world: World): string[] => {
  const found = carried.find(([name]) => name.test(action));
  if (!found) return [`no button of the desk is called ${action}`];
  const [, isSound] = found;
  if (isSound === null) return value === undefined ? [] : [`${action} carries a value that nobody reads`];
  if (value === undefined) return [`${action} carries nothing`];
  return isSound(value, world) ? [] : [`${action} carries what leads nowhere: ${value.slice(0, 200)}`];
};
