import { crossProblems } from './check.ts';
import { frameworkFolder } from './folder.ts';
import { problemLine } from './problem.ts';
import { readFolder } from './read.ts';

// `npm run framework:check`: every problem of a folder at once, also where some files are still broken.
const folder = process.argv[2] ?? frameworkFolder();
const { entries, problems } = readFolder(folder);
const broken = new Set(problems.map(({ file }) => file));
const all = [...problems, ...crossProblems(entries).filter(({ file }) => !broken.has(file))];
for (const problem of all) console.log(problemLine(problem));
console.log(
  all.length === 0
    ? `${folder} is whole.`
    : `${all.length === 1 ? 'One problem' : `${all.length} problems`} in ${folder}.`,
);
process.exitCode = all.length > 0 ? 1 : 0;
