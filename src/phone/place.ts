/** Under which name this device remembers something about how to show things. */
export const named = (name: string) => `messlatte.${name}`;

/** Forgets which card was open last, and where in it. */
export function forgetPlace(): void {
  try {
    localStorage.removeItem(named('place'));
  } catch {
    // Where this is forbidden, nothing was remembered.
  }
}
