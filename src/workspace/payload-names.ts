import { z } from 'zod';
import { parsed } from './blocks.ts';

/** What people call a request to the desk, such as `event app_mention`, `command /huawei` or `block_actions share`. */
export const eventName = (envelope: object): string => `event ${Envelope.parse(envelope).event.type}`;

export const formName = (fields: Readonly<Record<string, string>>): string => {
  if (fields.command !== undefined) return `command ${fields.command}`;
  const { type, actions, view, callback_id } = Interaction.parse(parsed(fields.payload ?? ''));
  return `${type} ${actions?.[0]?.action_id ?? view?.callback_id ?? callback_id ?? ''}`.trim();
};

const Envelope = z.object({ event: z.object({ type: z.string() }) });
const Interaction = z
  .object({
    type: z.string(),
    callback_id: z.string().optional(),
    actions: z.array(z.object({ action_id: z.string().optional() })).optional(),
    view: z.object({ callback_id: z.string().optional() }).optional(),
  })
  .catch({ type: 'interaction' });
