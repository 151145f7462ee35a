import type { Draft } from '../../domain/draft.ts';
import type { Locale } from '../../domain/locale.ts';
import { saveFile } from './saveFile.ts';
import { fileText } from './text.ts';
import type { DeviceWords } from './words.ts';

interface Props {
  t: DeviceWords;
  locale: Locale;
  /** What only this device has. */
  drafts: readonly Draft[];
}

/** Between asking to sign out and being signed out. app.js sends the form, and empties this browser afterwards. */
export function Leaving({ t, locale, drafts }: Props) {
  const isLoss = drafts.length > 0;
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
        <form class="stack" method="post" action={`/${locale}/sign-out`} data-anyway>
          <button type="submit" class={isLoss ? 'danger' : ''}>
            {t[isLoss ? 'device.leaving.anyway' : 'nav.signOut']}
          </button>
          <p role="alert" hidden>
            {t['nav.signOut.failed']}
          </p>
        </form>
      </div>
    </section>
  );
}
