import { z } from 'zod';
import { identifier } from './composition.js';
import { richText } from './rich-text.js';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);
const row = z.array(cell).min(1).max(20);

export const table = z.strictObject({
  type: z.literal('table'),
  block_id: identifier.optional(),
  rows: z.array(row).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: identifier.optional(),
    rows: z.array(row).min(2, 'needs a header row and at least one row').max(101),
    caption: z.string().min(1),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).max(19).optional(),
  })
  .refine((t) => t.rows.every((r) => r.length === t.rows[0]?.length), 'all rows must have the same length')
  .refine(
    (t) => t.rows[0]?.every((c) => c.type !== 'rich_text') ?? true,
    'header cells must not be rich_text',
  )
  .refine(
    (t) => (t.row_header_column_index ?? 0) < (t.rows[0]?.length ?? 0),
    'row_header_column_index points beyond the columns',
  );

const label = z.string().min(1).max(20);
const point = z.strictObject({ label, value: z.number() });
const series = z.strictObject({ name: label, data: z.array(point).min(1).max(20) });
const axes = z.strictObject({
  categories: z.array(label).min(1).max(20),
  x_label: z.string().max(50).optional(),
  y_label: z.string().max(50).optional(),
});

const xyChart = <T extends string>(type: T) =>
  z
    .strictObject({ type: z.literal(type), series: z.array(series).min(1).max(12), axis_config: axes })
    .refine(
      (chart) => new Set(chart.series.map((s) => s.name)).size === chart.series.length,
      'series names must be unique',
    )
    .refine(
      (chart) =>
        chart.series.every((s) => s.data.every((p) => chart.axis_config.categories.includes(p.label))),
      'every data label must be one of the categories',
    );

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().positive() }))
    .min(1)
    .max(12),
});

export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: identifier.optional(),
  title: z.string().min(1).max(50),
  chart: z.discriminatedUnion('type', [pie, xyChart('bar'), xyChart('area'), xyChart('line')]),
});
