import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** What valibot found, as the field and a sentence for the person who edits the file. */
export function explain(issue: v.BaseIssue<unknown>): Omit<Problem, 'file'> {
  return { field: v.getDotPath(issue) ?? '', says: sentence(issue) };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return 'is not known here. Correct the spelling, or remove it.';
      if (issue.received === 'undefined') return 'is missing. Add it.';
      return `is ${issue.received} where fields are expected. Write \`field: value\` lines below it.`;
    case 'record':
      return `is ${issue.received} where named entries are expected. Write \`id: …\` lines below it.`;
    case 'array':
      return `is ${issue.received} where a list is expected. Begin each entry with a hyphen.`;
    case 'string':
      return `is ${issue.received}, not text. Write the text, in quotes where it looks like a number or a date.`;
    case 'non_empty':
      return 'is empty. Write what belongs there.';
    case 'min_length':
    case 'min_entries':
      if (issue.received === '0') return 'is empty. Write what belongs there.';
      return `has ${issue.received} of at least ${issue.requirement} entries. Add what is missing.`;
    case 'max_length':
    case 'max_entries':
      if (typeof issue.input === 'string') {
        return `has ${issue.received} characters, ${issue.requirement} at most. Shorten it.`;
      }
      return `has ${issue.received} entries, ${issue.requirement} at most. Remove the weakest.`;
    case 'union':
      return `is ${issue.received}. ${issue.message}`;
    case 'number':
    case 'integer':
      return `is ${issue.received}. Write a whole number.`;
    case 'min_value':
      return `is ${issue.received}. Use ${issue.requirement} or more.`;
    case 'max_value':
      return `is ${issue.received}. Use ${issue.requirement} or less.`;
    case 'check':
      return issue.message;
    case 'literal':
      return `is ${issue.received}. Write ${issue.expected}, or leave it out.`;
    case 'regex':
      return `is ${issue.received}, no id. Use lower-case words of a to z and 0 to 9, joined by hyphens.`;
    case 'picklist':
      return `is ${issue.received}. Use one of ${issue.expected?.replace(/[()]/g, '')}.`;
    default:
      return `is ${issue.received}. Expected is ${issue.expected}.`;
  }
}
