import type { Delivery, Desk } from './delivery.ts';
import { eventName, formName } from './payload-names.ts';
import type { Payloads } from './payloads.ts';

/** The desk, with every request to it recorded, and what it said in its acknowledgement, if anything. */
export const recordedDesk = (desk: Desk, payloads: Payloads): Desk => {
  const recorded = async (name: string, body: unknown, sending: () => Promise<Delivery>) => {
    const at = new Date();
    const begun = performance.now();
    const delivery = await sending();
    const took = `in ${Math.round(performance.now() - begun)} ms`;
    const outcome = `${delivery.status ?? outcomeOf(delivery)} ${took}`;
    payloads.record({ at, direction: 'to_desk', name, outcome, body });
    if (delivery.outcome === 'taken' && delivery.body.trim() !== '')
      payloads.record({
        at: new Date(),
        direction: 'from_desk',
        name: `answer to ${name}`,
        outcome: 'ok',
        body: delivery.body,
      });
    return delivery;
  };
  return {
    sendEvent: envelope => recorded(eventName(envelope), envelope, () => desk.sendEvent(envelope)),
    sendForm: fields => recorded(formName(fields), fields, () => desk.sendForm(fields)),
  };
};

const outcomeOf = (delivery: Delivery): string => (delivery.outcome === 'failed' ? delivery.error : 'ok');
