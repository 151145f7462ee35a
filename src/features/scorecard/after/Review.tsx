import { changes } from '../../../domain/changes.ts';
import { type Card, longest } from '../../../domain/scorecard.ts';
import type { Form } from '../../../forms/form.ts';
import { useValue } from '../../../forms/form.ts';
import { useCard } from '../card.ts';
import { LimitedText } from '../LimitedText.tsx';
import type { Amended } from './amending.ts';
import { Changes } from './Changes.tsx';
import { namesIn } from './names.ts';
import type { AmendProps } from './props.ts';

interface Props {
  before: Card;
  props: AmendProps;
  isSending: boolean;
}

/** What will be another than it was, and why: seen before anything is sent. */
export function Review({ before, props, isSending }: Props) {
  const form = useCard().form as unknown as Form<Amended>;
  const { t, words } = props;
  const [reason, set] = useValue(form, 'reason');
  const found = changes(before, form.values());
  return (
    <section class="section review" inert={isSending} aria-labelledby="review">
      <h2 id="review" tabIndex={-1}>
        {words['amend.review']}
      </h2>
      {found.length === 0 ? (
        <p>{words['amend.none']}</p>
      ) : (
        <>
          <Changes changes={found} names={namesIn(props, { ...t, ...words })} />
          <LimitedText
            id="reason"
            label={words['amend.reason']}
            help={words['amend.reason.help']}
            max={longest.reason}
            lines={2}
            value={reason}
            onChange={(text) => set(() => text)}
          />
        </>
      )}
    </section>
  );
}
