import type { NotionAct } from '../desk.js';
import {
  openDiscussion,
  withComment,
  withEditedComment,
  withoutComment,
  withResolved,
} from '../world/edit-talk.js';
import { plainRuns } from '../world/rich-text.js';
import type { World } from '../world/world.js';
import { present, someText } from './refusing.js';

type CommentAct = Extract<
  NotionAct,
  { act: 'comment' | 'edit-comment' | 'delete-comment' | 'resolve' | 'reopen' }
>;

/** Does what a colleague does with comments. Nothing of it touches the page's last edited time. */
export async function actOnComments(act: CommentAct, world: World, at: string): Promise<void> {
  switch (act.act) {
    case 'comment':
      return comment(act, world, at);
    case 'edit-comment': {
      const talk = present(world.talkOfComment(act.commentId), 'comment');
      const found = present(
        talk.comments.find((each) => each.id === act.commentId),
        'comment',
      );
      const edited = { ...found, text: plainRuns(someText(act.text)), lastEditedAt: at };
      return world.saveTalk(withEditedComment(talk, edited));
    }
    case 'delete-comment': {
      const talk = present(world.talkOfComment(act.commentId), 'comment');
      return world.saveTalk(withoutComment(talk, act.commentId));
    }
    case 'resolve':
    case 'reopen': {
      const talk = present(world.talkOfDiscussion(act.discussionId), 'discussion');
      return world.saveTalk(withResolved(talk, act.discussionId, act.act === 'resolve'));
    }
  }
}

async function comment(act: Extract<NotionAct, { act: 'comment' }>, world: World, at: string): Promise<void> {
  const page = present(world.page(act.pageId), 'page');
  const block = act.blockId === undefined ? undefined : present(page.blocks[act.blockId], 'block');
  const author = present(world.users.get(act.by), 'person');
  const talk = world.talk(page.id);
  const said = withComment(
    talk,
    { discussion: openDiscussion(talk, block?.id), blockId: block?.id },
    {
      by: author.id,
      at,
      text: plainRuns(someText(act.text)),
      displayName: { type: 'user', name: author.name },
    },
  );
  return world.saveTalk(said.talk);
}
