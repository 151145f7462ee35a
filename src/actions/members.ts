import { defineAction } from 'astro:actions';
import { addMember } from '../data/members.ts';
import { memberSchema } from '../features/members/memberForm.ts';
import { type FormAnswer, readPosted } from '../forms/posted.ts';
import { answer } from './answer.ts';

export const members = {
  add: defineAction({
    accept: 'form',
    handler: async (form, { locals }): Promise<FormAnswer<{ member_id: string }>> => {
      const read = readPosted(memberSchema, form);
      if (!read.ok) return read;
      return answer(read.values, () => addMember(locals.supabase, read.output));
    },
  }),
};
