/** Something Slack refuses: its error code, its sentence and the JSON pointer to the place. */
export interface Finding {
  readonly error: string;
  readonly message: string;
  readonly at: string;
}

export const invalid = (at: string, message: string): Finding => ({ error: 'invalid_blocks', message, at });

/** As Slack words it in `response_metadata.messages`. */
export function worded(finding: Finding): string {
  return `[ERROR] ${finding.message} [json-pointer:${finding.at}]`;
}
