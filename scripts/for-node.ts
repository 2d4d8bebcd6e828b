import type { BuildOptions, PluginBuild } from 'esbuild';

/** How TypeScript of ours becomes modules that Node runs by itself. Packages stay where they are. */
export const forNode: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
  jsx: 'automatic',
  logLevel: 'silent',
  // Of a package that nothing is taken from, nothing is loaded: the part of server/ that is for Next stays out.
  plugins: [{ name: 'packages without side effects', setup: leaveOut }],
};

function leaveOut(esbuild: PluginBuild): void {
  esbuild.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
    kind === 'entry-point' || name.startsWith('@/') || name.startsWith('@tests/')
      ? null
      : { path: name, external: true, sideEffects: false },
  );
}
