import { commentObject } from '../answers/comment-object.js';
import { checkId, failedValidation } from '../requests/check.js';
import { readCommentText, readNewComment, type CommentPlace } from '../requests/new-comment.js';
import { askedSlice, listAnswer, sliced } from '../requests/paging.js';
import { forbidden, notFound } from '../requests/refusal.js';
import { openDiscussion, withComment, withEditedComment, withoutComment } from '../world/edit-talk.js';
import type { Comment, Discussion, Talk } from '../world/talk-records.js';
import { flooredToMinute } from '../world/times.js';
import { BOT } from '../world/world.js';
import { demand, findPage, findSpot, pathId, refuseTrashed } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

/** Only what is open and hangs on exactly this page or block; resolved discussions are out of the API's sight. */
function list(ask: Ask, scene: Scene): Answer {
  demand(scene.may.readComments);
  const given = ask.query.get('block_id');
  if (given === null) throw failedValidation('query.block_id', 'should be defined, instead was `undefined`.');
  const { page, block } = findSpot(checkId(given, 'query.block_id'), scene);
  const talk = scene.world.talk(page.id);
  const open = new Set(
    talk.discussions.filter((each) => !each.resolved && each.blockId === block?.id).map((each) => each.id),
  );
  const comments = talk.comments.filter((comment) => open.has(comment.discussionId));
  const { items, nextCursor } = sliced(comments, askedSlice(ask.query), (comment) => comment.id);
  const results = items.map((comment) => commentObject(comment, talk, scene.world));
  return { body: listAnswer('comment', results, nextCursor) };
}

async function create(ask: Ask, scene: Scene): Promise<Answer> {
  demand(scene.may.insertComments);
  const wanted = readNewComment(ask.body, scene.world.users);
  const { talk, discussion, blockId } = placeOf(wanted.place, scene);
  const said = withComment(
    talk,
    { discussion, blockId },
    { by: BOT.id, at: flooredToMinute(ask.now), text: wanted.text, displayName: wanted.displayName },
  );
  await scene.world.saveTalk(said.talk);
  return answer(said.comment, said.talk, scene);
}

/** Comments on a page join its open discussion; so do those on a block. */
function placeOf(
  place: CommentPlace,
  scene: Scene,
): { talk: Talk; discussion: Discussion | undefined; blockId: string | undefined } {
  if (place.on === 'discussion') {
    const talk = scene.shared ? scene.world.talkOfDiscussion(place.id) : undefined;
    const discussion = talk?.discussions.find((each) => each.id === place.id && !each.resolved);
    if (talk === undefined || discussion === undefined) throw notFound('discussion', place.id);
    refuseTrashed({ page: findPage(talk.pageId, scene), block: undefined });
    return { talk, discussion, blockId: discussion.blockId };
  }
  const spot =
    place.on === 'page' ? { page: findPage(place.id, scene), block: undefined } : findSpot(place.id, scene);
  refuseTrashed(spot);
  const talk = scene.world.talk(spot.page.id);
  return { talk, discussion: openDiscussion(talk, spot.block?.id), blockId: spot.block?.id };
}

/** Without the capability to read comments, the answer to a write is the id alone. */
function answer(comment: Comment, talk: Talk, scene: Scene): Answer {
  const body = scene.may.readComments
    ? commentObject(comment, talk, scene.world)
    : { object: 'comment', id: comment.id };
  return { body, committed: { id: comment.id, childIds: [] } };
}

/** The comment of the path, if it can be seen: those of resolved discussions cannot. */
function find(ask: Ask, scene: Scene): { talk: Talk; comment: Comment } {
  const id = pathId(ask, 'comment_id');
  const talk = scene.shared ? scene.world.talkOfComment(id) : undefined;
  const comment = talk?.comments.find((each) => each.id === id);
  const discussion = talk?.discussions.find((each) => each.id === comment?.discussionId);
  if (talk === undefined || comment === undefined || discussion?.resolved !== false) {
    throw notFound('comment', id);
  }
  return { talk, comment };
}

function retrieve(ask: Ask, scene: Scene): Answer {
  demand(scene.may.readComments);
  const { talk, comment } = find(ask, scene);
  return answer(comment, talk, scene);
}

/** A connection edits and deletes only what it wrote. */
function findOwn(ask: Ask, scene: Scene): { talk: Talk; comment: Comment } {
  demand(scene.may.insertComments);
  const found = find(ask, scene);
  if (found.comment.by !== BOT.id) throw forbidden();
  return found;
}

async function update(ask: Ask, scene: Scene): Promise<Answer> {
  const { talk, comment } = findOwn(ask, scene);
  const text = readCommentText(ask.body, [], scene.world.users);
  const edited = { ...comment, text, lastEditedAt: flooredToMinute(ask.now) };
  const next = withEditedComment(talk, edited);
  await scene.world.saveTalk(next);
  return answer(edited, next, scene);
}

async function remove(ask: Ask, scene: Scene): Promise<Answer> {
  const { talk, comment } = findOwn(ask, scene);
  await scene.world.saveTalk(withoutComment(talk, comment.id));
  return answer(comment, talk, scene);
}

export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/comments', writes: false, run: list },
  { method: 'POST', path: '/v1/comments', writes: true, run: create },
  { method: 'GET', path: '/v1/comments/:comment_id', writes: false, run: retrieve },
  { method: 'PATCH', path: '/v1/comments/:comment_id', writes: true, run: update },
  { method: 'DELETE', path: '/v1/comments/:comment_id', writes: true, run: remove },
];
