import {
  COUNTERS,
  GAUGES,
  HISTOGRAMS,
  type CounterName,
  type GaugeName,
  type HistogramName,
  type Labels,
} from './catalogue.js';
import { Histogram } from './histogram.js';

/** Resolves to a gauge's value now; undefined when there is none. */
export type ReadGauge = () => Promise<number | undefined> | number | undefined;

/** Counts what happens; read as Prometheus' text format. One for the process, handed to whoever counts. */
export class Metrics {
  readonly #counters = new Map<string, Map<string, number>>();
  readonly #histograms = new Map<string, Map<string, Histogram>>();
  readonly #gauges = new Map<GaugeName, ReadGauge>();

  count(name: CounterName, labels: Labels = {}): void {
    const series = within(this.#counters, name, () => new Map<string, number>());
    const key = labelText(labels);
    series.set(key, (series.get(key) ?? 0) + 1);
  }

  observe(name: HistogramName, labels: Labels, ms: number): void {
    const series = within(this.#histograms, name, () => new Map<string, Histogram>());
    within(series, labelText(labels), () => new Histogram()).observe(ms / 1000);
  }

  /** Read whenever somebody looks; what fails then is left out. */
  watch(name: GaugeName, read: ReadGauge): void {
    this.#gauges.set(name, read);
  }

  /** Prometheus' text format, version 0.0.4. */
  async text(): Promise<string> {
    const lines: string[] = [];
    for (const [name, help] of Object.entries(COUNTERS)) {
      lines.push(...head(name, help, 'counter'));
      for (const [labels, value] of this.#counters.get(name) ?? []) lines.push(line(name, labels, value));
    }
    for (const [name, help] of Object.entries(HISTOGRAMS)) {
      lines.push(...head(name, help, 'histogram'));
      for (const [labels, one] of this.#histograms.get(name) ?? []) {
        for (const [ending, le, value] of one.samples()) {
          lines.push(line(`${name}${ending}`, withLe(labels, le), value));
        }
      }
    }
    return [...lines, ...(await this.#gaugeLines()), ''].join('\n');
  }

  async #gaugeLines(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const [name, read] of this.#gauges) {
      const value = await Promise.resolve()
        .then(read)
        .catch(() => undefined);
      if (value !== undefined) lines.push(...head(name, GAUGES[name], 'gauge'), line(name, '', value));
    }
    return lines;
  }
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function head(name: string, help: string, type: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function line(name: string, labels: string, value: number): string {
  return `${name}${labels === '' ? '' : `{${labels}}`} ${value}`;
}

function labelText(labels: Labels): string {
  const escaped = (text: string): string =>
    text
      .replaceAll('\\', String.raw`\\`)
      .replaceAll('"', String.raw`\"`)
      .replaceAll('\n', String.raw`\n`);
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',');
}

function withLe(labels: string, le: string | undefined): string {
  return [labels, le === undefined ? '' : `le="${le}"`].filter((part) => part !== '').join(',');
}
