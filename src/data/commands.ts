import type { Client } from './client.ts';
import { unwrap } from './refusal.ts';

/**
 * Runs one command of the database (DESIGN.md §5): a public function with the one argument `payload`.
 * @returns what the command says it did
 * @throws Refusal with the key and the field that the command named
 */
export async function command<Result>(client: Client, name: string, payload: object): Promise<Result> {
  return unwrap(await client.rpc(name, { payload })) as Result;
}
