import type { AstroCookies } from 'astro';

const name = 'messlatte-code';
const path = '/';

/** Keeps the address a code was asked for, as long as the code is good: on a phone, a look into the mail program
 * often costs the page, and it should come back waiting for the code. */
export function rememberAsked(cookies: AstroCookies, email: string, secure: boolean): void {
  cookies.set(name, email, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: 15 * 60 });
}

export function readAsked(cookies: AstroCookies): string | null {
  const email = cookies.get(name)?.value ?? '';
  return email !== '' && email.length <= 254 ? email : null;
}

export function forgetAsked(cookies: AstroCookies): void {
  cookies.delete(name, { path });
}
