import { z } from 'zod';

/** An id, a timestamp or a name in what a page tells; longer than any of Slack's. */
export const Id = z.string().max(255);

/** In whose name the page does something: one person of one workspace, by their ids. */
export const Viewer = z.object({ team: Id, person: Id });
export type Viewer = z.infer<typeof Viewer>;
