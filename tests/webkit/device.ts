import { randomUUID } from 'node:crypto';
import type { DraftSaved, ServerCard } from '../../src/domain/draft.ts';
import type { Card, CardKey } from '../../src/domain/scorecard.ts';
import { type Reply, unflatten } from '../../src/features/scorecard/exchange.ts';

/** Another device of the same person: what it reads and saves, without a browser. */
export function otherDevice(
  siteUrl: string,
  cookies: { name: string; value: string }[],
  assignmentId: string,
) {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

  async function call<Done extends object>(action: string, input: object): Promise<Done> {
    const response = await fetch(`${siteUrl}/_actions/scorecard.${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: siteUrl, cookie },
      body: JSON.stringify({ assignment_id: assignmentId, ...input }),
    });
    const reply = unflatten(await response.json()) as Reply<Done>;
    if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.errors)}`);
    return reply;
  }

  const card = () => call<ServerCard>('readDraft', {});
  return {
    card,
    /** Changes one answer of the card as it stands on the server. */
    async change<Key extends CardKey>(key: Key, part: Partial<Card[Key]>): Promise<DraftSaved> {
      const now = (await card()).answers.find((answer) => answer.key === key);
      if (!now) throw new Error(`nothing is saved yet: ${key}`);
      const value = { ...(now.value as object), ...(part as object) };
      const answers = [{ key, base_revision: now.revision, value }];
      return call('saveDraft', { operation_id: randomUUID(), answers });
    },
  };
}
