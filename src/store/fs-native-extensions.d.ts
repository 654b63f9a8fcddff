/** The one function of the package that Opp uses; the package brings no types. */
declare module 'fs-native-extensions' {
  /**
   * Takes an exclusive lock on the whole open file, without waiting. The kernel frees it when the descriptor is
   * closed, however the process ends. Returns false when somebody else holds it.
   */
  export function tryLock(fileDescriptor: number): boolean;
}
