/**
 * Stands in for `@tanstack/devtools-event-client` and for the throttle that only it uses: the form tells its devtools every value on every key, which costs
 * bytes and time on a phone and is nobody's business. The alias is in astro.config.mjs.
 */
export class EventClient {
  on() {
    return () => {};
  }
  emit() {}
}

export function liteThrottle() {
  return () => {};
}
