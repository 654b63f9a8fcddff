import { z } from 'zod';
import type { SandboxMemory } from '../../memory.js';
import type { Mint } from './mint.js';

const heldView = z.object({
  id: z.string(),
  hash: z.string(),
  personId: z.string(),
  rootId: z.string(),
  previousId: z.string().nullable(),
  view: z.record(z.string(), z.unknown()),
  errors: z.record(z.string(), z.string()),
  trouble: z.string().optional(),
});
const screen = z.object({ modals: z.array(heldView), home: heldView.optional() });

/** A view as Slack holds it for one person. */
export type HeldView = Readonly<z.infer<typeof heldView>>;
type Screen = z.infer<typeof screen>;

/** The most modals in a stack. */
export const STACK = 3;
const REALM = 'slack.screen';

/** Each person's stack of modals and Home. Every change is durable before it resolves. */
export class Views {
  readonly #screens = new Map<string, Screen>();

  private constructor(
    private readonly memory: SandboxMemory,
    private readonly mint: Mint,
  ) {}

  static async open(memory: SandboxMemory, mint: Mint): Promise<Views> {
    const views = new Views(memory, mint);
    for (const { id, data } of await memory.all(REALM)) views.#screens.set(id, screen.parse(data));
    return views;
  }

  /** Bottom first. */
  stackOf(personId: string): readonly HeldView[] {
    return this.#of(personId).modals;
  }

  homeOf(personId: string): HeldView | undefined {
    return this.#of(personId).home;
  }

  find(viewId: string): HeldView | undefined {
    return this.#all().find((view) => view.id === viewId);
  }

  findExternal(externalId: string): HeldView | undefined {
    return this.#all().find((view) => view.view['external_id'] === externalId);
  }

  /** Opens a first modal; whatever stood there goes. */
  async openModal(personId: string, view: HeldView['view']): Promise<HeldView> {
    const held = this.#hold(personId, view, undefined);
    await this.#keep(personId, { ...this.#of(personId), modals: [held] });
    return held;
  }

  /** Lays a modal on top; the caller has checked that there is room. */
  async pushModal(personId: string, view: HeldView['view']): Promise<HeldView> {
    const { modals, home } = this.#of(personId);
    const held = this.#hold(personId, view, modals.at(-1));
    await this.#keep(personId, { modals: [...modals, held], home });
    return held;
  }

  async publish(personId: string, view: HeldView['view']): Promise<HeldView> {
    const before = this.homeOf(personId);
    const fresh = this.#hold(personId, view, undefined);
    const home = before === undefined ? fresh : { ...fresh, id: before.id, rootId: before.id };
    await this.#keep(personId, { ...this.#of(personId), home });
    return home;
  }

  /** Another content under the same id, with a new hash. */
  async replace(held: HeldView, view: HeldView['view']): Promise<HeldView> {
    const next = { ...held, view, hash: this.mint.hash(), errors: {}, trouble: undefined };
    await this.#swap(next);
    return next;
  }

  /** What Slack writes into the modal itself. */
  async remark(
    held: HeldView,
    remark: { errors: Record<string, string>; trouble?: string | undefined },
  ): Promise<void> {
    const current = this.find(held.id);
    if (current !== undefined)
      await this.#swap({ ...current, errors: remark.errors, trouble: remark.trouble });
  }

  /** Closes one modal and everything above it. */
  async close(held: HeldView): Promise<void> {
    const { modals, home } = this.#of(held.personId);
    const at = modals.findIndex((one) => one.id === held.id);
    if (at >= 0) await this.#keep(held.personId, { modals: modals.slice(0, at), home });
  }

  async clear(personId: string): Promise<void> {
    await this.#keep(personId, { ...this.#of(personId), modals: [] });
  }

  #hold(personId: string, view: HeldView['view'], below: HeldView | undefined): HeldView {
    const id = this.mint.id('V');
    const rootId = below?.rootId ?? id;
    return { id, hash: this.mint.hash(), personId, rootId, previousId: below?.id ?? null, view, errors: {} };
  }

  async #swap(next: HeldView): Promise<void> {
    const { modals, home } = this.#of(next.personId);
    const swap = (one: HeldView): HeldView => (one.id === next.id ? next : one);
    await this.#keep(next.personId, { modals: modals.map(swap), home: home && swap(home) });
  }

  async #keep(personId: string, next: Screen): Promise<void> {
    this.#screens.set(personId, next);
    await this.memory.put(REALM, personId, next);
  }

  #of(personId: string): Screen {
    return this.#screens.get(personId) ?? { modals: [] };
  }

  #all(): readonly HeldView[] {
    return [...this.#screens.values()].flatMap((s) => (s.home ? [...s.modals, s.home] : s.modals));
  }
}
