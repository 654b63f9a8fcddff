import { accessibility } from './chapters/accessibility.js';
import { asking } from './chapters/asking.js';
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
  afterAll(() => scene.close(), SCENE_MS);

  asking(() => scene);
  phone(() => scene);
  keyboard(() => scene);
  accessibility(() => scene);
  trouble(() => scene);

  test(
    'Ctrl-C ends it cleanly with everybody’s windows open',
    async () => {
      expect(await scene.bot().stop()).toBe(0);
    },
    SCENE_MS,
  );
});
