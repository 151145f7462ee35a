import { named } from '../../phone/place.ts';

/** What this device was told before about how to show things; null where it keeps nothing. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(named(name));
  } catch {
    return null;
  }
}

/** Keeps it for the next time, where that is possible. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(named(name), value);
  } catch {
    // The next time begins as the first.
  }
}
