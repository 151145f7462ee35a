/** Countries whose periods of retention are known (DESIGN.md §4.10). */
export const countries = ['DE', 'AT', 'US'] as const;
export type Country = (typeof countries)[number];

const months = new Map<string, number>(
  Object.entries({ DE: 6, AT: 7, US: 12 } satisfies Record<Country, number>),
);

/** How many months a record is kept after a rejection; undefined for a country whose periods are not known. */
export function retentionMonths(country: string): number | undefined {
  return months.get(country);
}
