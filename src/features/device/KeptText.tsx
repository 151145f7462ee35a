import { useState } from 'preact/hooks';
import type { Draft } from '../../domain/draft.ts';
import { saveFile } from './saveFile.ts';
import { cardText, fileText } from './text.ts';
import type { DeviceWords } from './words.ts';

interface Props {
  t: DeviceWords;
  draft: Draft;
}

/** The text of one card, to read, to copy, to take along. */
export function KeptText({ t, draft }: Props) {
  const [said, setSaid] = useState('');
  const text = cardText(draft, t);
  const copy = () =>
    navigator.clipboard.writeText(`${draft.title}\n\n${text}\n`).then(
      () => setSaid(t['device.text.copied']),
      () => setSaid(t['device.text.copyFailed']),
    );
  return (
    <details>
      <summary>{t['device.text.show']}</summary>
      <div class="stack">
        <p class="kept-text">{text}</p>
        <p class="row">
          <button type="button" onClick={copy}>
            {t['device.text.copy']}
          </button>
          <button type="button" onClick={() => saveFile(fileText([draft], t, location.origin))}>
            {t['device.text.save']}
          </button>
          <span role="status">{said}</span>
        </p>
      </div>
    </details>
  );
}
