import { useState } from 'react';
import type { DeskPerson } from '../../slack/desk.js';

const KEY = 'opp-sandbox-as';

/** Who is signed in: the address' `?as=U…`, else the last choice of this tab, else the first person. */
export function usePerson(people: readonly DeskPerson[]): [string | undefined, (id: string) => void] {
  const [asked, setAsked] = useState(
    () => new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem(KEY),
  );
  const person = people.find(({ id }) => id === asked) ?? people[0];
  const signIn = (id: string): void => {
    sessionStorage.setItem(KEY, id);
    const address = new URL(location.href);
    address.searchParams.set('as', id);
    history.replaceState(null, '', address);
    setAsked(id);
  };
  return [person?.id, signIn];
}
