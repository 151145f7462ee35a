import { type ActionAPIContext, defineAction } from 'astro:actions';
import { siteClient, strangerClient } from '../data/client.ts';
import { mayAskForCode } from '../data/code-pause.ts';
import { demo, https, otpType, project, secretKey, siteCountsAttempts } from '../data/settings.ts';
import {
  countAttempt,
  forgetAttempts,
  requestCode,
  signInWithPassword,
  verifyCode,
} from '../data/sign-in.ts';
import { forgetAsked, rememberAsked } from '../features/session/asked.ts';
import { clientAddress } from '../features/session/client-address.ts';
import { askSchema, codeSchema, demoSchema } from '../features/session/forms.ts';
import { type FormAnswer, readPosted, refused } from '../forms/posted.ts';
import { answer } from './answer.ts';

// Counting past row level security takes the site's own key; without one a hosted project's own limits have to do.
const counter = siteCountsAttempts && secretKey ? siteClient(project, secretKey) : null;
if (siteCountsAttempts && !counter) {
  console.warn(
    'Without SUPABASE_SECRET_KEY, tries at a sign-in code are limited by the Supabase project alone.',
  );
}

function addressOf(context: ActionAPIContext): string | null {
  return clientAddress(context.clientAddress, context.request.headers.get('x-forwarded-for'));
}

export const session = {
  /** Sends a code. Members and strangers are answered alike. */
  ask: defineAction({
    accept: 'form',
    handler: async (form, { cookies }): Promise<FormAnswer<{ email: string; sent: boolean }>> => {
      const read = readPosted(askSchema, form);
      if (!read.ok) return read;
      const { email } = read.output;
      return answer(read.values, async () => {
        const sent = mayAskForCode(email);
        if (sent) await requestCode(strangerClient(project), email);
        rememberAsked(cookies, email, https);
        return { email, sent };
      });
    },
  }),

  /** Signs in with the code. */
  enter: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const read = readPosted(codeSchema, form);
      if (!read.ok) return read;
      const { email, code } = read.output;
      return answer(read.values, async () => {
        if (counter) await countAttempt(counter, email, addressOf(context));
        await verifyCode(context.locals.supabase, { email, code, type: otpType });
        if (counter) await forgetAttempts(counter, email);
        forgetAsked(context.cookies);
        return {};
      });
    },
  }),

  /** Signs in as one of the known people, in the demo alone. */
  demo: defineAction({
    accept: 'form',
    handler: async (form, { locals, cookies }): Promise<FormAnswer> => {
      const read = readPosted(demoSchema, form);
      if (!read.ok) return read;
      if (!demo) return refused(403, 'not_a_demo');
      const { password, accounts } = demo;
      const account = accounts.find(({ email }) => email === read.output.email);
      if (!account) return refused(403, 'not_a_demo');
      return answer(read.values, async () => {
        await signInWithPassword(locals.supabase, account.email, password);
        forgetAsked(cookies);
        return {};
      });
    },
  }),
};
