import type { APIRoute } from 'astro';

/** The process lives; whether it can do its work, /readyz says. */
export const GET: APIRoute = () => new Response('ok\n');
