/** A code of eight letters and figures as it is printed and as it is typed: in two groups of four, in any case, with or without the gap. */
export const writtenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
export const typedCode = (typed: string): string => typed.replace(/[\s-]+/g, '').toUpperCase();
