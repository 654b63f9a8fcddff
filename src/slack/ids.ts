/**
 * Every id that Slack sends back to us. An id is never reused or renamed: an open modal, or a message with
 * buttons, outlives a deploy.
 */
export const COMMAND = '/opp';

export const CALLBACK = {
  statusForm: 'opp_status_form',
  statusReview: 'opp_status_review',
  setupForm: 'opp_setup_form',
  /** Views that only tell something; they have nothing to submit. */
  telling: 'opp_telling',
} as const;

export const ACTION = {
  /** A link button: the browser follows it, Slack reports it, nothing is to be done. */
  openLink: 'opp_open_link',
  /** Opens the status form of the opportunity in `value`. */
  statusFor: 'opp_status_for',
  /** Opens the status form for the words in `value`, again after a problem. */
  statusAgain: 'opp_status_again',
  /** Compares the draft in `value` once more, after a problem. */
  statusCheckAgain: 'opp_status_check_again',
  /** Opens the status form with what was typed into the draft in `value`. */
  statusEdit: 'opp_status_edit',
  /** Opens the setup with everything that can be chosen, not only what is unclear. */
  setupAll: 'opp_setup_all',
} as const;
