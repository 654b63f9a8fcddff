import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How much of the width Notion takes beside Slack. */
    '--notion-share'?: string;
    /** The colour of a person's avatar, 0–359. */
    '--hue'?: number;
  }
}
