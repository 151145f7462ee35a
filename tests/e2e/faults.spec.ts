import postgres from 'postgres';
import { browserHelp, findBrowser } from '../browser.ts';
import { chance } from '../faults/chance.ts';
import { startInterview } from '../faults/interview.ts';
import { type Network, startNetwork } from '../faults/network.ts';
import { type Phone, startPhone, workersOf } from '../faults/phone.ts';
import { startTally } from '../faults/tally.ts';
import { expect, printScreens, test } from './people.ts';
import { addCandidate, interviewers, openRole, startLoop } from './recruiter.ts';

const wanted = Number(process.env['FAULTS'] ?? 10);
const seed = Number(process.env['FAULTS_SEED'] ?? 20261126);
const perCard = 12;

test(`nothing typed is lost and every card is in once, whatever happens (${wanted} faults, seed ${seed})`, async ({
  atDesk,
  installation,
}) => {
  test.setTimeout(120_000 + wanted * 12_000);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserHelp);
  const { siteUrl, databaseUrl } = installation;
  const random = chance(seed);
  const tally = startTally();
  const mark = Date.now().toString(36);
  const recruiter = await atDesk('recruiter@example.org');
  const opening = await openRole(recruiter, {
    title: `Faults ${mark}`,
    manager: 'Martin Kessler',
    interviewers,
  });
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  let candidate = '';
  let kinds: string[] = [];
  try {
    for (let card = 0; tally.faults < wanted; card += 1) {
      const at = card % interviewers.length;
      if (at === 0) {
        candidate = `Robin ${mark} ${card}`;
        await addCandidate(recruiter, opening, candidate);
        await startLoop(recruiter, opening, candidate, 1 + card);
      }
      const network = await startNetwork(siteUrl);
      const phone = await startPhone(executablePath);
      try {
        const email = `interviewer${at + 1}@example.org`;
        const setting = { network, phone, siteUrl, email, chance: random, tally };
        const interview = await startInterview(setting, candidate);
        for (let done = 1; done < perCard && tally.faults < wanted - 1; done += 1) {
          // Every kind comes before any comes again.
          if (kinds.length === 0) kinds = random.shuffled(interview.kinds);
          await interview.type();
          if (random.isTrue(0.6)) await interview.acknowledged();
          await interview.fault(kinds.pop() ?? '');
        }
        await interview.recovered();
        const { assignmentId, texts } = await interview.submitted();

        const versions =
          await sql`select content from scorecard_versions where assignment_id = ${assignmentId}`;
        expect(versions).toHaveLength(1);
        for (const { key, typed } of texts) {
          const value = versions[0]?.['content'][key];
          expect(typeof value === 'string' ? value : value.note).toBe(typed);
        }
      } catch (error) {
        await tellWhy(phone, network).catch(console.log);
        throw error;
      } finally {
        await phone.stop();
        await network.stop();
      }
    }
  } finally {
    await sql.end();
    tally.print();
  }
  expect(tally.faults).toBeGreaterThanOrEqual(wanted);
  expect(tally.lost).toBe(0);
  // A browser that is killed while it changes from one worker to the next now and then leaves a page half loaded.
  expect(tally.openedAgain).toBeLessThanOrEqual(Math.ceil(wanted / 100));
});

/** What is left of a run that failed is what was printed. */
async function tellWhy(phone: Phone, network: Network) {
  console.log('no answer yet to:', network.open());
  const [last] = phone.context().pages().slice(-1);
  if (last) console.log('workers:', await workersOf(last).catch(String));
  await printScreens([phone.context()]);
}
