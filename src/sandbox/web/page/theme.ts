import { createContext, useContext, useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

export const ThemeContext = createContext<Theme>('light');
export const useTheme = (): Theme => useContext(ThemeContext);

const KEY = 'opp-sandbox-theme';
const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The shown theme, and the way to change it: the system's until somebody chooses (kept in this browser). */
export function useThemeChoice(): { theme: Theme; toggle: () => void } {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  });
  const [system, setSystem] = useState<Theme>(() => (dark().matches ? 'dark' : 'light'));
  useEffect(() => {
    const query = dark();
    const follow = (): void => {
      setSystem(query.matches ? 'dark' : 'light');
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const toggle = (): void => {
    const next: Theme = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    setChoice(next);
  };
  return { theme, toggle };
}
