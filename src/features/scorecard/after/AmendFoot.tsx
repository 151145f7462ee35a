import { useFootHeight } from '../useFootHeight.ts';
import type { AmendingNow } from './amending.ts';
import type { AmendProps } from './props.ts';

interface Props {
  now: AmendingNow;
  props: AmendProps;
  isReview: boolean;
  isSignedOut: boolean;
  onBack(): void;
  onNext(): void;
}

/** Where the amendment is, in one line, and the one thing to do next. */
export function AmendFoot({
  now: { isChanged, isKept, isSending },
  props: { t, words, signIn },
  isReview,
  isSignedOut,
  onBack,
  onNext,
}: Props) {
  const foot = useFootHeight();
  const state = isKept ? (isChanged ? 'kept' : 'none') : 'unkept';
  const text = isSending ? t['scorecard.submitting'] : words[`amend.state.${state}`];
  return (
    <div class="foot" ref={foot}>
      <div class="stands">
        <p class={isKept ? 'save-state' : 'save-state needs'} role="status">
          {text}
        </p>
        {isSignedOut && (
          <p>
            <a href={signIn} target="_blank" rel="noreferrer">
              {t['scorecard.signIn']}
            </a>
          </p>
        )}
      </div>
      <div class={isReview ? 'go stepwise' : 'go'}>
        {isReview && (
          <button type="button" class="quiet" disabled={isSending} onClick={onBack}>
            {words['amend.back']}
          </button>
        )}
        {(!isReview || isChanged) && (
          <button type="button" class="primary" disabled={isSending} onClick={onNext}>
            {words[isReview ? 'amend.submit' : 'amend.look']}
          </button>
        )}
      </div>
    </div>
  );
}
