import * as v from 'valibot';

const schema = v.object({
  password: v.pipe(v.string(), v.nonEmpty()),
  accounts: v.array(v.object({ email: v.pipe(v.string(), v.email()), name: v.string(), role: v.string() })),
});

/** The known people of a demo, and the one password they share. */
export type Demo = v.InferOutput<typeof schema>;

/**
 * Reads what the process that started the demo says about it, as JSON; null where nothing was said.
 * @throws Error when it was said in a way nobody can read, so that a demo never half exists
 */
export function readDemo(said: string | undefined): Demo | null {
  if (!said) return null;
  return v.parse(v.pipe(v.string(), v.parseJson(), schema), said);
}
