import { useEffect, useState } from 'preact/hooks';
import { isUnsent } from '../../../domain/draft.ts';
import { draftKey, readDraft } from '../../../phone/drafts.ts';

interface Props {
  memberId: string;
  /** Under which name the amendment is kept. */
  assignmentId: string;
  text: string;
}

/** Says that an amendment was begun on this device and not submitted. */
export function Begun({ memberId, assignmentId, text }: Props) {
  const [isBegun, setIsBegun] = useState(false);
  useEffect(() => {
    // A browser that keeps nothing has nothing begun.
    readDraft(draftKey({ memberId, assignmentId })).then(
      (draft) => setIsBegun(draft !== undefined && isUnsent(draft)),
      () => {},
    );
  }, []);
  if (!isBegun) return null;
  return (
    <p class="notice warning" role="status">
      {text}
    </p>
  );
}
