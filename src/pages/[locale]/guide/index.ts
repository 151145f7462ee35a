import type { APIRoute } from 'astro';
import { matrixHref } from '../../../features/guide/address.ts';

/** The matrix is the way into the guide. */
export const GET: APIRoute = ({ locals, redirect }) => redirect(matrixHref(locals.locale), 302);
