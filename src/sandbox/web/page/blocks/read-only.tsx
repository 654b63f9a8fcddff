import { Component, type ReactNode } from 'react';
import { Message, type Block } from 'slack-blocks-to-jsx';
import { isJson, without, type Json } from '../state/json.js';
import { useTheme } from '../theme.js';
import { useSurface } from './surface-context.js';

/** Block types that are only read and that the renderer knows. */
const RENDERED = new Set([
  'alert',
  'card',
  'context',
  'data_visualization',
  'divider',
  'file',
  'header',
  'image',
  'markdown',
  'plan',
  'rich_text',
  'section',
  'table',
  'task_card',
  'video',
]);

const isRendered = (block: unknown): block is Block =>
  isJson(block) && typeof block['type'] === 'string' && RENDERED.has(block['type']);

/** A block that is only read. What the renderer does not know or cannot bear is shown as it came. */
export function ReadOnlyBlock({ block }: { readonly block: Json }) {
  const theme = useTheme();
  const { people, channels } = useSurface();
  // The renderer turns block ids into HTML ids, which would collide between surfaces.
  const anonymous: unknown = without(block, 'block_id');
  if (!isRendered(anonymous)) return <Raw block={block} />;
  return (
    <Guard key={JSON.stringify(anonymous)} otherwise={<Raw block={block} />}>
      <Message
        blocks={[anonymous]}
        name=""
        logo=""
        withoutWrapper
        theme={theme}
        data={{
          users: people.map(({ id, name }) => ({ id, name })),
          channels: channels.map(({ id, name }) => ({ id, name })),
        }}
      />
    </Guard>
  );
}

/** One text object, with mrkdwn shown as Slack shows it. */
export function Wording({ text }: { readonly text: Json }) {
  return <ReadOnlyBlock block={{ type: 'section', text }} />;
}

function Raw({ block }: { readonly block: Json }) {
  return (
    <pre className="raw" tabIndex={0} aria-label="A block this page cannot show">
      {JSON.stringify(block, null, 1)}
    </pre>
  );
}

interface GuardProps {
  readonly children: ReactNode;
  readonly otherwise: ReactNode;
}

/** One broken block must not take the page down. */
class Guard extends Component<GuardProps, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.otherwise : this.props.children;
  }
}
