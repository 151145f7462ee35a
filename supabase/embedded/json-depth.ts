/** No command takes anything near as deep; what recurses through it breaks at some thousands. */
const deepest = 100;

/** Whether a JSON text nests deeper than any payload of ours. Brackets within texts do not count. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0;
  for (const [piece] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (piece === '[' || piece === '{') depth += 1;
    else if (piece === ']' || piece === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The refusal of such a body, in the form of a command's refusals. */
export function tooDeep(): Response {
  return Response.json(
    {
      code: 'PT422',
      message: 'payload_invalid',
      details: 'payload',
      hint: 'Nest lists and objects less deeply.',
    },
    { status: 422 },
  );
}
