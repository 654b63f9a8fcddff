export type Country =
  'US' | 'CA' | 'BR' | 'GB' | 'DE' | 'FR' | 'ES' | 'PT' | 'IT' | 'NL' | 'SE' | 'JP' | 'IN' | 'AU';

/** A customer as the team would describe them to a colleague. */
export interface Company {
  readonly name: string;
  readonly industry: string;
  /** What they make or run. */
  readonly product: string;
  readonly employees: number;
  readonly country: Country;
}

export function company(
  name: string,
  industry: string,
  product: string,
  employees: number,
  country: Country,
): Company {
  return { name, industry, product, employees, country };
}
