/** Why a query could not be understood, with what may have been meant. `slack/text/query-words.ts` words it. */
export type QueryProblem =
  /** `stgae:demo`. `known` are the keys there are. */
  | {
      readonly kind: 'unknown_key';
      readonly key: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  /** `stage:dmeo`. `known` are the values there are. */
  | {
      readonly kind: 'unknown_value';
      readonly key: 'stage' | 'is' | 'sort' | 'all';
      readonly value: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  /** `stage:d` when there are Demo and Discovery. */
  | { readonly kind: 'several_stages'; readonly value: string; readonly stages: readonly string[] }
  /** `amount:lots`, `close:someday`, `activity:ages`. */
  | {
      readonly kind: 'unreadable';
      readonly key: 'amount' | 'close' | 'created' | 'activity';
      readonly value: string;
    }
  /** `stage:` and nothing after it. */
  | { readonly kind: 'value_missing'; readonly key: string }
  /** `:demo`, or a lone colon. */
  | { readonly kind: 'key_missing' }
  /** `- < , "` and the like, without a single word. */
  | { readonly kind: 'only_signs' }
  /** `customer:>acme`. */
  | { readonly kind: 'cannot_compare'; readonly key: string }
  /** `is:won,lost`, or `sort:name sort:amount`. */
  | { readonly kind: 'one_value_only'; readonly key: string }
  /** `-is:won`: only active and closed are each other's opposite. */
  | { readonly kind: 'cannot_exclude'; readonly key: string }
  | { readonly kind: 'too_many_parts'; readonly most: number };
