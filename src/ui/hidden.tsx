/** A value that travels with the form unseen; the server reads it again under the viewer's rights. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
