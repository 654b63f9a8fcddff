import { Blocks } from '../blocks/blocks.js';
import { Surface } from '../blocks/surface.js';
import { useHeldValues } from '../blocks/use-held-values.js';
import { useBlocksOf } from '../modal/use-blocks-of.js';
import { useDesk } from './desk-context.js';

/** The app's Home as last published for this person. */
export function Home() {
  const { desk } = useDesk();
  const blocks = useBlocksOf(desk.home);
  const held = useHeldValues(blocks);
  return (
    <div className="home" tabIndex={0} role="region" aria-label="Home">
      {desk.home === undefined ? (
        <p className="empty">The app has not published a Home for you yet.</p>
      ) : (
        <Surface place={{ on: 'home' }} held={held} errors={{}}>
          <Blocks blocks={blocks} />
        </Surface>
      )}
    </div>
  );
}
