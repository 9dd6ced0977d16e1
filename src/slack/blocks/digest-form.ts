import type { types } from '@slack/bolt';
import type { DigestWish, Place, Subscription, Weekday } from '../../digest/subscription.ts';
import { EVERY_DAY } from '../../digest/weekdays.ts';
import { dayValue, FIELDS, metadataOf } from '../digest-entries.ts';
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
export const digestFormModal = ({ place, subscription, begin, note }: ShownForm): types.ModalView => {
  const channel = place?.channel ?? null;
  const block = (field: keyof typeof FIELDS) => `${FIELDS[field]}:${channel ?? 'none'}`;
  return {
    ...modalOf(
      TITLE,
      [
        ...(note === null ? [] : [section(note)]),
        channelField(channel),
        ...(place ? [section(standingLines(subscription, place).join('\n'))] : []),
        {
          type: 'input',
          block_id: block('time'),
          label: plain('Time of day'),
          element: { type: 'timepicker', action_id: FIELDS.time, initial_time: begin.time },
        },
        {
          type: 'input',
          block_id: block('zone'),
          label: plain('Time zone'),
          hint: plain('The clocks of this zone say when the digest comes.'),
          element: zoneMenu(FIELDS.zone, begin.zone),
        },
        {
          type: 'input',
          block_id: block('weekdays'),
          label: plain('Days'),
          element: boxes(FIELDS.weekdays, EVERY_DAY.map(dayOption), begin.weekdays.map(dayOption)),
        },
        {
          type: 'input',
          block_id: block('signOfLife'),
          optional: true,
          label: plain('When nothing is new'),
          hint: plain('On a day without news nothing is posted.'),
          element: boxes(FIELDS.signOfLife, [WEEKLY], begin.signOfLife ? [WEEKLY] : []),
        },
        { type: 'actions', block_id: `digest_deeds:${channel ?? 'none'}`, elements: deeds(subscription) },
      ],
      { callback_id: FORM, private_metadata: metadataOf(channel) },
    ),
    submit: plain(submitWords(subscription)),
    close: plain('Cancel'),
  };
};

/** A modal of the digest that says something in some lines of mrkdwn and asks for nothing. */
export const digestSaidModal = (mrkdwn: string): types.ModalView => saidModal(TITLE, mrkdwn);

/** What stands there while the digest is looked up. */
export const waitingModal = (): types.ModalView => digestSaidModal('One moment…');

/** The form's name in what Slack sends. */
export const FORM = 'digest_form';

const channelField = (channel: string | null): types.KnownBlock => ({
  type: 'input',
  block_id: FIELDS.channel,
  dispatch_action: true,
  label: plain('Channel'),
  element: {
    type: 'conversations_select',
    action_id: FIELDS.channel,
    placeholder: plain('Choose a channel'),
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

const deeds = (subscription: Subscription | null): types.Button[] => [
  button('digest_preview', 'Preview'),
  ...(subscription
    ? [
        subscription.paused ? button('digest_resume', 'Resume') : button('digest_pause', 'Pause'),
        {
          ...button('digest_off', 'Turn off'),
          style: 'danger' as const,
          confirm: {
            title: plain('Turn the digest off?'),
            text: plain('Nothing more is posted. What the channel was told already is not told again.'),
            confirm: plain('Turn off'),
            deny: plain('Keep it'),
            style: 'danger' as const,
          },
        },
      ]
    : []),
];

const submitWords = (subscription: Subscription | null): string => {
  if (!subscription) return 'Turn on';
  return subscription.paused ? 'Save and resume' : 'Save';
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

const dayOption = (day: Weekday): types.PlainTextOption => ({
  text: plain(DAY_NAMES[day]),
  value: dayValue(day),
});

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

const WEEKLY: types.PlainTextOption = { text: plain('Say so in one line, once a week'), value: 'weekly' };

const TITLE = 'Daily digest';
