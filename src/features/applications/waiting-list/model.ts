/** A turn on the waiting list: one, or both of a pair. */
export type WaitingTurn = {
  /** By which a form names it. */
  applicationId: string;
  names: string[];
  /** The other one of the pair isn't on the list: nobody is offered a place until they are no pair any more. */
  half: boolean;
};

type Turns = readonly (readonly { applicationId: string }[])[];

/** The order once a turn has passed its neighbour; as it was when there is none to pass. */
export function moved(turns: Turns, applicationId: string, to: 'up' | 'down'): string[][] {
  const order = turns.map((turn) => turn.map((one) => one.applicationId));
  const from = order.findIndex((turn) => turn.includes(applicationId));
  const other = from + (to === 'up' ? -1 : 1);
  const [turn, neighbour] = [order[from], order[other]];
  return turn && neighbour ? order.with(from, neighbour).with(other, turn) : order;
}
