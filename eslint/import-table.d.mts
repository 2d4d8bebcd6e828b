export const order: readonly (readonly string[])[];
