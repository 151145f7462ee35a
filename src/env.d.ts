interface ImportMetaEnv {
  /** The address of app.js; in development there is none. */
  readonly APP_SCRIPT?: string;
}

declare namespace App {
  interface Locals {
    /** Speaks for whoever the request belongs to; row level security applies. */
    supabase: import('./data/client.ts').Client;
    /** Null on public pages for somebody who is not signed in; the middleware lets nobody else through. */
    member: import('./domain/member.ts').Member | null;
    locale: import('./domain/locale.ts').Locale;
    /** IANA name, as in Europe/Berlin: dates are shown and read in it. */
    timeZone: string;
    /** What somebody sent whose session was over: kept until they are signed in again. */
    carried?: import('./features/session/carried.ts').Carried;
    /** What was sent is refused, as the form was made for another member of this browser. */
    isFormOfAnother?: true;
  }
}
