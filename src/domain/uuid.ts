const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A part of an address that should be an id: lower case, or null when it is none and the page answers 404. */
export function uuidParam(value: string | undefined): string | null {
  return value !== undefined && pattern.test(value) ? value.toLowerCase() : null;
}
