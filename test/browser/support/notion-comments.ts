import type { Page } from 'playwright-core';

export interface SeenComment {
  readonly author: string;
  readonly text: string;
}

/** The open comments on the page that Notion's side shows, as a reader sees them, oldest first. */
export async function commentsOf(page: Page, title: string): Promise<SeenComment[]> {
  const article = page.getByRole('article', { name: title });
  const comments = article.getByRole('region', { name: 'Comments' }).locator('.comment');
  await comments.first().waitFor();
  return Promise.all(
    (await comments.all()).map(async (comment) => ({
      author: await comment.locator('strong').first().innerText(),
      text: await comment.locator('.comment-text').innerText(),
    })),
  );
}
