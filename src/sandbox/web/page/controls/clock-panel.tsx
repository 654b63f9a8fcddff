import { useState } from 'react';
import { useDesk } from '../slack/desk-context.js';
import { secondsToMonday } from '../state/monday-morning.js';
import { ask } from '../talk/ask.js';
import { useAsked } from '../talk/use-asked.js';
import { clockViewSchema } from '../../trouble-schema.js';

const UNITS = ['minutes', 'hours', 'days'] as const;
type Unit = (typeof UNITS)[number];
const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text);

/** How far the sandbox's time runs ahead, in a person's words. */
const ahead = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts = [
    days > 0 && `${days} d`,
    hours > 0 && `${hours} h`,
    minutes % 60 > 0 && `${minutes % 60} min`,
  ];
  return parts.filter(Boolean).join(' ');
};

/** The moment on the watch of whoever is signed in: what Opp sends goes by that. */
const shown = (now: string, timeZone: string): string =>
  new Date(now).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short', timeZone });

/** The sandbox's clock; it only moves forward. */
export function ClockPanel() {
  const { me } = useDesk().desk;
  const { answer: clock, again } = useAsked(clockViewSchema, '/clock', ['clock', 'slack', 'notion']);
  const [amount, setAmount] = useState('30');
  const [unit, setUnit] = useState<Unit>('minutes');
  const move = async (by: Partial<Record<Unit | 'seconds', number>>): Promise<void> => {
    await ask(clockViewSchema, '/clock', by);
    await again();
  };
  const toMonday = async (): Promise<void> => {
    // What is shown may be a minute old.
    const { now } = await ask(clockViewSchema, '/clock');
    await move({ seconds: secondsToMonday(new Date(now), me.timeZone) });
  };
  const count = Number(amount);
  return (
    <section className="panel" aria-label="Clock">
      <h3>Clock</h3>
      {clock && (
        <p className="clock">
          <time dateTime={clock.now}>{shown(clock.now, me.timeZone)}</time>
          <small>
            where {me.name} is ({me.timeZone})
          </small>
          {clock.aheadMs > 0 && <small>{ahead(clock.aheadMs)} ahead of real time</small>}
        </p>
      )}
      <div className="panel-row">
        <button type="button" className="button button-small" onClick={() => void move({ hours: 1 })}>
          +1 hour
        </button>
        <button type="button" className="button button-small" onClick={() => void move({ days: 1 })}>
          +1 day
        </button>
        <button
          type="button"
          className="button button-small"
          title={`When the digest of ${me.name} comes`}
          onClick={() => void toMonday()}
        >
          Monday 09:00
        </button>
      </div>
      <form
        className="panel-row"
        onSubmit={(event) => {
          event.preventDefault();
          void move({ [unit]: count });
        }}
      >
        <input
          type="number"
          min={1}
          aria-label="How far"
          value={amount}
          onChange={({ target }) => {
            setAmount(target.value);
          }}
        />
        <select
          aria-label="Unit"
          value={unit}
          onChange={({ target }) => {
            if (isUnit(target.value)) setUnit(target.value);
          }}
        >
          {UNITS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <button
          type="submit"
          className="button button-small"
          disabled={!Number.isInteger(count) || count < 1}
        >
          Advance
        </button>
      </form>
    </section>
  );
}
