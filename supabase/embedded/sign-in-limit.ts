import type { Sql } from 'postgres';

/**
 * Counts the tries at a code by address and by IP, in the database, so that the limit also holds for whoever
 * talks to the API without the site. After five wrong ones the code itself is void.
 */
export function signInLimit(sql: Sql) {
  return {
    /** false: this try must not reach the sign-in service */
    async allows(email: string, ip: string | null): Promise<boolean> {
      const answer = await asService<{ allowed: boolean }>(sql, 'count_sign_in_attempt', { email, ip });
      if (answer === null || answer.allowed) return true;
      await sql`update auth.users set recovery_token = null, confirmation_token = null where email = lower(${email})`;
      return false;
    },
    async forget(email: string): Promise<void> {
      await asService(sql, 'forget_sign_in_attempts', { email });
    },
  };
}

/** Null where the migrations at hand lack the function, as the small ones of a test may. */
async function asService<T>(
  sql: Sql,
  name: string,
  payload: Record<string, string | null>,
): Promise<T | null> {
  const answer: unknown = await sql.begin(async (transaction) => {
    await transaction`set local role service_role`;
    const [found] = await transaction`select to_regprocedure(${`public.${name}(jsonb)`}) as here`;
    if (!found?.['here']) return null;
    const [row] = await transaction`
      select ${transaction(`public.${name}`)}(payload => ${transaction.json(payload)}) as answer`;
    return row?.['answer'];
  });
  return answer as T | null;
}
