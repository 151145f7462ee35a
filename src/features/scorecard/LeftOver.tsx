import { useEffect, useState } from 'preact/hooks';
import {
  type Draft,
  isUnsent,
  learn,
  newDraft,
  refuse,
  replay,
  type ServerCard,
} from '../../domain/draft.ts';
import { changeDraft, draftKey, forgetDraft, leavesOf, readDraft } from '../../phone/drafts.ts';
import { onSignedOut } from '../../phone/goodbye.ts';
import { dropCard } from '../../phone/pages.ts';

interface Props {
  memberId: string;
  assignmentId: string;
  path: string;
  /** The card as the server has it for good. */
  server: ServerCard;
  /** Error key: why nothing more is taken. */
  why: string;
  text: string;
  link: { text: string; href: string };
}

/**
 * On a card that takes nothing more: what this device still has of it. The same leaves the device; what differs stays
 * for a while, and that is said.
 */
export function LeftOver({ memberId, assignmentId, path, server, why, text, link }: Props) {
  const [isLeft, setIsLeft] = useState(false);
  useEffect(() => {
    void dropCard(memberId, path);
    // Whoever comes next must not find it here.
    const gone = new AbortController();
    onSignedOut(memberId, () => location.reload(), gone.signal);
    // A browser that keeps nothing has nothing left.
    settle(draftKey({ memberId, assignmentId }), server, why).then(setIsLeft, () => {});
    return () => gone.abort();
  }, []);
  if (!isLeft) return null;
  return (
    <p class="notice warning" role="status">
      {text} <a href={link.href}>{link.text}</a>
    </p>
  );
}

/** @returns whether something stays that the server does not have */
async function settle(key: string, server: ServerCard, why: string): Promise<boolean> {
  const leaves = leavesOf(key);
  const kept = await readDraft(key);
  const [leaf] = leaves;
  const first = kept ?? (leaf && newDraft(leaf.facts, { revision: 0, answers: [] }));
  if (!first) return false;
  const loose = leaves.map(({ answers }) => answers);
  const met = (draft: Draft) => ({ ...learn(replay(draft, loose, new Date()), server), submission: null });
  const isLeft = isUnsent(met(first));
  if (!isLeft) await forgetDraft(key);
  else if (kept?.refused == null || leaf)
    await changeDraft(key, (was) => refuse(met(was ?? first), was?.refused ?? why, new Date()));
  for (const { drop } of leaves) drop();
  return isLeft;
}
