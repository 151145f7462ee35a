import type { Sql } from 'postgres';
import { addMembers, givePassword, isNew } from './accounts.ts';
import { seedOpening } from './opening.ts';

/** Fills a new database, whole or not at all; on a used one only the password is this start's. */
export async function seedDemo(sql: Sql, password: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const fresh = await isNew(transaction);
    if (fresh) await addMembers(transaction);
    await givePassword(transaction, password);
    if (fresh) await seedOpening(transaction);
  });
}
