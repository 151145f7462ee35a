/** Brings something into sight and the focus to it, opening what is folded around it. */
export function reach(id: string, block: ScrollLogicalPosition = 'center'): void {
  const target = document.getElementById(id);
  if (!target) return;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block });
}
