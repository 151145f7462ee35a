import { posix } from 'node:path';

/** A source file as the rule sees it. Paths are relative to the project, with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** Which folders of `src` a layer may import from besides itself. Whatever is not named here stands on top. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  ui: ['domain'],
  data: ['domain'],
  forms: ['ui', 'domain'],
  content: ['data', 'domain'],
  phone: ['domain'],
  worker: ['phone', 'domain'],
  features: ['forms', 'ui', 'data', 'phone', 'domain'],
};

/** Packages that only some places may touch. */
const guarded: { name: RegExp; places: RegExp }[] = [
  { name: /^astro:content$/, places: /^src\/(pages|content)\/|^src\/content\.config\.ts$/ },
  { name: /^@supabase\/(supabase-js|ssr)$/, places: /^src\/(data\/|middleware\.ts$)/ },
  { name: /^@tanstack\//, places: /^src\/forms\// },
];

/** Every import that breaks the one rule (DESIGN.md §6), as "file: specifier – why". */
export function violations(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source.text).flatMap((specifier) => {
      const why = forbidden(source.path, specifier);
      return why ? [`${source.path}: ${specifier} – ${why}`] : [];
    }),
  );
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function forbidden(path: string, specifier: string): string | null {
  const guard = guarded.find(({ name }) => name.test(specifier));
  if (guard && !guard.places.test(path)) return 'only some places may touch this package';
  const layer = layerOf(path);
  const allowed = layer && mayImport[layer.name];
  if (!layer || !allowed) return null;
  if (!specifier.startsWith('.')) {
    return layer.name === 'domain' && specifier !== 'valibot' ? 'domain imports valibot and itself' : null;
  }
  const target = layerOf(posix.join(posix.dirname(path), specifier));
  if (!target) return null;
  if (target.name === layer.name) {
    return layer.feature === target.feature ? null : 'features do not import one another';
  }
  return allowed.includes(target.name) ? null : `${layer.name} may not import ${target.name}`;
}

function layerOf(path: string): { name: string; feature: string | undefined } | null {
  const [top, name, feature] = path.split('/');
  if (top !== 'src' || !name) return null;
  return { name, feature: name === 'features' ? feature : undefined };
}
