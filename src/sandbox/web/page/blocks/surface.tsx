import { useState, type ReactNode } from 'react';
import type { Surface as SurfacePlace } from '../../../slack/desk.js';
import { ConfirmDialog } from '../modal/confirm-dialog.js';
import { useDesk } from '../slack/desk-context.js';
import type { Placed } from '../state/elements.js';
import { isJson, objectAt, type Json } from '../state/json.js';
import { valueKeyOf, withValue } from '../state/state-values.js';
import { SurfaceContext, type SurfaceHold } from './surface-context.js';
import type { HeldValues } from './use-held-values.js';

interface SurfaceProps {
  readonly place: SurfacePlace;
  readonly held: HeldValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

interface Question {
  readonly confirm: Json;
  readonly yes: () => void;
}

/** Text fields tell the app on Enter or per character (see TextInput), everything else on change. */
const actsOnChange = ({ type, input }: Placed): boolean =>
  input === undefined || (input['dispatch_action'] === true && !type.endsWith('_input'));

/** A message, modal or Home whose elements keep values and act; asks first where the app wants a confirmation. */
export function Surface({ place, held, errors, children }: SurfaceProps) {
  const { desk, act, suggest } = useDesk();
  const [question, setQuestion] = useState<Question>();
  const [pressing, setPressing] = useState<string>();
  const asking = (placed: Placed, yes: () => void): void => {
    const confirm = objectAt(placed.element, 'confirm');
    if (confirm) setQuestion({ confirm, yes });
    else yes();
  };
  const tell = async (placed: Placed, value: Json, state = held.values): Promise<void> => {
    const { blockId, actionId } = placed;
    setPressing(`${blockId} ${actionId}`);
    await act({ act: 'press', surface: place, blockId, actionId, value, state });
    setPressing(undefined);
  };
  const hold: SurfaceHold = {
    values: held.values,
    errors,
    people: desk.people,
    channels: desk.channels,
    pressing,
    change: (placed, value) => {
      const set = (): void => {
        const values = withValue(held.values, placed, value);
        held.hold(values);
        const kept = values[placed.blockId]?.[placed.actionId];
        const key = valueKeyOf(placed.type);
        if (actsOnChange(placed) && isJson(kept) && key !== undefined)
          void tell(placed, { [key]: kept[key] }, values);
      };
      asking(placed, set);
    },
    press: (placed, value) => {
      const key = valueKeyOf(placed.type);
      const state = key === undefined ? held.values : withValue(held.values, placed, value[key]);
      asking(placed, () => void tell(placed, value, state));
    },
    suggest: ({ blockId, actionId }, query) => suggest({ surface: place, blockId, actionId, query }),
  };
  return (
    <SurfaceContext value={hold}>
      {children}
      {question && (
        <ConfirmDialog
          confirm={question.confirm}
          answer={(yes) => {
            setQuestion(undefined);
            if (yes) question.yes();
          }}
        />
      )}
    </SurfaceContext>
  );
}
