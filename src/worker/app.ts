import { sayWhoIsHere } from '../phone/kept.ts';
import { registerWorker } from '../phone/messages.ts';
import { showMarks } from './marks.ts';
import { guardSignOut } from './signOut.ts';

// The one script of pages without an island. What it does not manage, the page does without.
registerWorker();

const { member } = document.documentElement.dataset;
if (member) {
  sayWhoIsHere(member);
  guardSignOut(member);
  void showMarks(member);
}
