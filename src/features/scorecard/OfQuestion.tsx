import type { ComponentChildren } from 'preact';
import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';

/** A name that every question has, told apart for whoever hears it. */
export function OfQuestion({ at, children }: { at: number; children: ComponentChildren }) {
  const { t } = useCard();
  return (
    <span>
      {children}
      <span class="hidden-text"> ({fill(t['scorecard.question.number'], { at: at + 1 })})</span>
    </span>
  );
}
