/** One machine's names for itself: whoever tries Roundtable out may have typed any of them. */
const itself = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a form was sent from a page of ours. Browsers say where a form comes from; what says nothing carries nobody's cookies unasked. */
export function isOurs(origin: string | null, home: string): boolean {
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const [from, ours] = [new URL(origin), new URL(home)];
  const sameHost =
    from.hostname === ours.hostname || [from, ours].every(({ hostname }) => itself.includes(hostname));
  return sameHost && from.protocol === ours.protocol && from.port === ours.port;
}
