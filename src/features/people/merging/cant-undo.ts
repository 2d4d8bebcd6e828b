/** Something came since that a merge can't be undone against. */
export class CantUndo extends Error {
  override name = 'CantUndo';
}
