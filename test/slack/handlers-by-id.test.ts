import { handlersById, oneOf } from '../../src/slack/handlers-by-id.js';

describe('handlers', () => {
  test('are found by their ids, each by its own', () => {
    const [one, other] = [{ id: 'opp_find_next' }, { id: 'opp_find' }];
    expect(handlersById([one, other], ({ id }) => id).get('opp_find')).toBe(other);
  });

  test('that share an id stop the start: one of them would never be heard', () => {
    expect(() => handlersById(['a', 'b', 'a'], (id) => id)).toThrow('share an id');
  });

  test.each([
    ['opp_find', true],
    ['opp_find_next', true],
    ['opp_find_', false],
    ['an_opp_find', false],
    ['a.b', true],
    ['axb', false],
  ])('listen to %s: %s', (id, heard) => {
    expect(oneOf(['opp_find', 'opp_find_next', 'a.b']).test(id)).toBe(heard);
  });
});
