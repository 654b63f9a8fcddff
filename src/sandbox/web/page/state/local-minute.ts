const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds since 1970 as the browser's local `YYYY-MM-DDTHH:mm`. */
export function localMinute(seconds: number): string {
  const at = new Date(seconds * 1000);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The reverse: local `YYYY-MM-DDTHH:mm` as seconds since 1970. */
export const secondsOf = (local: string): number => Math.floor(new Date(local).getTime() / 1000);
