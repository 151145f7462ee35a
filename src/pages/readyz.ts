import type { APIRoute } from 'astro';
import { strangerClient } from '../data/client.ts';
import { databaseAnswers } from '../data/ready.ts';
import { project } from '../data/settings.ts';

/** Whether the site can do its work: the database answers. */
export const GET: APIRoute = async () => {
  const ready = await databaseAnswers(strangerClient(project));
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', { status: ready ? 200 : 503 });
};
