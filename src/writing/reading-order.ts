const collator = new Intl.Collator('en-GB', { numeric: true });

/** Sorts as people read: "Nr 2" before "Nr 10", and "Łukasz" beside "Lucy". The database’s collation in_reading_order is the same for the names in it. */
export const inReadingOrder = (one: string, other: string): number => collator.compare(one, other);
