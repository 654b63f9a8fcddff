/** The date in Lisbon (where the sample Sales Engineer Ana lives) so many days from today, e.g. 2026-11-21. */
export function lisbonDay(offset: number): string {
  const noon = new Date(`${inLisbon.format(new Date())}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + offset);
  return noon.toISOString().slice(0, 10);
}

const inLisbon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Lisbon', dateStyle: 'short' });
