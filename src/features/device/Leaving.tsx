import { useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft.ts';
import type { Locale } from '../../domain/locale.ts';
import { leave } from '../../phone/leave.ts';
import { saveFile } from './saveFile.ts';
import { fileText } from './text.ts';
import type { DeviceWords } from './words.ts';

interface Props {
  t: DeviceWords;
  locale: Locale;
  memberId: string;
  /** What only this device has. */
  drafts: readonly Draft[];
}

/** Between asking to sign out and being signed out. */
export function Leaving({ t, locale, memberId, drafts }: Props) {
  const isLoss = drafts.length > 0;
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  async function signOut(event: Event) {
    event.preventDefault();
    if (isUnderWay) return;
    setIsUnderWay(true);
    const next = await leave(memberId, `/${locale}/sign-out`);
    if (next) location.href = next;
    setIsUnderWay(false);
    setHasFailed(!next);
  }
  return (
    <section class={`notice ${isLoss ? 'warning' : ''}`} aria-labelledby={isLoss ? 'leaving' : undefined}>
      {isLoss && <h2 id="leaving">{t['device.leaving.title']}</h2>}
      <p>{t[isLoss ? 'device.leaving.text' : 'device.leaving.nothing']}</p>
      <div class="actions">
        {isLoss && (
          <button
            type="button"
            class="primary"
            onClick={() => saveFile(fileText(drafts, t, location.origin))}
          >
            {t['device.leaving.file']}
          </button>
        )}
        <a class="button" href={`/${locale}`}>
          {t['device.leaving.stay']}
        </a>
        <form class="stack" method="post" action={`/${locale}/sign-out`} onSubmit={signOut}>
          <button type="submit" class={isLoss ? 'danger' : ''} aria-disabled={isUnderWay}>
            {t[isLoss ? 'device.leaving.anyway' : 'nav.signOut']}
          </button>
          <p role="alert">{hasFailed && t['nav.signOut.failed']}</p>
        </form>
      </div>
    </section>
  );
}
