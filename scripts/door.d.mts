import type { IncomingHttpHeaders } from 'node:http';

export function turnedAway(request: {
  method?: string;
  url?: string;
  headers: IncomingHttpHeaders;
}): { status: 400 | 405 | 413; text: string; allow?: string } | null;
