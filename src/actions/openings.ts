import { defineAction } from 'astro:actions';
import { releaseFramework } from '../content/edition.ts';
import { addCandidate } from '../data/candidates.ts';
import { createOpening, newestReleases, planOpening } from '../data/openings.ts';
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
      const releases = await newestReleases(locals.supabase);
      const wanted = url.searchParams.get('framework');
      const newest = releases.find(({ frameworkId }) => frameworkId === wanted) ?? releases[0];
      if (!newest) return refused(409, 'not_found');
      const framework = await releaseFramework(locals.supabase, newest.id, locals.locale);
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
