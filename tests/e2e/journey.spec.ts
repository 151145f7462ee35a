import { words } from '../../src/ui/words.ts';
import { fillCard, openCard, submitCard } from './interviewer.ts';
import { expect, test } from './people.ts';
import { addCandidate, interviewers, openRole, startLoop } from './recruiter.ts';

const t = words('en');
const ratings = [4, 3, 3, 2, 3, 4] as const;

test('from an open role to a candidate seen against it', async ({ atDesk, onPhone }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const candidate = `Kim Reise ${mark}`;
  const why = (at: number) => `Begründung ${at + 1} ${mark}`;

  const recruiter = await atDesk('recruiter@example.org');
  const opening = await openRole(recruiter, {
    title: `Senior Account Manager ${mark}`,
    manager: 'Martin Kessler',
    interviewers,
  });
  await addCandidate(recruiter, opening, candidate);
  const loop = await startLoop(recruiter, opening, candidate);

  const manager = await atDesk('manager@example.org');
  const sealed = async () => {
    for (const page of [manager, recruiter]) {
      await page.goto(loop);
      await expect(page.getByText(/^Sealed: \d of 6 submitted/)).toBeVisible();
      await expect(page.getByText('Begründung')).toHaveCount(0);
      await page.goto(opening);
      await expect(
        page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: candidate }).first(),
      ).toContainText('Sealed');
    }
  };
  await sealed();

  for (const [at, rating] of ratings.entries()) {
    await test.step(`interviewer ${at + 1} fills and submits the one card assigned`, async () => {
      const phone = await onPhone(`interviewer${at + 1}@example.org`);
      await phone.goto(loop.replace('/en/', '/de/'));
      await expect(phone.getByText(`Begründung`)).toHaveCount(0);
      await openCard(phone, candidate);
      await expect(phone.getByText(/Du misst an Mid\. Die Rolle ist Senior/)).toBeVisible();
      await fillCard(phone, { rating, note: `Notiz ${mark}`, why: why(at) });
      if (at === ratings.length - 1) await sealed();
      await submitCard(phone);
    });
  }

  await manager.goto(loop);
  for (const at of ratings.keys()) await expect(manager.getByText(why(at))).toBeVisible();
  await expect(manager.getByText('Senior shown').first()).toBeVisible();
  await manager.goto(opening);
  await expect(manager.getByText(t['comparison.threshold.met_plan_missing']).first()).toBeVisible();

  const lastPhone = await onPhone('interviewer6@example.org');
  await lastPhone.goto(loop.replace('/en/', '/de/'));
  await expect(lastPhone.getByText(why(0))).toBeVisible();
});
