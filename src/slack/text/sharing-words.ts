/** Why a list was not shared, for the one who pressed. */
export const SHARING_REFUSED = {
  other_company:
    'People of another company read this channel, so nothing is shared here. Nobody else saw it.',
  unknown: 'I cannot tell who reads along here, so nothing is shared here. Nobody else saw it.',
} as const;

/** What became of it, for the one who pressed: they see what was left out, the channel is not told of it. */
export function sharedNote(shared: number, leftOut: number): string {
  if (shared === 0)
    return leftOut === 0
      ? 'There is nothing on this page to share any more.'
      : 'Not everybody may see what is on this page, so nothing was shared.';
  return leftOut === 0
    ? 'Shared with everybody here.'
    : `Shared with everybody here, without ${leftOut} that not everybody may see.`;
}
