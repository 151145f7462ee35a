/** Characters that no text can hold: the database refuses them, or nobody sees what they do. */
const unfit: [pattern: RegExp, says: (code: string) => string][] = [
  [
    /\uFFFD/u,
    () =>
      'holds “\uFFFD”, so it was saved in another encoding than UTF-8. Save it as UTF-8, and write it anew.',
  ],
  [/\p{Surrogate}/u, (code) => `holds half a character (${code}). Write it anew.`],
  [/(?![\n\t])\p{Control}/u, (code) => `holds the control character ${code}. Remove it.`],
  [/\p{Bidi_Control}/u, (code) => `holds ${code}, which turns the direction of writing unseen. Remove it.`],
];

/** What is wrong with the characters of a text, and the remedy; undefined where nothing is. */
export function unfitCharacter(text: string): string | undefined {
  for (const [pattern, says] of unfit) {
    const found = text.match(pattern)?.[0].codePointAt(0);
    if (found !== undefined) return says(`U+${found.toString(16).toUpperCase().padStart(4, '0')}`);
  }
  // Zero-width characters are not seen, and not trimmed either.
  if (text !== '' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
    return 'is empty to the eye. Write what belongs there.';
  return undefined;
}

/** Names that every object in JavaScript has already, or that validation leaves out for safety. */
const reserved = ['constructor', 'prototype', '__proto__'];

export const reservedId = 'is a word that programs keep for themselves. Choose another id.';

export function isReserved(id: string): boolean {
  return reserved.includes(id);
}
