/** A coloured square with initials; decoration, the name stands beside it. */
export function Avatar({
  name,
  isApp,
  size,
}: {
  readonly name: string;
  readonly isApp: boolean;
  readonly size: 'small' | 'large';
}) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
  return (
    <span
      className={`avatar avatar-${size}${isApp ? ' avatar-app' : ''}`}
      style={{ '--hue': hueOf(name) }}
      aria-hidden="true"
    >
      {isApp ? 'O' : initials}
    </span>
  );
}

/** The same name has the same colour everywhere. */
const hueOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
