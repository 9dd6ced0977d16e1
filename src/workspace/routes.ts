import { z } from 'zod';
import { parsed } from './blocks.ts';
import { sameSecret } from './guards.ts';
import { Acted, Dismissed, type Interactions, Submitted } from './interactions.ts';
import type { PageFiles } from './page-files.ts';
import { Said } from './person.ts';
import { fieldsIn } from './request-body.ts';
import { RESPONSE_PATH, type ResponseUrls } from './response-urls.ts';
import { type Respond, Response } from './responses.ts';
import { type Answer, type Asked, json, plain, type Route } from './server.ts';
import type { Stream } from './stream.ts';
import type { WebApi } from './web-api.ts';

type Around = {
  readonly pageToken: string;
  readonly botToken: string;
  readonly files: PageFiles;
  readonly stream: Stream;
  readonly webApi: WebApi;
  readonly responseUrls: ResponseUrls;
  readonly respond: Respond;
  readonly say: (said: Said) => Promise<void>;
  readonly interactions: Interactions;
  readonly bringDigestForward: (channel: string) => Promise<string>;
};

export const API_PATH = '/api/';

/** The whole of what the workspace answers: Slack's Web API, response URLs, the page, and what the page asks. */
export const openRoutes = (around: Around): Route => {
  const deeds = pageDeeds(around);
  return async (asked, response) => {
    const { method, path } = asked;
    if (path.startsWith(API_PATH)) return await callApi(around, asked);
    if (path.startsWith(RESPONSE_PATH)) return await takeResponse(around, asked);
    const deed = deeds.get(path);
    if (deed) return method === 'POST' ? await does(around.pageToken, deed, asked) : NOT_ALLOWED;
    if (method !== 'GET') return NOT_ALLOWED;
    if (path === '/changes') {
      around.stream.join(response);
      return null;
    }
    const file = await around.files.get(path);
    return file ? { status: 200, ...file } : plain(404, 'There is nothing here.');
  };
};

type Deed = (body: unknown) => Promise<unknown>;

/** What the person does on the page, each with the shape of its request. */
const pageDeeds = ({ say, interactions, bringDigestForward }: Around) =>
  new Map<string, Deed>([
    ['/say', async body => say(Said.parse(body))],
    ['/act', async body => interactions.act(Acted.parse(body))],
    ['/submit', async body => interactions.submit(Submitted.parse(body))],
    ['/dismiss', async body => interactions.dismiss(Dismissed.parse(body))],
    ['/digest', async body => ({ sentence: await bringDigestForward(Forward.parse(body).channel) })],
  ]);

/** Only our own page knows the token, so nothing else can act as the person. */
const does = async (token: string, deed: Deed, { request, body }: Asked): Promise<Answer> => {
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !sameSecret(given, token))
    return plain(403, 'This page is not the workspace.');
  try {
    return json((await deed(parsed(body))) ?? {});
  } catch (error) {
    if (error instanceof z.ZodError) return plain(400, 'The request is not in the shape it must have.');
    throw error;
  }
};

const callApi = async ({ botToken, webApi }: Around, { method, path, request, body }: Asked) => {
  if (method !== 'POST') return NOT_ALLOWED;
  const bearer = request.headers.authorization?.replace(/^Bearer /, '');
  if (bearer === undefined) return json({ ok: false, error: 'not_authed' });
  if (!sameSecret(bearer, botToken)) return json({ ok: false, error: 'invalid_auth' });
  return json(await webApi(path.slice(API_PATH.length), fieldsIn(body, request.headers['content-type'])));
};

const takeResponse = async ({ responseUrls, respond }: Around, { method, path, body }: Asked) => {
  if (method !== 'POST') return NOT_ALLOWED;
  const response = Response.safeParse(parsed(body));
  if (!response.success) return json({ ok: false, error: 'invalid_payload' }, 400);
  const use = responseUrls.use(path.slice(RESPONSE_PATH.length));
  if (use.outcome === 'refused') return json({ ok: false, error: use.error }, 404);
  const done = await respond(use.origin, response.data);
  return json(done, done.ok ? 200 : 400);
};

const Forward = z.object({ channel: z.string().max(64) });
const TOKEN_HEADER = 'x-workspace-token';
const NOT_ALLOWED = plain(405, 'This is not how to ask.');
