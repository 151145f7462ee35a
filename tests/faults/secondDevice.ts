import type { ServerCard } from '../../src/domain/draft.ts';
import type { CardKey, CardValue } from '../../src/domain/scorecard.ts';
import type { Over } from '../../src/domain/state.ts';
import { unflatten } from '../../src/features/scorecard/exchange.ts';

/** The same interviewer on another device, as far as the server can tell: what it reads and writes by itself. */
export function secondDevice(siteUrl: string, cookie: string, assignmentId: string) {
  async function call(action: string, input: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${siteUrl}/_actions/scorecard.${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', origin: siteUrl, cookie },
      body: JSON.stringify({ assignment_id: assignmentId, ...input }),
    });
    if (!response.ok) throw new Error(`${action} was answered with ${response.status}`);
    const reply = unflatten(await response.json()) as Record<string, unknown>;
    if (!reply['ok']) throw new Error(`${action}: ${JSON.stringify(reply['errors'])}`);
    return reply;
  }
  const read = async () => (await call('readDraft', {})) as unknown as ServerCard & { over: Over };
  return {
    read,
    /** Changes one answer on top of what the server has; gives what it wrote. */
    async write<Value extends CardValue>(key: CardKey, change: (now: Value | undefined) => Value) {
      const stored = (await read()).answers.find((answer) => answer.key === key);
      const value = change(stored?.value as Value | undefined);
      const answer = { key, base_revision: stored?.revision ?? 0, value };
      const reply = await call('saveDraft', { operation_id: crypto.randomUUID(), answers: [answer] });
      if (!(reply['saved'] as string[] | undefined)?.includes(key))
        throw new Error('the second device was refused');
      return value;
    },
  };
}
