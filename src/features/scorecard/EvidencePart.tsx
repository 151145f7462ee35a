import { useState } from 'preact/hooks';
import type { EvidenceKind } from '../../domain/framework.ts';
import { type Evidence, mostEvidence } from '../../domain/scorecard.ts';
import { Group } from '../../forms/Choices.tsx';
import { useValue } from '../../forms/form.ts';
import { fill } from '../../ui/words.ts';
import { useCard, useErrorText } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import { Pinned } from './Pinned.tsx';

/** What the judgement rests on: notes pinned above, and entries of a kind. */
export function EvidencePart({ step, hidden }: { step: number; hidden: boolean }) {
  const { form, t, props } = useCard();
  const [entries, set] = useValue(form, 'evidence');
  const [fresh, setFresh] = useState<string>();
  const [removed, setRemoved] = useState<{ entry: Evidence; at: number }>();
  const error = useErrorText('evidence');

  function add(kind: EvidenceKind) {
    const entry = {
      id: crypto.randomUUID(),
      kind: kind.id,
      source: kind.sources[0] ?? 'told',
      what: '',
      figure: '',
    };
    setFresh(entry.id);
    set((now) => [...now, entry]);
  }
  function remove(at: number) {
    const entry = entries[at];
    if (entry) setRemoved({ entry, at });
    set((now) => now.toSpliced(at, 1));
  }
  function restore() {
    if (removed) set((now) => now.toSpliced(removed.at, 0, removed.entry));
    setFresh(removed?.entry.id);
    setRemoved(undefined);
  }

  return (
    <section class="evidence section" data-step={step} hidden={hidden}>
      <Group
        id="evidence"
        legend={<h2>{t['scorecard.evidence']}</h2>}
        help={t['scorecard.evidence.help']}
        error={error}
      >
        <Pinned />
        {entries.map((entry, at) => (
          <EvidenceEntry
            key={entry.id}
            entry={entry}
            at={at}
            fresh={entry.id === fresh}
            onChange={(part) =>
              set((now) => now.map((one) => (one.id === entry.id ? { ...one, ...part } : one)))
            }
            onRemove={() => remove(at)}
          />
        ))}
        {removed && (
          <p class="row" role="status">
            {t['scorecard.evidence.removed']}
            {/* Whoever removed it by keyboard goes on from here. */}
            <button type="button" class="quiet" ref={(button) => button?.focus()} onClick={restore}>
              {t['scorecard.evidence.restore']}
            </button>
          </p>
        )}
        {entries.length < mostEvidence && (
          <div class="chips">
            {props.evidenceKinds.map((kind) => (
              <button key={kind.id} type="button" class="chip" title={kind.help} onClick={() => add(kind)}>
                {fill(t['scorecard.evidence.add'], { kind: kind.name })}
              </button>
            ))}
          </div>
        )}
      </Group>
      <Elsewhere of="evidence" />
    </section>
  );
}
