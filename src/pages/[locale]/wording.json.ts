import type { APIRoute } from 'astro';
import { currentWording } from '../../content/edition.ts';

/** The words to think twice about, for whoever writes notes: asked for by the scorecard, and searched on the device. */
export const GET: APIRoute = async ({ locals }) => Response.json(await currentWording(locals.locale));
