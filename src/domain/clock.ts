/** Time is a parameter: whoever needs `now` is handed a clock. */
export interface Clock {
  now(): Date;
}
