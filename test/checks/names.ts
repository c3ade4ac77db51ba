import type { Finding } from './check.ts';

const VAGUE = /^(utils?|helpers?|common|types|misc|shared|stuff)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PRIVATE_WORDS = /\/(node_modules|dist)\//;

/** Finds files and folders of source whose name says nothing, or is not in kebab-case. */
export function findBadNames(paths: readonly string[]): Finding[] {
  return paths
    .filter((path) => !PRIVATE_WORDS.test(path))
    .flatMap((path) => {
      const parts = path.split('/');
      const file = parts.at(-1) ?? '';
      const names = [...parts.slice(0, -1), ...stem(file).split('.')];
      const vague = names.find((name) => VAGUE.test(name));
      if (vague) return [{ path, say: `"${vague}" says nothing; name the idea.` }];
      const odd = names.find((name) => !KEBAB.test(name) && !name.startsWith('.'));
      return odd ? [{ path, say: `"${odd}" is not in kebab-case.` }] : [];
    });
}

/** The name of a file without the extensions that say what kind of file it is. */
function stem(file: string): string {
  return file.replace(/(\.(node|browser|pg))?(\.(test|styles|contract|journey|bench|d))?\.(tsx?|mjs|mts)$/, '');
}
