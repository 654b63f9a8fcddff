import { z } from 'zod';
import { Name } from './name.js';

/** A document that deals need from one stage to another (S3-9…21). */
export const Asset = z
  .strictObject({
    name: Name.describe('What it is called.'),
    purpose: z.string().trim().min(1).max(400).describe('What it is for.'),
    from: Name.describe('The stage from which it is due.'),
    to: Name.describe('The last stage in which it is.'),
    status: z.enum(['published', 'in_process', 'draft']).default('published').describe('How finished it is.'),
    template: z
      .url('is no address: write one that begins with https://')
      .optional()
      .describe('Where its template is.'),
    folder: z
      .url('is no address: write one that begins with https://')
      .optional()
      .describe('Where filled-in copies go.'),
    audience: z.enum(['internal', 'external']).default('internal').describe('Who may see it.'),
    per_deal: z.boolean().default(false).describe('Whether each deal needs a copy of its own.'),
  })
  .describe('One document.');
export const Assets = z.array(Asset).max(50).default([]);
export type Asset = z.infer<typeof Asset>;
