import { clamp } from '../text/outgoing.js';

/** A chart in a message; Slack's type for it is newer than its package of types. */
export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar' | 'line';
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string };
  };
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly number[];
}

/** As many as one chart takes. */
export const MOST_CATEGORIES = 20;
const LONGEST_LABEL = 20;

/** A chart; categories that would read the same are numbered, since Slack tells them apart by their words. */
export function chart(
  type: 'bar' | 'line',
  title: string,
  names: readonly string[],
  yLabel: string,
  series: readonly ChartSeries[],
): ChartBlock {
  const categories = distinct(names.slice(0, MOST_CATEGORIES));
  return {
    type: 'data_visualization',
    title: clamp(title, 50),
    chart: {
      type,
      series: series.map(({ name, values }) => ({
        name: clamp(name, LONGEST_LABEL),
        data: categories.map((label, index) => ({ label, value: values[index] ?? 0 })),
      })),
      axis_config: { categories, y_label: clamp(yLabel, 50) },
    },
  };
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const short = clamp(name, LONGEST_LABEL);
    const label = seen.has(short) ? `${clamp(name, LONGEST_LABEL - 3)} ${index + 1}` : short;
    seen.add(label);
    return label;
  });
}
