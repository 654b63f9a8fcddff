/** Evidence that begins with a plain no says that something does not hold (any more). */
export function isDenied(text: string): boolean {
  return /^(?:no|not any ?more|not yet|✗|✘|❌|‼)(?![\p{L}\p{N}])/iu.test(text.trim());
}
