import type { types } from '@slack/bolt';
import type { DigestWish, Place, Subscription, Weekday } from '../../digest/subscription.ts';
import { EVERY_DAY } from '../../digest/weekdays.ts';
import { dayValue, FIELDS, metadataOf } from '../digest-entries.ts';
import type { Words } from '../words/words.ts';
import { standingLines } from './digest-status.ts';
import { modalOf, saidModal } from './modal.ts';
import { zoneMenu } from './zone-menu.ts';

/** What the form shows: the digest of a channel as it stands, null for none; `note` is mrkdwn on what was just done. */
export type ShownForm = {
  /** Null when none is chosen yet. */
  readonly place: Place | null;
  readonly subscription: Subscription | null;
  /** What the fields begin with. */
  readonly begin: DigestWish;
  readonly note: string | null;
};

/**
 * The form by which a digest is set. The fields of another channel have other blocks, because Slack keeps what somebody entered
 * in a block that stays.
 */
export const digestFormModal = (
  { place, subscription, begin, note }: ShownForm,
  words: Words,
): types.ModalView => {
  const { form } = words.digest;
  const dayOption = (day: Weekday) => option(form.dayNames[day], dayValue(day));
  const weekly = option(form.weekly, 'weekly');
  const channel = place?.channel ?? null;
  const block = (field: keyof typeof FIELDS) => `${FIELDS[field]}:${channel ?? 'none'}`;
  return {
    ...modalOf(
      form.title,
      [
        ...(note === null ? [] : [section(note)]),
        channelField(channel, form),
        ...(place ? [section(standingLines(subscription, place, words).join('\n'))] : []),
        {
          type: 'input',
          block_id: block('time'),
          label: plain(form.time),
          element: { type: 'timepicker', action_id: FIELDS.time, initial_time: begin.time },
        },
        {
          type: 'input',
          block_id: block('zone'),
          label: plain(form.zone),
          hint: plain(form.zoneHint),
          element: zoneMenu(FIELDS.zone, begin.zone, words),
        },
        {
          type: 'input',
          block_id: block('weekdays'),
          label: plain(form.days),
          element: boxes(FIELDS.weekdays, EVERY_DAY.map(dayOption), begin.weekdays.map(dayOption)),
        },
        {
          type: 'input',
          block_id: block('signOfLife'),
          optional: true,
          label: plain(form.signOfLife),
          hint: plain(form.signOfLifeHint),
          element: boxes(FIELDS.signOfLife, [weekly], begin.signOfLife ? [weekly] : []),
        },
        {
          type: 'actions',
          block_id: `digest_deeds:${channel ?? 'none'}`,
          elements: deeds(subscription, form),
        },
      ],
      words,
      { callback_id: FORM, private_metadata: metadataOf(channel) },
    ),
    submit: plain(submitWords(subscription, form)),
    close: plain(form.cancel),
  };
};

/** A modal of the digest that says something in some lines of mrkdwn and asks for nothing. */
export const digestSaidModal = (mrkdwn: string, words: Words): types.ModalView =>
  saidModal(words.digest.form.title, mrkdwn, words);

/** What stands there while the digest is looked up. */
export const waitingModal = (words: Words): types.ModalView => digestSaidModal(words.notice.moment, words);

/** The form's name in what Slack sends. */
export const FORM = 'digest_form';

const channelField = (channel: string | null, form: FormWords): types.KnownBlock => ({
  type: 'input',
  block_id: FIELDS.channel,
  dispatch_action: true,
  label: plain(form.channel),
  element: {
    type: 'conversations_select',
    action_id: FIELDS.channel,
    placeholder: plain(form.chooseChannel),
    default_to_current_conversation: true,
    ...(channel !== null && { initial_conversation: channel }),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  },
});

const boxes = (
  action_id: string,
  options: types.PlainTextOption[],
  initial_options: types.PlainTextOption[],
): types.Checkboxes => ({
  type: 'checkboxes',
  action_id,
  options,
  ...(initial_options.length > 0 && { initial_options }),
});

const deeds = (subscription: Subscription | null, form: FormWords): types.Button[] => [
  button('digest_preview', form.preview),
  ...(subscription
    ? [
        subscription.paused ? button('digest_resume', form.resume) : button('digest_pause', form.pause),
        {
          ...button('digest_off', form.off),
          style: 'danger' as const,
          confirm: {
            title: plain(form.offTitle),
            text: plain(form.offText),
            confirm: plain(form.off),
            deny: plain(form.keep),
            style: 'danger' as const,
          },
        },
      ]
    : []),
];

const submitWords = (subscription: Subscription | null, form: FormWords): string => {
  if (!subscription) return form.turnOn;
  return subscription.paused ? form.saveAndResume : form.save;
};

const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

const button = (action_id: string, text: string): types.Button => ({
  type: 'button',
  action_id,
  text: plain(text),
});

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

const option = (text: string, value: string): types.PlainTextOption => ({ text: plain(text), value });

type FormWords = Words['digest']['form'];
