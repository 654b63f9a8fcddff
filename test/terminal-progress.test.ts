import { progressShower } from '../src/terminal-progress.js';

function showing(isTTY: boolean) {
  const written: string[] = [];
  const logged: object[] = [];
  let now = 0;
  const log = { info: (...line: readonly unknown[]) => void logged.push(line) };
  const show = progressShower({ isTTY, write: (text) => written.push(text) }, log, () => now);
  return {
    ...{ show, written, logged },
    elapse: (ms: number) => {
      now += ms;
    },
  };
}

test('on a terminal the reading is one line that is drawn anew, and stays when it is done', () => {
  const { show, written, logged } = showing(true);
  show({ read: 0, of: undefined, done: false });
  show({ read: 148, of: 212, done: false });
  show({ read: 212, of: 212, done: true });
  expect(written).toEqual([
    `\r\u001B[2K  ${'░'.repeat(24)}  reading the opportunities…\r`,
    `\r\u001B[2K  ${'█'.repeat(16)}${'░'.repeat(8)}  148 of ~212 read\r`,
    `\r\u001B[2K  ${'█'.repeat(24)}  212 of 212 read\n`,
  ]);
  expect(logged).toEqual([]);
});

test('more read than expected never breaks the bar', () => {
  const { show, written } = showing(true);
  show({ read: 300, of: 212, done: false });
  show({ read: 0, of: 0, done: true });
  expect(written.map((line) => line.split('█').length - 1)).toEqual([24, 24]);
});

test('without a terminal there is a line in the log every half minute, and one at the end', () => {
  const { show, written, logged, elapse } = showing(false);
  show({ read: 1, of: 212, done: false });
  elapse(29_999);
  show({ read: 80, of: 212, done: false });
  elapse(1);
  show({ read: 81, of: 212, done: false });
  show({ read: 212, of: 212, done: true });
  expect(logged).toEqual([
    [{ read: 1, of: 212 }, 'opportunities are being read'],
    [{ read: 81, of: 212 }, 'opportunities are being read'],
    [{ read: 212, of: 212 }, 'all opportunities were read'],
  ]);
  expect(written).toEqual([]);
});
