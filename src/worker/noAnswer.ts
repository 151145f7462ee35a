import type { NoAnswer } from '../phone/messages.ts';

/** A form that got no answer says so, until it is sent again. */
export function watchForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const notice = form.querySelector<HTMLElement>('[role=alert].notice');
    if (!notice) return;
    notice.hidden = true;
    navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<NoAnswer>) => {
      if (data.noAnswer !== form.action) return;
      notice.hidden = false;
      notice.focus();
    });
  });
}
