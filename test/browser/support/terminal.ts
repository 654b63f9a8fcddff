import { execFile } from 'node:child_process';
import type { Page } from 'playwright-core';
import { picture } from './pictures.js';

export interface Printed {
  readonly code: number;
  /** Both streams, as they stand on a terminal. */
  readonly text: string;
}

/** Runs one of the built programs to its end, with these settings and nothing else of the environment. */
export function runProgram(
  program: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Printed> {
  const env = { PATH: process.env['PATH'], ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [`dist/${program}.js`, ...words], { env }, (error, out, complaints) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: `${out}${complaints}` });
    });
  });
}

/** A picture of what stands on the terminal after a command, for the documentation. */
export async function terminalPicture(
  page: Page,
  command: string,
  text: string,
  name: string,
): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 40 + 21 * (text.trimEnd().split('\n').length + 2) });
  await page.setContent(
    `<body style="margin:0;background:#1d2230"><pre style="margin:0;padding:20px;color:#e6e9f0;white-space:pre-wrap;
      font:14px/21px 'DejaVu Sans Mono',monospace"><b>$ ${inHtml(command)}</b>\n${coloured(inHtml(text))}</pre></body>`,
  );
  await picture(page, name);
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function coloured(text: string): string {
  return text
    .replaceAll(/^✓/gmu, '<span style="color:#6fd28c">✓</span>')
    .replaceAll(/^✗/gmu, '<span style="color:#ff7b72">✗</span>')
    .replaceAll(/^!/gmu, '<span style="color:#e3b341">!</span>');
}
