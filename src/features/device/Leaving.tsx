import { useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft.ts';
import type { Locale } from '../../domain/locale.ts';
import { leave } from '../../phone/leave.ts';
import { forgetDrafts } from '../../phone/mine.ts';
import { authorField } from '../../ui/author.ts';
import { saveFile } from './saveFile.ts';
import { fileText } from './text.ts';
import type { DeviceWords } from './words.ts';

interface Props {
  t: DeviceWords;
  locale: Locale;
  memberId: string;
  /** What only this device has; null when its storage does not say. */
  drafts: readonly Draft[] | null;
  /** An open page has text that lies nowhere else. */
  isOpen: boolean;
}

/** Between asking to sign out and being signed out. */
export function Leaving({ t, locale, memberId, drafts, isOpen }: Props) {
  const kept = drafts ?? [];
  const losses = [
    ...(kept.length > 0 ? (['text'] as const) : []),
    ...(isOpen ? (['open'] as const) : []),
    ...(drafts ? [] : (['unknown'] as const)),
  ];
  const isLoss = losses.length > 0;
  const title = kept.length > 0 || isOpen ? 'title' : 'maybe';
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  async function signOut(event: SubmitEvent) {
    event.preventDefault();
    if (isUnderWay) return;
    setIsUnderWay(true);
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const next = await leave(memberId, `/${locale}/sign-out`, form);
    if (next) await forgetDrafts(memberId);
    if (next) location.href = next;
    setIsUnderWay(false);
    setHasFailed(!next);
  }
  return (
    <section class={`notice ${isLoss ? 'warning' : ''}`} aria-labelledby={isLoss ? 'leaving' : undefined}>
      {isLoss && <h2 id="leaving">{t[`device.leaving.${title}`]}</h2>}
      {(isLoss ? losses : (['nothing'] as const)).map((what) => (
        <p key={what}>{t[`device.leaving.${what}`]}</p>
      ))}
      <div class="actions">
        {kept.length > 0 && (
          <button type="button" class="primary" onClick={() => saveFile(fileText(kept, t, location.origin))}>
            {t['device.leaving.file']}
          </button>
        )}
        <a class="button" href={`/${locale}`}>
          {t['device.leaving.stay']}
        </a>
        <form class="stack" method="post" action={`/${locale}/sign-out`} onSubmit={signOut}>
          <input type="hidden" name={authorField} value={memberId} />
          <button type="submit" class={isLoss ? 'danger' : ''} aria-disabled={isUnderWay}>
            {t[isLoss ? 'device.leaving.anyway' : 'nav.signOut']}
          </button>
          <p role="alert">{hasFailed && t['nav.signOut.failed']}</p>
        </form>
      </div>
    </section>
  );
}
