/** The id that follows a word in the address of the page a form was sent from: /de/openings/<id>/plan. '' without. */
export function idOf(url: URL, after: string): string {
  const parts = url.pathname.split('/');
  const at = parts.indexOf(after);
  return at < 0 ? '' : (parts[at + 1] ?? '');
}
