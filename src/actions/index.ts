import { loops } from './loops.ts';
import { members } from './members.ts';
import { openings } from './openings.ts';
import { scorecard } from './scorecard.ts';
import { session } from './session.ts';

/** What the browser may call. Each area's actions are in a file of their own. */
export const server = { loops, members, openings, scorecard, session };
