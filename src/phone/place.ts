/** Under which name this device remembers something about how to show things. */
export const named = (name: string) => `messlatte.${name}`;

/** Under which name it is remembered where a card was left. */
export const placeOf = (assignmentId: string) => `place.${assignmentId}`;

/** Forgets where cards were left. */
export function forgetPlaces(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(named(placeOf('')))) localStorage.removeItem(key);
  } catch {
    // Where this is forbidden, nothing was remembered.
  }
}
