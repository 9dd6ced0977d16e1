import type { types, webApi } from '@slack/bolt';
import type { Answer } from '../answer/answer.ts';
import type { Via } from '../conversation/turn.ts';
import { askChoices } from './ask-choices.ts';
import { type AskEntries, type AskForm, onlyQuestion, typedBy } from './ask-entries.ts';
import { type AskState, askModal } from './blocks/ask-modal.ts';
import { noteTurn } from './noting.ts';
import type { Desk } from './ports.ts';
import type { Words } from './words/words.ts';

/** Who has the form before them; `team` is the desk's workspace. */
export type Asker = { readonly client: webApi.WebClient; readonly team: string; readonly user: string };

/** An empty form. */
export const emptyAskView = (desk: Desk, words: Words): types.ModalView =>
  view(desk, words, {
    entries: onlyQuestion(''),
    memory: { isNarrowed: false, typed: null, turn: desk.newKey() },
    answer: null,
  });

/** A form with the answer in it, and how to write down that it was asked. */
export type AskedView = {
  readonly view: types.ModalView;
  /** Notes the turn; never rejects. */
  note(): Promise<void>;
};

/** The form once a question was asked in it. */
export const askedView = (
  desk: Desk,
  { team, user }: Asker,
  entries: AskEntries,
  how: { readonly isNarrowed: boolean; readonly via: Via },
  words: Words,
): AskedView => {
  const typed = typedBy(entries);
  const answer = desk.ask(typed);
  const turn = desk.newKey();
  const asking = { id: turn, team, channel: '', thread: null, person: user, via: how.via };
  return {
    view: view(desk, words, { entries, memory: { isNarrowed: how.isNarrowed, typed, turn }, answer }),
    note: () => noteTurn(desk, asking, typed, answer),
  };
};

/** The same form drawn again, with what was entered and, where there is one, the answer as the articles give it now. */
export const redrawnAskView = (
  desk: Desk,
  { entries, memory }: AskForm,
  changes: { readonly isNarrowed?: true; readonly watch?: string | null; readonly note?: string },
  words: Words,
): types.ModalView => {
  const { watch = null, note = null, isNarrowed = memory.isNarrowed } = changes;
  const answer = memory.typed === null ? null : desk.ask(memory.typed);
  return view(desk, words, { entries, memory: { ...memory, isNarrowed }, answer, watch, note });
};

type Drawn = Pick<AskState, 'entries' | 'memory'> & {
  readonly answer: Answer | null;
  readonly watch?: string | null;
  readonly note?: string | null;
};

const view = (desk: Desk, words: Words, { watch = null, note = null, ...drawn }: Drawn): types.ModalView => {
  const behind = desk.evidence();
  const choices = askChoices(desk.library(), behind.origins);
  return askModal({ ...drawn, choices, behind, watch, note }, words);
};
