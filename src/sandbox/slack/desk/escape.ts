import type { Workspace } from '../world/workspace.js';

const ADDRESS = /https?:\/\/[^\s<>]+/g;

/** What a person types, as Slack stores it: entities, people, channels and links marked up. */
export function markedUp(workspace: Workspace, typed: string): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const people = longestFirst(
    workspace.people
      .all()
      .flatMap((person) => [
        [`@${escapeName(person.name)}`, `<@${person.id}>`] as const,
        [`@${person.handle}`, `<@${person.id}>`] as const,
      ]),
  );
  const channels = longestFirst(
    workspace.channels
      .all()
      .filter((channel) => channel.kind === 'channel' || channel.kind === 'private')
      .map((channel) => [`#${channel.name}`, `<#${channel.id}|${channel.name}>`] as const),
  );
  const linked = escaped.replace(ADDRESS, (address) => `<${address}>`);
  return replaceNames(replaceNames(linked, people), channels);
}

function escapeName(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Pair = readonly [name: string, markup: string];

function longestFirst(pairs: readonly Pair[]): readonly Pair[] {
  return [...pairs].sort(([one], [other]) => other.length - one.length);
}

/** Replaces each name where it is a word of its own, whatever its case. */
function replaceNames(text: string, pairs: readonly Pair[]): string {
  return pairs.reduce((sofar, [name, markup]) => {
    const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const whole = new RegExp(String.raw`(?<![\p{L}\p{N}_<])${quoted}(?![\p{L}\p{N}_]|\.\w)`, 'giu');
    return sofar.replaceAll(whole, () => markup);
  }, text);
}
