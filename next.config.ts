import type { NextConfig } from 'next';

/** Addresses that were other words once. Whoever kept one gets to the page that it means. */
export const moved = [
  {
    source: '/facilitate/cohorts/:cohort/people/bring-in',
    destination: '/facilitate/cohorts/:cohort/people/import',
  },
  {
    source: '/facilitate/cohorts/:cohort/evaluation/:stage/bring-in',
    destination: '/facilitate/cohorts/:cohort/evaluation/:stage/import',
  },
  {
    source: '/facilitate/cohorts/:cohort/evaluation/:stage/bring-in/:upload',
    destination: '/facilitate/cohorts/:cohort/evaluation/:stage/import/:upload',
  },
];

const config: NextConfig = {
  // The tests build into a folder of their own: a server that is running here keeps its pages.
  distDir: process.env.ROUNDTABLE_BUILD ?? '.next',
  typedRoutes: true,
  // `npm run types` checks them, and `npm test` with it: whoever starts a clone needn’t wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // WebAssembly that a bundler would lose.
  serverExternalPackages: ['libsodium-wrappers'],
  reactStrictMode: true,
  redirects: async () => moved.map((way) => ({ ...way, permanent: true })),
  experimental: {
    // Room for a CSV of 5,000 people; larger bodies are refused in proxy.ts before they are read.
    serverActions: { bodySizeLimit: '6mb' },
    // What a body of unknown length may have on its way to the gate, which then turns it away.
    proxyClientMaxBodySize: '7mb',
  },
};

export default config;
