import { useEffect } from 'preact/hooks';
import { type Evidence, longest } from '../../domain/scorecard.ts';
import { Choice } from '../../forms/Choices.tsx';
import { useCard } from './card.ts';
import { Hints } from './Hints.tsx';
import { LimitedText } from './LimitedText.tsx';

interface Props {
  entry: Evidence;
  at: number;
  /** Added just now: the caret goes there. */
  fresh: boolean;
  onChange(part: Partial<Evidence>): void;
  onRemove(): void;
}

/** One piece of evidence: what, told or shown, and the figure. */
export function EvidenceEntry({ entry, at, fresh, onChange, onRemove }: Props) {
  const { t, props } = useCard();
  const id = `evidence.${at}`;
  const kind = props.evidenceKinds.find((known) => known.id === entry.kind);
  useEffect(() => {
    if (fresh) document.getElementById(`${id}.what`)?.focus();
  }, [fresh]);
  return (
    <fieldset class="entry" id={id} tabIndex={-1}>
      <legend>{kind?.name ?? entry.kind}</legend>
      {kind && kind.sources.length > 1 && (
        <div class="chips">
          {kind.sources.map((source) => (
            <Choice
              key={source}
              type="radio"
              class="chip"
              name={`${entry.id}.source`}
              checked={entry.source === source}
              onPick={() => onChange({ source })}
            >
              {t[`scorecard.source.${source}`]}
            </Choice>
          ))}
        </div>
      )}
      <LimitedText
        id={`${id}.what`}
        label={t['scorecard.evidence.what']}
        help={kind?.help}
        max={longest.evidence}
        lines={2}
        value={entry.what}
        onChange={(what) => onChange({ what })}
      />
      <LimitedText
        id={`${id}.figure`}
        label={t['scorecard.evidence.figure']}
        max={longest.figure}
        lines={1}
        value={entry.figure}
        onChange={(figure) => onChange({ figure })}
      />
      <div class="beside">
        <button type="button" class="quiet" onClick={onRemove}>
          {t['scorecard.evidence.remove']}
        </button>
        <Hints of={`${id}.what`} text={entry.what} />
      </div>
    </fieldset>
  );
}
