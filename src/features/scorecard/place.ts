import type { FieldError } from '../../forms/posted.ts';

/**
 * Errors at the fields of the card that are on the page: `answers.rating.rating` stands at `rating`, and what belongs
 * to no field stands at the card. The ids of fields are their paths in the card.
 */
export function placed(
  errors: readonly FieldError[],
  isThere = (id: string) => document.getElementById(id) !== null,
): FieldError[] {
  return errors.map(({ field, key }) => {
    let at = field.replace(/^answers(\.|$)/, '');
    while (at && !isThere(at)) at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
    return { field: at || 'card', key };
  });
}
