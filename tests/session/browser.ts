import type { Jar, Project } from '../../src/data/client.ts';
import { type Client, memberClient } from '../../src/data/client.ts';
import type { Fixture } from '../embedded/fixture.ts';

/** Cookies as a browser keeps them, between requests that each have a client of their own. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #project: Project;

  constructor(fixture: Fixture) {
    this.#project = { url: fixture.supabaseUrl, publishableKey: fixture.publishableKey };
  }

  get project(): Project {
    return this.#project;
  }

  /** One request with the cookies there are now. */
  request(): Client {
    return memberClient(this.#project, this.jar());
  }

  jar(): Jar {
    return {
      header: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      secure: false,
      set: (name, value, { maxAge }) => {
        if (maxAge === 0) this.#cookies.delete(name);
        else this.#cookies.set(name, value);
      },
    };
  }

  get session(): { access_token: string; refresh_token: string; expires_at: number } | null {
    const parts = [...this.#cookies].filter(([name]) => /^messlatte(\.\d+)?$/.test(name)).sort();
    if (parts.length === 0) return null;
    const text = parts
      .map(([, value]) => value)
      .join('')
      .replace(/^base64-/, '');
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  }

  /** The access token is over, as after four hours away; the refresh token is good. */
  letTimePass(): void {
    const session = this.session;
    if (!session) throw new Error('nobody is signed in');
    const stale = JSON.stringify({ ...session, expires_at: 1, expires_in: 0 });
    for (const name of [...this.#cookies.keys()]) this.#cookies.delete(name);
    this.#cookies.set('messlatte', `base64-${Buffer.from(stale).toString('base64url')}`);
  }
}
