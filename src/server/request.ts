import { AsyncLocalStorage } from 'node:async_hooks';

type KeptCookie = {
  name: string;
  value: string;
  /** In seconds; 0 lets the browser forget it. */
  maxAge: number;
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  path: '/';
};

/** What a request brings along, and what its answer gives the browser to keep. */
export type Carried = {
  headers: Pick<Headers, 'get'>;
  cookie: (name: string) => string | undefined;
  keep: (cookie: KeptCookie) => void;
};

const ours = new AsyncLocalStorage<Carried>();

/** Runs `work` for a request that doesn't come by way of Next. */
export const carrying = <T>(carried: Carried, work: () => Promise<T>): Promise<T> => ours.run(carried, work);

/** What the request that is answered here brought along, by whichever way it came. */
export const carried = async (): Promise<Carried> => ours.getStore() ?? byNext();

async function byNext(): Promise<Carried> {
  // Only here: the pages of those who answer stand in front of Next and load nothing of it.
  const { cookies, headers } = await import('next/headers');
  const jar = await cookies();
  return {
    headers: await headers(),
    cookie: (name) => jar.get(name)?.value,
    keep: (cookie) => void jar.set(cookie),
  };
}

/** A cookie as it stands in a Set-Cookie header. Its value is one of ours, of letters that need no care. */
export const setCookie = ({ name, value, maxAge, secure }: KeptCookie): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The value of a cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const parts = (header ?? '').split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}
