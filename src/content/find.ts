// The checks have made sure that these are there; the types cannot know.

/** The file at this path within the framework's folder. */
export function need<T>(files: ReadonlyMap<string, T>, path: string): T {
  const file = files.get(path);
  if (!file) throw new Error(`No file ${path}`);
  return file;
}

/** The entry with this id. */
export function pick<T>(byId: Record<string, T>, id: string): T {
  const entry = byId[id];
  if (entry === undefined) throw new Error(`No entry ${id}`);
  return entry;
}
