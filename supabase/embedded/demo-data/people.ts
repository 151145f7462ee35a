type Role = 'recruiter' | 'hiring_manager' | 'framework_owner' | 'observer' | 'interviewer';

export interface Person {
  email: string;
  name: string;
  role: Role;
}

/** The people the sign-in page of the demo offers. Every member can interview; the role is what they are here for. */
export const accounts: Person[] = [
  { email: 'recruiter@example.org', name: 'Rieke Albers', role: 'recruiter' },
  { email: 'manager@example.org', name: 'Martin Kessler', role: 'hiring_manager' },
  { email: 'owner@example.org', name: 'Olga Petrenko', role: 'framework_owner' },
  { email: 'observer@example.org', name: 'Bernd Hollmann', role: 'observer' },
  { email: 'interviewer1@example.org', name: 'Ines Brandt', role: 'interviewer' },
  { email: 'interviewer2@example.org', name: 'Tarek Nasser', role: 'interviewer' },
  { email: 'interviewer3@example.org', name: 'Lena Vogt', role: 'interviewer' },
  { email: 'interviewer4@example.org', name: 'Paul Sommer', role: 'interviewer' },
  { email: 'interviewer5@example.org', name: 'Mei Lindner', role: 'interviewer' },
  { email: 'interviewer6@example.org', name: 'Jakob Ehlers', role: 'interviewer' },
];

/** A member who applies for the role and does not sign in here. */
export const internalCandidate = { email: 'aylin.demir@example.org', name: 'Aylin Demir' };

/** Who asks about which competency, of every candidate. */
export const plan: Record<string, string> = {
  'relationship-depth': 'interviewer1@example.org',
  'renewal-management': 'interviewer2@example.org',
  'account-expansion': 'interviewer3@example.org',
  'customer-advocacy': 'interviewer4@example.org',
  'portfolio-management': 'interviewer5@example.org',
  'problem-solving': 'interviewer6@example.org',
};
