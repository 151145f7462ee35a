import { expect } from '@playwright/test';
import type { QuestionAnswer } from '../../src/domain/scorecard.ts';
import { faultsOf } from './faults.ts';
import { type Setting, type Sitting, sitDown } from './sitting.ts';
import { submit } from './submitting.ts';

/** One interviewer, one card, from the first key to the version that is in, and what goes wrong meanwhile. */
export async function startInterview(setting: Setting, candidate: string) {
  setting.tally.nextCard();
  const sitting = await sitDown(setting, candidate);
  const { texts, tally, assignmentId } = sitting;
  /** What the second device has written. */
  const remarks = { typed: '' };
  const faults = faultsOf(sitting, remarks);

  return {
    kinds: Object.keys(faults),
    type: () => texts.type(sitting.page()),
    acknowledged: () => texts.acknowledged(sitting.page()),

    async fault(kind: string) {
      tally.fault(kind);
      await inTime(kind, faults[kind]?.());
    },

    recovered: () => inTime('recovering', recover(sitting, remarks.typed)),

    /** What a version has to say afterwards. */
    async submitted() {
      await inTime('submitting', submit(sitting));
      return { assignmentId, texts: texts.all.map(({ key, typed }) => ({ key, typed })) };
    },
  };
}

/** Everything works again: all that was kept is here and on the server. */
async function recover(sitting: Sitting, remarks: string) {
  await sitting.heal();
  await sitting.isSaved();
  await sitting.page().close();
  sitting.setClock(0);
  await sitting.reopened();
  await sitting.isSaved();
  const { answers } = await sitting.device.read();
  for (const { key, typed } of sitting.texts.all) {
    const value = answers.find((answer) => answer.key === key)?.value;
    const text = typeof value === 'string' ? value : ((value as QuestionAnswer | undefined)?.note ?? '');
    expect(text).toBe(typed);
  }
  if (remarks) expect(answers.find(({ key }) => key === 'forRecruiter')?.value).toBe(remarks);
}

/** A browser killed at the wrong moment may leave a call without an answer, which has to say where. */
async function inTime(what: string, work: Promise<void> | undefined) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no end after two minutes`)), 120_000);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
