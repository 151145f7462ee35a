import { defineAction } from 'astro:actions';
import { releaseFramework } from '../content/edition.ts';
import { listOpeningCandidates } from '../data/candidates.ts';
import { closeRound, createLoop, unsealLoop } from '../data/loops.ts';
import { readOpening } from '../data/openings.ts';
import { loopSchema, rowField } from '../features/loops/loopForm.ts';
import { roundSchema, unsealSchema } from '../features/loops/reasonForms.ts';
import { type FormAnswer, readPosted, refused } from '../forms/posted.ts';
import { answer } from './answer.ts';
import { idOf } from './path.ts';

export const loops = {
  start: defineAction({
    accept: 'form',
    handler: async (form, { locals, url }): Promise<FormAnswer<{ loop_id: string }>> => {
      const { supabase, timeZone, locale } = locals;
      const openingId = idOf(url, 'openings');
      const candidateId = idOf(url, 'candidates');
      const [opening, candidates] = await Promise.all([
        readOpening(supabase, openingId),
        listOpeningCandidates(supabase, openingId),
      ]);
      const candidate = candidates.find((one) => one.candidateId === candidateId);
      if (!opening || !candidate) return refused(404, 'not_found');
      const framework = await releaseFramework(supabase, opening.releaseId, locale);
      const targetIndex = framework.levels.findIndex(({ id }) => id === opening.targetLevelId);
      const schema = loopSchema({
        timeZone,
        minutes: opening.interviewMinutes,
        ramp: { targetIndex, candidateKind: candidate.kind },
      });
      const read = readPosted(schema, form);
      if (!read.ok) return read;
      const { payload, rows } = read.output;
      return answer(
        read.values,
        () => createLoop(supabase, { opening_id: openingId, candidate_id: candidateId, ...payload }),
        (path) => rowField(rows, path),
      );
    },
  }),

  unseal: defineAction({
    accept: 'form',
    handler: async (form, { locals, url }): Promise<FormAnswer> => {
      const read = readPosted(unsealSchema, form);
      if (!read.ok) return read;
      return answer(read.values, async () => {
        await unsealLoop(locals.supabase, { loop_id: idOf(url, 'loops'), reason: read.output.reason });
        return {};
      });
    },
  }),

  closeRound: defineAction({
    accept: 'form',
    handler: async (form, { locals }): Promise<FormAnswer> => {
      const read = readPosted(roundSchema, form);
      if (!read.ok) return read;
      return answer(read.values, async () => {
        await closeRound(locals.supabase, read.output);
        return {};
      });
    },
  }),
};
