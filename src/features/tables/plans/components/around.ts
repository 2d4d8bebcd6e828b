/** Where so many seats stand around a table, by their places in the list: rows above its middle and below it. */
export type Around = { above: number[][]; below: number[][] };

/** One at the head, then twos at its sides, and one at the foot where the number is even: as full above as below. */
export function rowsAround(count: number): Around {
  const places = Array.from({ length: count }, (_, place) => place);
  const head = places.splice(0, 1);
  const foot = places.length % 2 === 1 ? places.splice(-1) : [];
  const twos = Array.from({ length: places.length / 2 }, (_, pair) => places.slice(2 * pair, 2 * pair + 2));
  const half = Math.ceil(twos.length / 2);
  const rows = (list: number[][]) => list.filter((row) => row.length > 0);
  return { above: rows([head, ...twos.slice(0, half)]), below: rows([...twos.slice(half), foot]) };
}
