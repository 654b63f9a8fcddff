/** One step of the database's shape. Once released it is never edited: a new step follows it. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly name: string;
  /** One statement each: the embedded engine takes no more at a time. */
  readonly statements: readonly string[];
}
