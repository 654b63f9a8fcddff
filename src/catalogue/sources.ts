import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CatalogueError, SOURCES_FILE } from '../catalogue-files.js';
import { readYaml } from '../yaml-file.js';

const Https = z.url({ protocol: /^https$/, error: 'write an address that begins with https://' });

/** Where the catalogue's facts come from (S0-15). */
export const Sources = z
  .strictObject({
    /** The only hosts that are asked. */
    hosts: z.array(z.string().trim().toLowerCase().min(1)).min(1),
    sitemaps: z.array(Https).default([]),
    stale_after_days: z.int().positive().default(180),
    /** Words in the address of a page that make it worth telling. */
    topics: z.array(z.string().trim().toLowerCase().min(1)).default([]),
  })
  .superRefine(({ hosts, sitemaps }, context) => {
    sitemaps.forEach((sitemap, index) => {
      if (URL.canParse(sitemap) && hosts.includes(new URL(sitemap).hostname)) return;
      context.addIssue({ code: 'custom', message: 'is on none of the hosts', path: ['sitemaps', index] });
    });
  });
export type Sources = z.infer<typeof Sources>;

/** Reads `sources.yml` of a catalogue's folder; throws `CatalogueError` or the file error. */
export function readSources(folder: string): Sources {
  const path = join(folder, SOURCES_FILE);
  const result = readYaml(readFileSync(path, 'utf8'), Sources);
  if (result.data !== undefined) return result.data;
  const problems = result.problems.map((problem) => `  ${path} ${problem}`);
  throw new CatalogueError(['The catalogue’s sources cannot be used:', ...problems].join('\n'));
}
