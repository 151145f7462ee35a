import * as v from 'valibot';

const email = v.pipe(
  v.string('email_invalid'),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'email_invalid'),
  v.regex(/^[^\s@]+@[^\s@]+$/, 'email_invalid'),
);

/** Asking for a code. */
export const askSchema = v.object({ email });

/** Signing in with the code. Mail programs copy codes with spaces in them. */
export const codeSchema = v.object({
  email,
  code: v.pipe(
    v.string('code_invalid'),
    v.transform((typed) => typed.replace(/[\s\u2009\u2013-]/g, '')),
    v.regex(/^\d{6}$/, 'code_invalid'),
  ),
});

/** Taking one of the known people of a demo. */
export const demoSchema = v.object({ email: v.string('field_invalid') });
