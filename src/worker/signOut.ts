import { isOnlyInPage } from '../phone/goodbye.ts';
import { askForWork } from '../phone/kept.ts';
import { leave } from '../phone/leave.ts';
import { leavesBy } from '../phone/mine.ts';

/**
 * Nobody signs out unawares with a text that only this device has; whoever does leaves nothing behind. Without this,
 * the form leads to the page that looks closer.
 */
export function guardSignOut(memberId: string): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const { signOut } = form.dataset;
    if (signOut === undefined) return;
    event.preventDefault();
    void endSession(memberId, signOut, form);
  });
}

async function endSession(memberId: string, address: string, form: HTMLFormElement): Promise<void> {
  if (await mayLose(memberId)) return form.submit();
  const next = await leave(memberId, address, new FormData(form));
  if (next) location.href = next;
  else form.querySelector('[role=alert]')?.removeAttribute('hidden');
}

/** Also when nobody says so, or a tab left something loose: the page about this device looks closer. */
async function mayLose(memberId: string): Promise<boolean> {
  const [work, isOpen] = await Promise.all([askForWork(memberId), isOnlyInPage(memberId)]);
  return isOpen || work?.length !== 0 || leavesBy(memberId).length > 0;
}
