import { leavesOf } from '../phone/drafts.ts';
import { askForWork, forgetMember } from '../phone/pages.ts';

/** Nobody signs out unawares with a text that only this device has; whoever does leaves nothing behind. */
export function guardSignOut(memberId: string): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!navigator.serviceWorker || !form.action.endsWith('/sign-out')) return;
    event.preventDefault();
    void signOut(memberId, form);
  });
}

async function signOut(memberId: string, form: HTMLFormElement): Promise<void> {
  // `data-anyway`: the warning was read.
  if (!('anyway' in form.dataset) && (await mayLose(memberId))) {
    location.href = form.action.replace('sign-out', 'device?leaving');
    return;
  }
  const answer = await fetch(form.action, { method: 'POST' }).catch(() => null);
  if (!answer?.ok) {
    form.querySelector('[role=alert]')?.removeAttribute('hidden');
    return;
  }
  await forgetMember(memberId);
  for (const leaf of leavesOf(memberId)) leaf.drop();
  location.href = answer.url;
}

/** Also when nobody says so, or a tab left something loose: the page about this device looks closer. */
async function mayLose(memberId: string): Promise<boolean> {
  const work = await askForWork(memberId);
  return work?.length !== 0 || leavesOf(memberId).length > 0;
}
