export function step<T>(what: string, work: () => Promise<T>): Promise<T>;
export function run(
  command: string,
  args: string[],
  options?: { env?: NodeJS.ProcessEnv; signal?: AbortSignal },
): Promise<void>;
export function npmCommand(): [command: string, ...args: string[]];
