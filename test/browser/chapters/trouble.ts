import { commentsOf } from '../support/notion-comments.js';
import { controlsOn } from '../support/sandbox-controls.js';
import { TEST_MS, type Scene } from '../support/scene.js';
import { ACME, type TypedUpdate } from '../support/workspace.js';

const UPDATE: TypedUpdate = {
  tldr: 'Pricing call done; decision expected within days',
  sentiment: 'Trending well',
  why: 'Sponsor pushes for signature',
  theirItems: 'Confirm the signature date',
  ourItems: 'Resend the quote with payment terms',
  timeline: 'today: Pricing call with Omar and Nadia',
};

/** Trouble between Opp and Notion, seen by the person who waits. */
export function trouble(scene: () => Scene): void {
  test(
    'an answer of Notion gets lost: the person is told, then it is found, and it stands there once',
    async () => {
      const operator = await scene().enter('Miguel Santos');
      const controls = controlsOn(operator.page);
      await controls.open();
      await controls.trouble('lost_answer', 'comment_writes');

      const ana = await scene().enter('Ana Pereira');
      await ana.openChannel('deal-acme');
      await ana.say('/opp status acme');
      await ana.fill(UPDATE);
      const told = ana.modal('Status update');
      await told.getByRole('button', { name: 'Check' }).click();
      await ana.modal('Review').getByRole('button', { name: /^Post/ }).click();
      await told.getByText(/^Notion has not confirmed your update on .* yet\./).waitFor();

      await controls.advanceMinutes(2);
      await told.getByText(`Saved: your update is a comment on ${ACME}.`).waitFor();
      await ana.closeModal();
      await ana.openInNotion(ACME);
      const posted = (await commentsOf(ana.page, ACME)).filter(({ text }) => text.includes(UPDATE.tldr));
      expect(posted).toHaveLength(1);
    },
    TEST_MS,
  );
}
