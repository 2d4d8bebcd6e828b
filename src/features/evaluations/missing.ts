/** Why a question of a form that staff typed has no answer. A ballot names them by their places: the order stays. */
export const missingReasons = ['blank', 'illegible', 'not_asked', 'absent'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A question without an answer. */
export type Gap = { key: string; reason: MissingReason };

export const missingWords: Record<MissingReason, string> = {
  blank: 'left blank',
  illegible: 'could not be read',
  not_asked: 'not asked',
  absent: 'was not there for it',
};
