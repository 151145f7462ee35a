import { session } from './session.ts';

/** What the browser may call. Each area's actions are in a file of their own. */
export const server = { session };
