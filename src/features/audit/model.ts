/** One thing that was done. `who` is a person's name, or the part of Roundtable that acted. */
export type AuditEvent = {
  id: string;
  at: Date;
  who: string;
  actorId: string | null;
  verb: string;
  subject: string;
};

/** What is looked for: an actor's id or a part of Roundtable, a subject, and events before the one with this id. */
export type AuditFilter = { actor?: string; subject?: string; before?: string };
