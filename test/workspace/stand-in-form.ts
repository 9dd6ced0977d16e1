import type { App, types, webApi } from '@slack/bolt';

/** What the stand-in's form shows: the settings as they are kept, and whether the digest is paused. */
type Settings = { readonly paused: boolean; readonly place: string | null };

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Every form element that a digest is set up with, as an app would draw it. */
const settingsModal = ({ paused, place }: Settings): types.ModalView => ({
  type: 'modal',
  callback_id: 'settings',
  private_metadata: JSON.stringify({ paused }),
  notify_on_close: true,
  title: plain('Daily digest'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'section',
      block_id: 'standing',
      text: {
        type: 'mrkdwn',
        text: `${paused ? '*Paused* since today.' : 'Comes *every day*.'} Next: Monday, 23 November 2026, 08:30.${place ? `\nChosen: <#${place}>` : ''}`,
      },
    },
    {
      type: 'input',
      block_id: 'place',
      dispatch_action: true,
      label: plain('Channel'),
      element: {
        type: 'conversations_select',
        action_id: 'place',
        default_to_current_conversation: true,
        response_url_enabled: true,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        placeholder: plain('Choose a channel'),
      },
    },
    {
      type: 'input',
      block_id: 'time',
      label: plain('Time'),
      element: { type: 'timepicker', action_id: 'time', initial_time: '08:30', focus_on_load: true },
    },
    {
      type: 'input',
      block_id: 'zone',
      label: plain('Time zone'),
      hint: plain('The clocks of this place say when the digest comes.'),
      element: {
        type: 'static_select',
        action_id: 'zone',
        initial_option: option('Europe/Berlin'),
        option_groups: zoneGroups(),
      },
    },
    {
      type: 'input',
      block_id: 'days',
      optional: true,
      label: plain('Days'),
      element: {
        type: 'checkboxes',
        action_id: 'days',
        options: WEEKDAYS.map(option),
        initial_options: WEEKDAYS.slice(0, 5).map(option),
      },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Length'),
      element: {
        type: 'radio_buttons',
        action_id: 'kind',
        options: ['Short', 'Long'].map(option),
        initial_option: option('Short'),
      },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      dispatch_action: true,
      label: plain('Note'),
      element: { type: 'plain_text_input', action_id: 'note', placeholder: plain('Anything to add') },
    },
    {
      type: 'section',
      block_id: 'sign',
      text: plain('When nothing is new'),
      accessory: {
        type: 'checkboxes',
        action_id: 'sign',
        options: [
          {
            text: { type: 'mrkdwn', text: 'Say so *once a week*' },
            description: plain('One line, on the first day of the week'),
            value: 'weekly',
          },
          option('Tell me of trouble'),
        ],
      },
    },
    {
      type: 'section',
      block_id: 'quiet',
      text: plain('Nothing comes before'),
      accessory: {
        type: 'timepicker',
        action_id: 'quiet',
        initial_time: '06:00',
        timezone: 'Asia/Tokyo',
        placeholder: plain('Quiet until'),
      },
    },
    {
      type: 'actions',
      block_id: 'deeds',
      elements: [
        { type: 'button', action_id: 'preview', text: plain('Preview') },
        paused
          ? { type: 'button', action_id: 'resume', text: plain('Resume') }
          : { type: 'button', action_id: 'pause', text: plain('Pause') },
        {
          type: 'button',
          action_id: 'turn_off',
          style: 'danger',
          text: plain('Turn off'),
          confirm: {
            title: plain('Turn the digest off?'),
            text: {
              type: 'mrkdwn',
              text: 'No more editions come to *this channel*. What was set up is forgotten.',
            },
            confirm: plain('Turn off'),
            deny: plain('Keep it'),
            style: 'danger',
          },
        },
      ],
    },
  ],
});

/** What the next edition would say, over the form. */
const previewModal = (): types.ModalView => ({
  type: 'modal',
  callback_id: 'preview',
  title: plain('The next edition'),
  close: plain('Back'),
  blocks: [
    { type: 'header', text: plain('2 stories from 5 articles') },
    ...Array.from({ length: 6 }, (_, index) => ({
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: `*Story ${index + 1}.* What is told in it, with its outlets.` },
    })),
    { type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('All excerpts') }] },
  ],
});

const noticeModal = (words: string): types.ModalView => ({
  type: 'modal',
  title: plain('Daily digest'),
  blocks: [{ type: 'section', text: plain(words) }],
});

export const openForm = (client: webApi.WebClient, trigger_id: string) =>
  client.views.open({ trigger_id, view: settingsModal({ paused: false, place: null }) });

/** Opens a view to wait in, and puts the form there. */
export const openFormLate = async (client: webApi.WebClient, trigger_id: string) => {
  const opened = await client.views.open({ trigger_id, view: noticeModal('One moment…') });
  const view = settingsModal({ paused: false, place: null });
  await client.views.update({ view_id: opened.view?.id ?? '', view });
};

/** What the stand-in does with its form; every payload that it is told goes to `told`. */
export const listenToForm = (app: App, told: (name: string, payload: unknown) => void) => {
  app.action(/^(?:place|pause|resume|turn_off|sign|note|quiet)$/u, async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.view) return;
    told('action', { actions: body.actions, state: body.view.state, container: body.container });
    const [used] = body.actions;
    const paused = used?.action_id === 'pause';
    const place = used?.type === 'conversations_select' ? used.selected_conversation : null;
    const view =
      used?.action_id === 'turn_off' ? noticeModal('The digest is off.') : settingsModal({ paused, place });
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view });
  });
  app.action(/^(?:preview|deeper)$/u, async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    await client.views
      .push({ trigger_id: body.trigger_id, view: previewModal() })
      .catch(error => told('refused', error instanceof Error ? error.message : error));
  });
  app.view('settings', async ({ ack, view, body }) => {
    told('submission', {
      state: view.state,
      response_urls: body.type === 'view_submission' && body.response_urls,
    });
    const { days, note } = view.state.values;
    switch (note?.note?.value) {
      case 'clear':
        return ack({ response_action: 'clear' });
      case 'update':
        return ack({ response_action: 'update', view: noticeModal('Saved.') });
      case 'push':
        return ack({ response_action: 'push', view: noticeModal('Saved, too.') });
      case 'elsewhere':
        return ack({ response_action: 'errors', errors: { standing: 'Not beside an input.' } });
    }
    if (days?.days?.selected_options?.length === 0)
      return ack({ response_action: 'errors', errors: { days: 'Choose at least one day.' } });
    return ack();
  });
  app.view({ type: 'view_closed', callback_id: 'settings' }, async ({ ack, body, view }) => {
    await ack();
    told('closed', { is_cleared: 'is_cleared' in body && body.is_cleared, state: view.state });
  });
};

const zoneGroups = () => {
  const regions = Map.groupBy(
    Intl.supportedValuesOf('timeZone').filter(name => name.includes('/')),
    name => name.split('/')[0] ?? '',
  );
  return [...regions].flatMap(([region, zones]) =>
    Array.from({ length: Math.ceil(zones.length / 100) }, (_, part) => ({
      label: plain(part === 0 ? region : `${region} ${part + 1}`),
      options: zones.slice(part * 100, part * 100 + 100).map(option),
    })),
  );
};
