import { z } from 'zod';
import { parsed } from './blocks.ts';
import { sameSecret } from './guards.ts';
import { pageDeeds, type Somebody } from './page-deeds.ts';
import type { PageFiles } from './page-files.ts';
import { ARCHIVES_PATH, placeOfPermalink } from './permalinks.ts';
import { fieldsIn } from './request-body.ts';
import { RESPONSE_PATH } from './response-urls.ts';
import { Response } from './responses.ts';
import { type Answer, type Asked, json, plain, type Route } from './server.ts';
import type { Team } from './team.ts';
import type { Viewer } from './viewer.ts';

type Around = {
  readonly pageToken: string;
  readonly files: PageFiles;
  /** The first is where a page begins that does not say otherwise. */
  readonly teams: readonly Team[];
  readonly bringDigestForward: (team: string, channel: string) => Promise<string>;
};

export const API_PATH = '/api/';

/** The whole of what the workspaces answer: Slack's Web API, response URLs, the page, and what the page asks. */
export const openRoutes = ({ pageToken, files, teams, bringDigestForward }: Around): Route => {
  const deeds = pageDeeds(viewer => somebody(teams, viewer), bringDigestForward);
  return async (asked, response) => {
    const { method, path, query } = asked;
    if (path.startsWith(API_PATH)) return await callApi(teams, asked);
    if (path.startsWith(RESPONSE_PATH)) return await takeResponse(teams, asked);
    const deed = deeds.get(path);
    if (deed) return method === 'POST' ? await does(pageToken, deed, asked) : NOT_ALLOWED;
    if (method !== 'GET') return NOT_ALLOWED;
    if (path === '/changes') {
      const viewer = firstOf(teams, { team: query.get('team') ?? '', person: query.get('person') ?? '' });
      if (!viewer) return NOBODY;
      viewer.team.stream.join(viewer.person.id, response);
      return null;
    }
    if (path.startsWith(ARCHIVES_PATH)) return followed(teams, path.slice(ARCHIVES_PATH.length));
    const file = await files.get(path);
    return file ? { status: 200, ...file } : plain(404, 'There is nothing here.');
  };
};

const somebody = (teams: readonly Team[], viewer: Viewer): Somebody | undefined => {
  const team = teams.find(({ room }) => room.cast.team.id === viewer.team);
  const person = team?.room.cast.people.find(({ id }) => id === viewer.person);
  return team && person && { team, person };
};

/** Whoever is named, and the first there is where nobody is. */
const firstOf = (teams: readonly Team[], { team, person }: Viewer): Somebody | undefined => {
  const { cast } = teams.find(({ room }) => team === '' || room.cast.team.id === team)?.room ?? {};
  return cast && somebody(teams, { team: cast.team.id, person: person || cast.people[0].id });
};

/** Only our own page knows the token, so nothing else can act as a person. */
const does = async (
  token: string,
  deed: (body: unknown) => Promise<unknown>,
  { request, body }: Asked,
): Promise<Answer> => {
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !sameSecret(given, token))
    return plain(403, 'This page is not the workspace.');
  try {
    const done = await deed(parsed(body));
    return done === undefined ? NOBODY : json(done);
  } catch (error) {
    if (error instanceof z.ZodError) return plain(400, 'The request is not in the shape it must have.');
    throw error;
  }
};

/** The token says for which workspace the desk speaks. */
const callApi = async (teams: readonly Team[], { method, path, request, body }: Asked) => {
  if (method !== 'POST') return NOT_ALLOWED;
  const bearer = request.headers.authorization?.replace(/^Bearer /, '');
  if (bearer === undefined) return json({ ok: false, error: 'not_authed' });
  const team = teams.find(({ room }) => sameSecret(bearer, room.botToken));
  if (!team) return json({ ok: false, error: 'invalid_auth' });
  const at = new Date();
  const name = path.slice(API_PATH.length);
  const fields = fieldsIn(body, request.headers['content-type']);
  const reply = await team.webApi(name, fields);
  const outcome = reply.ok ? 'ok' : `error: ${reply.error}`;
  team.room.payloads.record({ at, direction: 'from_desk', name, outcome, body: fields });
  return json(reply);
};

const takeResponse = async (teams: readonly Team[], { method, path, body }: Asked) => {
  if (method !== 'POST') return NOT_ALLOWED;
  const [teamId, id = ''] = path.slice(RESPONSE_PATH.length).split('/');
  const team = teams.find(({ room }) => room.cast.team.id === teamId);
  if (!team) return json({ ok: false, error: 'invalid_url' }, 404);
  const at = new Date();
  const done = await responded(team, id, body);
  const outcome = done.ok ? 'ok' : `error: ${done.error}`;
  team.room.payloads.record({ at, direction: 'from_desk', name: 'response_url', outcome, body });
  return json({ ok: done.ok, ...(done.error && { error: done.error }) }, done.status);
};

const responded = async ({ room }: Team, id: string, body: string) => {
  const response = Response.safeParse(parsed(body));
  if (!response.success) return { ok: false, error: 'invalid_payload', status: 400 };
  const use = room.responseUrls.use(id);
  if (use.outcome === 'refused') return { ok: false, error: use.error, status: 404 };
  const { ok, error } = await room.respond(use.origin, response.data);
  return { ok, error, status: ok ? 200 : 400 };
};

/** Leads a permalink to its place on the page. */
const followed = (teams: readonly Team[], path: string): Answer => {
  const location = teams.map(({ room }) => placeOfPermalink(room, path)).find(place => place !== null);
  return location ? { ...plain(302, ''), location } : plain(404, 'There is nothing here.');
};

const TOKEN_HEADER = 'x-workspace-token';
const NOT_ALLOWED = plain(405, 'This is not how to ask.');
const NOBODY = plain(404, 'There is nobody of that name here.');
