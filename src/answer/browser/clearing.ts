/** What takes an answer back shows only where there is one. */
export function showClearing(within: ParentNode): void {
  within.querySelectorAll<HTMLElement>('[data-clear]').forEach((clear) => {
    const group = clear.closest('fieldset');
    clear.hidden = !(group && group.querySelector('input:checked'));
  });
}
