import type { Level } from '../../domain/framework.ts';
import type { Words } from '../../ui/words.ts';

/** What a level has to do with: its scope, how many accounts, what it decides, how far ahead. Earlier releases keep the scope alone. */
export function levelFacts(level: Level, t: Words): { label: string; text: string }[] {
  return (['scope', 'accounts', 'autonomy', 'response'] as const).flatMap((fact) => {
    const text = level[fact];
    return text ? [{ label: t[`guide.level.${fact}`], text }] : [];
  });
}
