import type { Client } from './client.ts';

/**
 * Whether the database answers anybody at all. Strangers may read nothing, so being refused by it is a good answer;
 * what comes from a doorkeeper whose database is away is in the 500s, and no answer is status 0.
 */
export async function databaseAnswers(stranger: Client): Promise<boolean> {
  const { status } = await stranger.from('members').select('id').limit(1);
  return status >= 200 && status < 500;
}
