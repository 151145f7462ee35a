import type { Client } from '../../data/client.ts';
import { currentMember } from '../../data/members.ts';
import { Refusal } from '../../data/refusal.ts';
import type { Member } from '../../domain/member.ts';

/** Who a request belongs to: a member; nobody; somebody whose session is over; an account without a member. */
export type Who =
  | { kind: 'member'; member: Member }
  | { kind: 'nobody' }
  | { kind: 'ended' }
  | { kind: 'no_member' };

/**
 * Reads the session, refreshing it where its token is about to end, and asks the database whose it is.
 * @throws Refusal unavailable when nothing answers; the session is then left as it is
 */
export async function whoIs(client: Client, hasCookie: boolean): Promise<Who> {
  if (!hasCookie) return { kind: 'nobody' };
  const { data, error } = await inTime(client.auth.getSession());
  if (isOutage(error)) throw new Refusal(503, 'unavailable');
  if (!data.session) return { kind: 'ended' };

  // Two questions at once: is the session still good (signed out elsewhere?), and whose is it.
  const [claims, member] = await Promise.all([
    client.auth.getClaims(data.session.access_token),
    currentMember(client).catch((thrown: unknown) => {
      if (thrown instanceof Refusal && thrown.status === 401) return 'not_signed_in' as const;
      throw thrown;
    }),
  ]);
  if (isOutage(claims.error)) throw new Refusal(503, 'unavailable');
  if (!claims.data || member === 'not_signed_in') return { kind: 'ended' };
  return member ? { kind: 'member', member } : { kind: 'no_member' };
}

/** The library goes on asking for half a minute; nobody should wait for that to be told that nothing answers. */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Refusal(503, 'unavailable')), 4_000);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function isOutage(error: { status?: number | undefined; name: string } | null): boolean {
  return error?.name === 'AuthRetryableFetchError';
}
