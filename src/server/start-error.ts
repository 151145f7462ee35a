/** Something a person can put right: its message is one sentence, printed without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
