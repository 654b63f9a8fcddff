import type { Desk, DeskChannel } from '../../../slack/desk.js';

/** The desk's channels, and for everybody nobody wrote with yet an empty conversation: their id stands for it. */
export function shownChannels(desk: Desk): readonly DeskChannel[] {
  const known = new Set(desk.channels.filter(isOfTwo).map(({ name }) => name));
  const others = desk.people.filter(({ id, name }) => id !== desk.me.id && !known.has(name));
  return [
    ...desk.channels,
    ...others.map(({ id, name, isBot }): DeskChannel => ({
      id,
      name,
      kind: isBot ? 'app' : 'dm',
      isExtShared: false,
      messages: [],
    })),
  ];
}

const isOfTwo = ({ kind }: DeskChannel): boolean => kind === 'dm' || kind === 'app';

/** The channel a person opened; a conversation that has since become real is known by its name. */
export function openedChannel(
  channels: readonly DeskChannel[],
  opened: Pick<DeskChannel, 'id' | 'name' | 'kind'> | undefined,
): DeskChannel | undefined {
  return (
    channels.find(({ id }) => id === opened?.id) ??
    channels.find(
      (channel) => isOfTwo(channel) && channel.kind === opened?.kind && channel.name === opened.name,
    ) ??
    channels[0]
  );
}
