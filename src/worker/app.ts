import { onSignedOut } from '../phone/goodbye.ts';
import { sayWhoIsHere } from '../phone/kept.ts';
import { registerWorker } from '../phone/messages.ts';
import { showMarks } from './marks.ts';
import { watchForms } from './noAnswer.ts';
import { guardSignOut } from './signOut.ts';

// The one script of pages without an island. What it does not manage, the page does without.
registerWorker();
watchForms();

const { member } = document.documentElement.dataset;
if (member) {
  sayWhoIsHere(member);
  guardSignOut(member);
  void showMarks(member);
  leaveTogether(member);
}

/** What was signed out of in another tab, or left behind in the history, shows nothing any more; what is typed stays. */
function leaveTogether(memberId: string): void {
  let isTyped = false;
  addEventListener('input', () => {
    isTyped = true;
  });
  function leave() {
    if (isTyped) return;
    // Never by sending a form once more.
    const { pathname, searchParams } = new URL(location.href);
    searchParams.delete('_action');
    location.replace(`${pathname}?${searchParams}`);
  }
  onSignedOut(memberId, leave);
  window.addEventListener('pageshow', ({ persisted }) => persisted && leave());
}
