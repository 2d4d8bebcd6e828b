import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The import rules need no types; without them a file that nobody has written can be linted. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts', '**/*.tsx'] }],
});

/** The rules that a file of this name and text would break. */
export async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? [])
    .map((found) => found.ruleId ?? found.message)
    .filter((id) => !unconcerned.has(id));
}

/** An import that a snippet does nothing with. */
const unconcerned = new Set([
  '@typescript-eslint/no-unused-vars',
  '@typescript-eslint/consistent-type-imports',
]);

/** What the linter would say of it. */
export async function said(file: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((found) => found.message).join('\n');
}
