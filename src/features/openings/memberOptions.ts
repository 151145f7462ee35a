import type { ListedMember } from '../../data/members.ts';

/** Members as options of a select: those who are still there, by name; the address where two share a name. */
export function memberOptions(members: readonly ListedMember[], nobody: string) {
  const active = members.filter((member) => member.active);
  const shared = (name: string) => active.filter((member) => member.name === name).length > 1;
  return [
    { value: '', label: nobody },
    ...active.map(({ id, name, email }) => ({
      value: id,
      label: shared(name) ? `${name} (${email})` : name,
    })),
  ];
}
