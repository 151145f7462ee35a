/**
 * Stands in for `@tanstack/devtools-event-client`: the form tells its devtools every value on every key, which costs
 * bytes and time on a phone and is nobody's business. The alias is in astro.config.mjs.
 */
export class EventClient {
  on() {
    return () => {};
  }
  emit() {}
}
