/** The hidden field in which a form says for whom it was made: in one browser one member may follow another. */
export const authorField = 'author';

/** Whether the entries of a form are another member's. One that does not say whose they are is anybody's. */
export function isByAnother(fields: Iterable<readonly [string, unknown]>, memberId: string): boolean {
  const author = [...fields].find(([name]) => name === authorField);
  return author !== undefined && author[1] !== memberId;
}
