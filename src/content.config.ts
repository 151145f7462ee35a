import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import * as v from 'valibot';
import { explain } from './content/explain.ts';
import { type FileOf, type Kind, kinds } from './content/files.ts';
import { frameworkFolder } from './content/folder.ts';

const base = frameworkFolder();

export const collections = {
  outline: files('outline'),
  signalOutline: files('signalOutline'),
  figureOutline: files('figureOutline'),
  practiceOutline: files('practiceOutline'),
  names: files('names'),
  scale: files('scale'),
  evidence: files('evidence'),
  competencies: files('competencies'),
  questions: files('questions'),
  signals: files('signals'),
  figures: files('figures'),
  guide: files('guide'),
  candidate: files('candidate'),
  practice: files('practice'),
  wording: files('wording'),
};

/** One kind of file as a collection; an entry's id is its path within the framework's folder. */
function files<K extends Kind>(kind: K) {
  const { pattern, schema } = kinds[kind];
  return defineCollection({
    loader: glob({ base, pattern, generateId: ({ entry }) => entry }),
    // Collections take Zod alone; the rules are written once, in valibot, for the publishing script too.
    schema: z.unknown().transform((input, ctx) => {
      const result = v.safeParse(schema, input);
      if (result.success) return result.output as FileOf<K>;
      for (const issue of result.issues) {
        const { field, says } = explain(issue);
        ctx.issues.push({ code: 'custom', input, path: field.split('.'), message: says });
      }
      return z.NEVER;
    }),
  });
}
