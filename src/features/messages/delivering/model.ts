/** Why nothing is sent: an administrator pressed it, or the database is a restored copy. */
export type StopReason = 'pressed' | 'restored';

/** Whether messages go. `held`: how many wait. `mayStart`: whether whoever reads it may start it again. */
export type Sending = { stoppedAt: Date | null; why: StopReason | null; held: number; mayStart: boolean };

/** What becomes of what waits when sending starts again: it goes, or is dropped. */
export const startings = ['send', 'drop'] as const;
export type Starting = { waiting: (typeof startings)[number] };

/** What looks each minute for messages whose time has come. */
export const sweepJob = { name: 'sweep-messages' } as const;

/** Asks for what no call told, and takes what was told too early. */
export const receiptsJob = { name: 'ask-for-receipts' } as const;

/** What somebody says of a message: it went, it is to be sent again, or they gave it by hand. */
export const settlings = ['went', 'again', 'given'] as const;
export type Settling = { messageId: string; as: (typeof settlings)[number] };
