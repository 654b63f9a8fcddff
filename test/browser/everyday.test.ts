import { accessibility } from './chapters/accessibility.js';
import { asking } from './chapters/asking.js';
import { home } from './chapters/home.js';
import { keyboard } from './chapters/keyboard.js';
import { phone } from './chapters/phone.js';
import { trouble } from './chapters/trouble.js';
import { openScene, SCENE_MS, type Scene } from './support/scene.js';

/** Chapters that share one running bot, because starting it takes longer than each of them. */
describe('every day', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  }, SCENE_MS);
  afterEach(() => scene.leave());
  afterAll(() => scene.close(), SCENE_MS);

  asking(() => scene);
  home(() => scene);
  phone(() => scene);
  keyboard(() => scene);
  accessibility(() => scene);
  trouble(() => scene);

  test(
    'Ctrl-C ends it cleanly while people have the page open',
    async () => {
      await Promise.all([scene.enter('Ana Pereira'), scene.enter('Ben Okafor')]);
      expect(await scene.bot().stop()).toBe(0);
    },
    SCENE_MS,
  );
});
