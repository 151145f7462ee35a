/** A text grows with what is typed and does not shrink while somebody writes: nothing below it moves up and down. */
export function grow({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  const height = target.scrollHeight + target.offsetHeight - target.clientHeight;
  if (height > Number.parseFloat(target.style.minHeight || '0')) target.style.minHeight = `${height}px`;
}
