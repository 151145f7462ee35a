import { defineAction } from 'astro:actions';
import { offeredFrameworks } from '../content/frameworks.ts';
import { wantedFramework } from '../content/offered.ts';
import { addCandidate } from '../data/candidates.ts';
import { createOpening, planOpening } from '../data/openings.ts';
import { candidateSchema } from '../features/openings/candidateForm.ts';
import { openingField, openingSchema } from '../features/openings/openingForm.ts';
import { planFormSchema } from '../features/openings/planForm.ts';
import { type FormAnswer, readPosted, refused } from '../forms/posted.ts';
import { answer } from './answer.ts';
import { idOf } from './path.ts';

export const openings = {
  create: defineAction({
    accept: 'form',
    handler: async (form, { locals, url }): Promise<FormAnswer<{ opening_id: string }>> => {
      const offered = await offeredFrameworks(locals.supabase, locals.locale);
      const framework = wantedFramework(offered, url);
      if (!framework) return refused(409, 'not_found');
      const read = readPosted(openingSchema(framework), form);
      if (!read.ok) return read;
      return answer(
        read.values,
        () => createOpening(locals.supabase, read.output),
        (path) => openingField(read.output, path),
      );
    },
  }),

  plan: defineAction({
    accept: 'form',
    handler: async (form, { locals, url }): Promise<FormAnswer> => {
      const read = readPosted(planFormSchema, form);
      if (!read.ok) return read;
      return answer(
        read.values,
        () => planOpening(locals.supabase, { opening_id: idOf(url, 'openings'), ...read.output }),
        (path) => openingField(read.output, path),
      );
    },
  }),

  addCandidate: defineAction({
    accept: 'form',
    handler: async (form, { locals, url }): Promise<FormAnswer<{ candidate_id: string }>> => {
      const read = readPosted(candidateSchema, form);
      if (!read.ok) return read;
      return answer(read.values, () =>
        addCandidate(locals.supabase, { opening_id: idOf(url, 'openings'), ...read.output }),
      );
    },
  }),
};
