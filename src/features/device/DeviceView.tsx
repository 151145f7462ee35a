import { useEffect, useState } from 'preact/hooks';
import { type Draft, isAmendment } from '../../domain/draft.ts';
import type { Locale } from '../../domain/locale.ts';
import { draftKey, forgetDraft } from '../../phone/drafts.ts';
import { isOnlyInPage } from '../../phone/goodbye.ts';
import { keptCards } from '../../phone/kept.ts';
import type { KeptCard } from '../../phone/messages.ts';
import { isOnlyHere, workOf } from '../../phone/work.ts';
import { fill } from '../../ui/words.ts';
import { KeptText } from './KeptText.tsx';
import { Leaving } from './Leaving.tsx';
import { Refused } from './Refused.tsx';
import { Storage } from './Storage.tsx';
import type { DeviceWords } from './words.ts';

export interface DeviceProps {
  t: DeviceWords;
  locale: Locale;
  memberId: string;
}

interface Found {
  /** null when this browser keeps no text. */
  work: Draft[] | null;
  cards: Omit<KeptCard, 'memberId'>[];
  /** An open page has text that lies nowhere else. */
  isOpen: boolean;
}

const unsentAs = (draft: Draft) => (isAmendment(draft) ? 'amendment' : draft.submission ? 'waiting' : 'text');

/** What lies in this browser for the member: only the browser can tell, so it is looked up when the page has opened. */
export function DeviceView({ t, locale, memberId }: DeviceProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [said, setSaid] = useState('');
  const look = async () => {
    const [work, cards, isOpen] = await Promise.all([
      workOf(memberId).catch(() => null),
      keptCards(memberId).catch(() => []),
      isOnlyInPage(memberId),
    ]);
    setFound({ work, cards, isOpen });
  };
  useEffect(() => void look(), []);

  if (!found)
    return (
      <p class="device" aria-busy="true">
        {t['device.loading']}
      </p>
    );
  const region = locale === 'de' ? 'de-DE' : 'en-GB';
  const date = (iso: string) => new Date(iso).toLocaleDateString(region, { dateStyle: 'medium' });
  const moment = (iso: string) =>
    new Date(iso).toLocaleString(region, { dateStyle: 'medium', timeStyle: 'short' });
  const only = (found.work ?? []).filter(isOnlyHere);
  const unsent = only.filter(({ refused }) => refused === null);
  const refused = only.filter((draft) => draft.refused !== null);
  const cards = found.cards.filter(
    ({ path }) => !refused.some(({ assignmentId }) => path.endsWith(assignmentId)),
  );
  const drop = async (draft: Draft) => {
    await forgetDraft(draftKey(draft)).catch(() => {});
    setSaid(t['device.refused.deleted']);
    await look();
  };

  return (
    <div class="device stack loose">
      {new URLSearchParams(location.search).has('leaving') && (
        <Leaving {...{ t, locale, memberId }} drafts={found.work && only} isOpen={found.isOpen} />
      )}
      {/* Where something was refused, not all has arrived. */}
      <section
        class="stack"
        aria-labelledby="unsent"
        hidden={!!found.work && unsent.length === 0 && refused.length > 0}
      >
        <h2 id="unsent">{t['device.unsent.title']}</h2>
        {!found.work && <p class="notice warning">{t['device.unreadable']}</p>}
        {found.work && unsent.length === 0 && <p class="quiet-text">{t['device.unsent.empty']}</p>}
        {unsent.length > 0 && (
          <ul class="plain entries">
            {unsent.map((draft) => (
              <li class="text" key={draft.path}>
                <h3>
                  <a href={draft.path}>{draft.title}</a>
                </h3>
                <p>{t[`device.unsent.${unsentAs(draft)}`]}</p>
                {draft.changedAt && (
                  <p class="help">{fill(t['device.unsent.since'], { when: moment(draft.changedAt) })}</p>
                )}
                <KeptText {...{ t, draft }} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {refused.length > 0 && (
        <section class="stack" aria-labelledby="refused">
          <h2 id="refused">{t['device.refused.title']}</h2>
          <ul class="plain entries">
            {refused.map((draft) => (
              <Refused key={draft.path} {...{ t, draft, date }} onDelete={() => drop(draft)} />
            ))}
          </ul>
        </section>
      )}
      <p class="hidden-text" role="status">
        {said}
      </p>
      <section class="stack" aria-labelledby="cards">
        <h2 id="cards">{t['device.cards.title']}</h2>
        {cards.length === 0 && <p class="quiet-text">{t['device.cards.empty']}</p>}
        {cards.length > 0 && (
          <ul class="plain entries">
            {cards.map(({ path, title, until }) => (
              <li class="row apart" key={path}>
                <a href={path}>{title || path}</a>
                <span class="help">{fill(t['device.cards.until'], { date: date(until) })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Storage t={t} />
    </div>
  );
}
