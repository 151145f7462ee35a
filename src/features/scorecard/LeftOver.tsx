import { useEffect, useState } from 'preact/hooks';
import { isUnsent, learn, refuse, type ServerCard } from '../../domain/draft.ts';
import { changeDraft, draftKey, forgetDraft, readDraft } from '../../phone/drafts.ts';
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
    dropCard(path);
    const key = draftKey({ memberId, assignmentId });
    async function look() {
      const draft = await readDraft(key);
      if (!draft) return;
      const met = { ...learn(draft, server), submission: null };
      if (!isUnsent(met)) return forgetDraft(key);
      if (draft.refused === null) await changeDraft(key, (was) => refuse(was ?? met, why, new Date()));
      setIsLeft(true);
    }
    // A browser that keeps nothing has nothing left.
    look().catch(() => {});
  }, []);
  if (!isLeft) return null;
  return (
    <p class="notice warning" role="status">
      {text} <a href={link.href}>{link.text}</a>
    </p>
  );
}
