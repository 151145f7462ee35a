import { nearChanges, type Piece, wordChanges } from '../../../domain/changes-in-text.ts';
import type { Names } from './names.ts';

type Words = Pick<Names['t'], 'changes.removed' | 'changes.added'>;

interface Props {
  t: Words;
  from: string;
  to: string;
}

/** A text and what became of it, word by word; long stretches that stayed the same are left out. */
export function ChangedText({ t, from, to }: Props) {
  return (
    <>
      {nearChanges(wordChanges(from, to)).map((piece, at) => (
        <Shown key={at} t={t} {...piece} />
      ))}
    </>
  );
}

/** One value in place of another. */
export function Swapped({ t, from, to }: Props) {
  return (
    <>
      {from && <Shown t={t} kind="removed" text={from} />} {to && <Shown t={t} kind="added" text={to} />}
    </>
  );
}

// Screen readers say nothing of either element by themselves.
function Shown({ t, kind, text }: Piece & { t: Words }) {
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="hidden-text"> {t[`changes.${kind}`]} </span>
      {text}
    </Mark>
  );
}
