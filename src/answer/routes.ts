/** Every address of those who answer, as its folders would be named in src/app. The first that fits wins. */
export const routes = [
  '/how-answers-are-kept',
  '/a/lost',
  '/a/[link]',
  '/a/[link]/thanks',
  '/a/[link]/stop',
  '/apply/[slug]',
  '/apply/[slug]/begin',
  '/apply/[slug]/resume',
  '/apply/[slug]/[link]',
  '/apply/[slug]/[link]/sent',
  '/apply/[slug]/[link]/take-back',
  '/offer/[link]',
  '/t',
  '/t/who',
  '/t/answer',
  '/t/next',
  '/t/thanks',
  '/t/[code]',
] as const;

export type AnswerRoute = (typeof routes)[number];

/** What stands in an address in place of `[link]`, `[code]` or `[slug]`. */
export type Params = { link: string; code: string; slug: string };

const parts = routes.map((route) => ({ route, parts: route.split('/') }));

/** The route of a path, as it was sent; null when it is none of these pages'. */
export function routeOf(path: string): AnswerRoute | null {
  const sent = path.split('/');
  const fits = (part: string, index: number) =>
    part.startsWith('[') ? !/^(\.|%2e){0,2}$/i.test(sent[index] ?? '') : part === sent[index];
  return parts.find((one) => one.parts.length === sent.length && one.parts.every(fits))?.route ?? null;
}

/** What stands in a path, which can be read, in the places of its route. */
export function paramsOf(route: AnswerRoute, path: string): Params {
  const sent = path.split('/');
  const at = (name: string) => decodeURIComponent(sent[route.split('/').indexOf(name)] ?? '');
  return { link: at('[link]'), code: at('[code]'), slug: at('[slug]') };
}
